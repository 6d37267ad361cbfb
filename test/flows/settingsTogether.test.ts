// Settings that are seldom met together: no 猶予, no 様式3, 様式 by other numbers; written wide, and changed on the way.
import {
  answer,
  base,
  cityOf,
  decideUpon,
  operate,
  START,
  submitProposal,
  untilInquiry,
  untilLetter,
} from './city';

const theCase = { 案件番号: 'R8-001' };
const kenko = 'kenko@city.example.jp';

const withSettings = (settings: Record<string, unknown>) =>
  cityOf({ ...base, start: START, settings: { ...base.settings, ...settings } });

test('０ of 猶予, 様式３ not used, 様式2 by another name: what is sent goes at once, and is not taken back', () => {
  const there = withSettings({
    '送信の猶予（分）': '０',
    使わない様式: '様式３',
    様式の呼び方: '様式2＝第2号様式',
  });
  there.run(
    ...untilLetter().slice(0, -3),
    operate('2026-05-11T09:00', '案件', theCase, '回答を締め切る'),
    decideUpon('2026-05-12T09:00', 'R8-001-様式4'),
    operate('2026-05-13T09:00', '案件', theCase, '様式4を発送する'),
    { until: '2026-05-13T09:02' },
  );
  const letter = there.mails.find(({ attachments }) => attachments.includes('R8-001-様式4.pdf'));
  expect(letter?.at.slice(0, 15)).toBe('2026-05-13T09:0');
  expect(there.row('案件', theCase).操作結果).not.toMatch(/以降に送ります|取りやめられます/);
  there.run(operate('2026-05-13T09:05', '案件', theCase, '一つ前に戻す'));
  expect(there.row('案件', theCase).操作結果).toMatch(/できません.*送/);
  expect(there.mails.map(({ subject, body }) => subject + body).join('\n')).not.toContain('様式3');
  const asked = there.mails.filter(({ subject }) => subject.includes('【照会】'));
  expect(asked).toHaveLength(2);
  expect(asked[0].body).toContain('第2号様式');
  expect(there.failures).toEqual([]);
});

test('様式3 given up while its proposals are under way: those go on, what comes later waits, and nothing is silent', () => {
  const there = withSettings({}).run(...untilInquiry());
  const own = (at: string, name: string) => ({
    at,
    reply: '様式3',
    from: kenko,
    answers: {
      '提案1 事業名': name,
      '提案1 提案内容': '公民館で行います。',
      担当者: '係 田中',
      連絡先: '内線1',
    },
  });
  there.run(
    own('2026-04-21T10:00', '体操教室'),
    { at: '2026-04-21T12:00', edit: '設定', where: { 項目: '使わない様式' }, set: { 値: '様式3' } },
    own('2026-04-22T10:00', '料理教室'),
    {
      at: '2026-04-22T10:30',
      edit: '受付',
      where: { 状態: '保留' },
      set: { 備考: '使わないことにしたため', 次の操作: '処理しない' },
    },
    answer('2026-04-22T11:00', kenko, '可'),
    answer('2026-04-23T11:00', 'shoko@city.example.jp', '所管外'),
    {
      at: '2026-05-11T09:00',
      edit: '提案事業',
      where: { 事業名: '体操教室' },
      set: { 適否: '適合', 次の操作: '採用する' },
    },
    operate('2026-05-11T09:20', '案件', theCase, '回答を締め切る'),
    { until: '2026-05-11T12:00' },
  );
  expect(there.row('受付', { 状態: '処理しない' }).理由).toContain('「使わない様式」により');
  expect(there.rows('提案事業').map(({ 事業名, 状態 }) => [事業名, 状態])).toContainEqual([
    '体操教室',
    '市回答済',
  ]);
  expect(there.text('R8-001-様式4')).toContain('体操教室');
  expect(there.failures).toEqual([]);
});

test('猶予 set to 0 while a mail waits for the ten minutes of before: it goes then, once, and may be taken back until then', () => {
  const there = withSettings({}).run(...untilInquiry().slice(0, -1), {
    at: '2026-04-20T08:00',
    edit: '案件',
    where: theCase,
    set: { 次の操作: '照会を開始する' },
  });
  const zero = {
    at: '2026-04-20T08:02',
    edit: '設定',
    where: { 項目: '送信の猶予（分）' },
    set: { 値: '0' },
  };
  const back = there
    .fork()
    .run(zero, operate('2026-04-20T08:05', '案件', theCase, '一つ前に戻す'), {
      until: '2026-04-20T10:00',
    });
  const inquiries = (one: typeof there) =>
    one.mails.filter(({ subject }) => subject.includes('【照会】'));
  expect(inquiries(back)).toEqual([]);
  there.run(zero, { until: '2026-04-20T10:00' });
  expect(inquiries(there)).toHaveLength(2);
  expect(there.failures).toEqual([]);
});

test.each(['-5', 'すぐ', '10分'])('猶予 that says 「%s」', (value) => {
  const there = withSettings({}).run(
    submitProposal('2026-04-06T10:00'),
    {
      at: '2026-04-06T12:00',
      edit: '設定',
      where: { 項目: '送信の猶予（分）' },
      set: { 値: value },
    },
    { until: '2026-04-06T14:00' },
  );
  const lines = there.rows('ホーム').map(({ 内容 }) => String(内容));
  expect(lines.filter((line) => line.includes('設定「送信の猶予（分）」'))).toHaveLength(1);
});
