// ⑨–⑫: dates asked for by mail, the invitation with its event, the meetings, and the project carried out.
import { calendarOf } from '../../local/rehearse/outputs/calendar';
import { type City, city, operate, untilLetter } from './city';

const theCase = { 案件番号: 'R8-001' };
const theProject = { 提案事業番号: 'R8-001-01' };
const edit = (at: string, set: Record<string, unknown>) => ({
  at,
  edit: '提案事業',
  where: theProject,
  set,
});
const dates = (at: string, from: string, ...possible: string[]) => ({
  at,
  reply: '日程調整',
  from,
  answers: { 参加できる日程: possible },
});

let prepared: City | undefined;

/** 様式6 is out: the project stands at ⑨. */
function atFirstMeeting(): City {
  prepared ??= city().run(
    ...untilLetter(),
    operate('2026-05-12T10:00', '案件', theCase, '様式4を発送する'),
    operate('2026-05-13T10:00', '案件', theCase, '様式6を発送する'),
    { until: '2026-05-14T09:00' },
  );
  return prepared.fork();
}

test('from the candidates to 実施中, with one event in the calendar', () => {
  const there = atFirstMeeting();
  expect(there.row('提案事業', theProject)).toMatchObject({ 状態: '協議中', 段階: '⑨ 初回協議' });
  there.run(
    edit('2026-05-18T09:00', {
      候補日時: '2026-06-01 10:00\n令和８年６月２日 14時30分',
      次の操作: '日程調整を始める',
    }),
    dates('2026-05-19T10:00', 'kenko@city.example.jp', '候補1', '候補2'),
    dates('2026-05-20T10:00', 'inoue@a.example.jp', '候補2'),
    { until: '2026-05-20T11:00' },
  );
  expect(there.row('提案事業', theProject).日程調整の状況).toBe(
    '全員が参加できる候補：候補2 令和8年6月2日（火）14:30',
  );
  expect(there.mails.filter(({ subject }) => subject.includes('回答がそろいました'))).toHaveLength(
    1 + 1,
  );

  there.run(
    edit('2026-05-21T09:00', {
      協議日時: '2026-06-02 14:30',
      協議場所: '市役所 第1会議室',
      次の操作: '初回協議を確定する',
    }),
    edit('2026-05-22T09:00', { 協議場所: '市役所 第2会議室', 次の操作: '初回協議を確定する' }),
    { until: '2026-05-22T10:00' },
  );
  const invitations = there.mails.filter(({ subject }) => subject.includes('初回協議のご案内'));
  expect(invitations).toHaveLength(6);
  const calendar = calendarOf(there.runtime).replace(/\r\n /g, '');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(calendar).toContain('SEQUENCE:1');
  expect(calendar).toContain('LOCATION:市役所 第2会議室');
  expect(calendar).toContain('DTSTART:20260602T053000Z');

  there.run(
    edit('2026-06-02T17:00', { 備考: '役割を確かめた。', 次の操作: '初回協議を開催済とする' }),
    edit('2026-06-16T17:00', {
      協議日時: '2026-06-16 10:00',
      備考: '10月から始める。',
      次の操作: '協議を記録する',
    }),
    edit('2026-06-17T09:00', { 次の操作: '事業化する' }),
    { until: '2026-06-17T10:00' },
  );
  expect(there.row('提案事業', theProject)).toMatchObject({
    状態: '実施中',
    段階: '⑫ 連携事業の実施',
  });
  expect(
    there
      .rows('協議')
      .filter(({ 対象 }) => 対象 === 'R8-001-01')
      .map((row) => [row.種類, row.状態, row.記録]),
  ).toEqual([
    ['初回協議', '済', '役割を確かめた。'],
    ['2回目以降', '済', '10月から始める。'],
  ]);
  expect(there.failures).toEqual([]);
});

test('a meeting called off is CANCELLED in the calendar, and cannot be taken back once told', () => {
  const there = atFirstMeeting().run(
    edit('2026-05-21T09:00', {
      協議日時: '2026-06-02 14:30',
      協議場所: '第1会議室',
      次の操作: '初回協議を確定する',
    }),
    edit('2026-05-25T09:00', { 次の操作: '初回協議を中止する' }),
    { until: '2026-05-25T10:00' },
  );
  expect(calendarOf(there.runtime)).toContain('STATUS:CANCELLED');
  expect(there.mails.filter(({ subject }) => subject.includes('【中止】'))).toHaveLength(3);
  there.run(edit('2026-05-25T11:00', { 次の操作: '一つ前に戻す' }), { until: '2026-05-25T12:00' });
  expect(there.row('提案事業', theProject).操作結果).toContain('戻せません');
  expect(there.row('提案事業', theProject).段階).toBe('⑨ 初回協議');
});
