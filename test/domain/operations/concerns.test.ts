// What staff are to know before an act that cannot be taken back: refused once with it, done when chosen again.

import { settingsOf } from '../support/context';
import {
  answer,
  atBusinessAnswer,
  atDepartmentAnswer,
  atFirstMeeting,
  businessOf,
  caseAt,
  clear,
} from '../support/given';
import { Office } from '../support/office';

const NOW = '2026-05-07T09:00';
const CLOSE = '回答を締め切る';

/** One of two departments has answered; until 2026-05-08 the other may. */
const oneSilent = (now = NOW) => {
  const there = new Office(
    atDepartmentAnswer({ answers: [answer('01', '健康福祉課', '可')] }),
    now,
  );
  return there.derive();
};
const close = (there: Office) => there.choose('cases', 'R8-001', CLOSE);
const stage = (there: Office) => there.row('cases', 'R8-001').stage;

const ASKED =
  '「回答を締め切る」の前に確かめてください：商工観光課の回答がまだありません（期限は令和8年5月8日です）。このまま進めるときは、もう一度「回答を締め切る」を選んでください。';

describe('回答を締め切る while a department is silent', () => {
  test('and days are left: who and until when is said first; chosen again it is done', () => {
    const there = oneSilent();
    expect(close(there)).toBe(ASKED);
    expect(stage(there)).toBe('④ 連携可否の回答');
    expect(there.documentStates()).toEqual({});
    expect(close(there)).toContain('回答を締め切りました');
    expect(stage(there)).toBe('⑥ 提案事業の結果報告');
  });

  test.each(['2026-05-08T17:00', '2026-05-11T09:00'])(
    'on the last day and later nothing is asked: %s',
    (now) => {
      expect(close(oneSilent(now))).toContain('回答を締め切りました');
    },
  );

  test('another concern than the one that was said is said', () => {
    const there = oneSilent();
    close(there);
    there.type('cases', 'R8-001', { dueOn: '2026-05-15' });
    expect(close(there)).toContain('期限は令和8年5月15日です');
    expect(stage(there)).toBe('④ 連携可否の回答');
  });

  test('what staff cleared or another operation wrote over is asked once more', () => {
    const there = oneSilent();
    close(there);
    there.type('cases', 'R8-001', { result: '' });
    expect(close(there)).toBe(ASKED);
    there.choose('cases', 'R8-001', '様式6を発送する');
    expect(close(there)).toBe(ASKED);
    expect(close(there)).toContain('回答を締め切りました');
  });

  test('is done at once when everybody has answered', () => {
    const there = oneSilent();
    there.registry.append('answers', answer('01', '商工観光課', '可'));
    expect(close(there.derive())).toContain('回答を締め切りました');
  });
});

test('事業者回答を締め切る names the business, its projects and the day', () => {
  const there = new Office(atBusinessAnswer(), '2026-05-20T09:00').derive();
  const end = () => there.choose('cases', 'R8-001', '事業者回答を締め切る');
  expect(end()).toContain(
    '株式会社A（R8-001-02）の回答がまだありません（期限は令和8年5月26日です）。',
  );
  expect(there.row('projects', 'R8-001-02').businessAnswer).toBe('');
  expect(end()).toContain('事業者等の回答を締め切りました');
});

describe('初回協議を確定する at a time that somebody cannot come', () => {
  const id = 'R8-001-01';
  const replied = () =>
    new Office(
      atFirstMeeting({
        answers: [
          {
            answerId: 'A1',
            projectId: id,
            answerer: '健康福祉課',
            form: '日程調整',
            answer: '可',
            reason: '候補2',
            answeredOn: '2026-06-02T09:00',
            validity: '有効',
          },
        ],
      }),
      '2026-06-03T09:00',
    ).derive();
  const fix = (there: Office, meetingAt = '2026-06-15 10:00', meetingPlace = '第1会議室') =>
    there.choose('projects', id, '初回協議を確定する', { meetingAt, meetingPlace });

  test('is said before anybody is invited; another time is another concern', () => {
    const there = replied();
    expect(fix(there)).toContain(
      '健康福祉課は、令和8年6月15日（月）10:00を参加できる日程に挙げていません。このまま',
    );
    expect(there.rows('meetings')).toEqual([]);
    expect(fix(there, '2026-06-16 14:00')).toContain('確定しました');
    // Moved to where it was asked about before: asked again.
    expect(fix(there)).toContain('挙げていません');
    expect(fix(there)).toContain('変更しました');
    // The place alone hurts nobody who had been told of the time.
    expect(fix(there, undefined, '第2会議室')).toContain('変更しました');
  });
});

describe('締結する with a 締結日 before 様式4 was sent', () => {
  const signing = (concludedOn: string, called: Record<string, string> = {}) =>
    new Office(
      {
        businesses: [businessOf(1, clear)],
        cases: [
          caseAt({
            receivedOn: '2026-04-06',
            stage: '⑪ 包括連携協定締結',
            policyFields: '健康・福祉',
            agreementName: '協定',
            concludedOn,
          }),
        ],
        documents: [
          {
            name: 'R8-001-様式4',
            form: '様式4',
            caseId: 'R8-001',
            state: '差替済',
            sentOn: '2026-05-08',
          },
          {
            name: 'R8-001-様式4-訂正2',
            form: '様式4',
            caseId: 'R8-001',
            state: '発送済',
            sentOn: '2026-05-10',
          },
        ],
      },
      '2026-05-11T10:00',
      { settings: settingsOf(called) },
    ).derive();
  const conclude = (there: Office) => there.choose('cases', 'R8-001', '締結する');

  test.each([
    ['様式4', {}],
    ['第4号様式', { 様式の呼び方: '様式4＝第4号様式' }],
  ])('is asked about once, however %s is called', (form, called) => {
    const there = signing('2026-05-07', called);
    expect(conclude(there)).toContain(
      `締結日（令和8年5月7日）が、${form}を発送した日（令和8年5月8日）より前です。このまま`,
    );
    expect(there.rows('agreements')).toEqual([]);
    expect(conclude(there)).toContain('案件を完了としました');
  });

  test('on that day or later is done at once', () => {
    expect(conclude(signing('2026-05-08'))).toContain('案件を完了としました');
  });
});

describe('a criterion found to apply, or an 適否 changed, after ①', () => {
  const there = () =>
    new Office(
      atDepartmentAnswer({
        businesses: [businessOf(1, clear)],
        answers: [answer('01', '健康福祉課', '可'), answer('01', '商工観光課', '可')],
      }),
      NOW,
    ).derive();

  test('stands in 次にすること, and is said before anything brings the case on', () => {
    const office = there().type('businesses', 'J0001', { organizedCrime: '該当' }).derive();
    const found = '「事業者」J0001に該当とした基準があります：(2) 暴力団関係。';
    expect(office.row('cases', 'R8-001').nextStep).toContain(found);
    expect(close(office)).toContain(`「${CLOSE}」の前に確かめてください：${found}`);
    expect(stage(office)).toBe('④ 連携可否の回答');
    expect(close(office)).toContain('回答を締め切りました');
  });

  test('so does one that is 確認中 again', () => {
    const office = there().type('businesses', 'J0001', { organizedCrime: '確認中' }).derive();
    const found = '「事業者」J0001に確認中の基準があります：(2) 暴力団関係。';
    expect(office.row('cases', 'R8-001').nextStep).toContain(found);
    expect(close(office)).toContain(`「${CLOSE}」の前に確かめてください：${found}`);
    expect(close(office)).toContain('回答を締め切りました');
  });

  test.each([
    ['consultedOn', '協議日'],
    ['policyFields', '政策分野'],
  ])('so does what was agreed on at ② and is empty now: %s', (column, header) => {
    const office = there();
    const filled = { consultedOn: '2026-04-15', policyFields: '健康・福祉' };
    office.type('cases', 'R8-001', filled).derive();
    expect(office.row('cases', 'R8-001').nextStep).not.toContain('が空です');
    office.type('cases', 'R8-001', { [column]: '' }).derive();
    expect(office.row('cases', 'R8-001').nextStep).toContain(`② の${header}が空です。`);
  });

  test('the same of a project', () => {
    const office = there();
    const [{ projectId }] = office.rows('projects');
    office.type('projects', projectId, { eligibility: '不適合' }).derive();
    expect(close(office)).toContain(`適否が「不適合」です：${projectId}。`);
  });

  test('見送る asks nothing of it', () => {
    const office = there().type('businesses', 'J0001', { organizedCrime: '該当' }).derive();
    const said = office.choose('cases', 'R8-001', '見送る', { remarks: '基準に該当したため' });
    expect(said).not.toContain('の前に確かめてください');
  });
});
