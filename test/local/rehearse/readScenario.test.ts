// Every mistake that a scenario's file shows is found, with its place, before anything runs.
import { readScenario } from '../../../local/rehearse/scenario/readScenario';

const proposal = {
  名称: '株式会社A',
  所在地: '伊達市1',
  代表者氏名: '代表取締役 甲',
  担当者: '乙',
  連絡先メール: 'otsu@a.example.jp',
  '提案1 事業名': '見守り',
  '提案1 提案内容': '配達のときに様子を見る。',
  誓約: true,
};

const withStep = (step: object) => ({ start: '2026-04-01T09:00', steps: [step] });
const at = '2026-04-06T10:00';

/** What is wrong, the scenario, and the beginning of the message. */
const mistakes: [string, unknown, string][] = [
  ['no object', [], 'scenario: [] is not an object'],
  [
    'unknown key',
    { start: '2026-04-01T09:00', step: [] },
    'unknown key 「step」; allowed are start, settings',
  ],
  ['no start', {}, 'the key 「start」 is missing'],
  [
    'offset',
    { start: '2026-04-01T09:00+09:00' },
    'start: 「2026-04-01T09:00+09:00」 is not a time',
  ],
  ['day only', { start: '2026-04-01' }, 'start: 「2026-04-01」 is not a time; write it as'],
  [
    'impossible day',
    { start: '2026-02-29T09:00' },
    'start: there is no such time as 「2026-02-29T09:00」',
  ],
  [
    'impossible hour',
    withStep({ until: '2026-05-01T24:00' }),
    'steps[0].until: there is no such time',
  ],
  [
    'time running back',
    {
      start: '2026-04-01T09:00',
      steps: [{ until: '2026-05-01T09:00' }, { until: '2026-04-30T09:00' }],
    },
    'steps[1].until: 「2026-04-30T09:00」 is before 「2026-05-01T09:00」 (steps[0].until)',
  ],
  [
    'before the start',
    withStep({ until: '2026-03-31T23:59' }),
    'steps[0].until: 「2026-03-31T23:59」 is before',
  ],
  [
    'no action',
    withStep({ at, form: '様式1' }),
    'steps[0]: {"at":"2026-04-06T10:00","form":"様式1"} has no action; the actions are submit',
  ],
  [
    'several actions',
    withStep({ at, edit: '案件', delete: '案件', where: {} }),
    'steps[0]: has several actions (edit, delete)',
  ],
  [
    'unknown key of a step',
    withStep({ at, sort: '案件', by: '年度', order: 'up' }),
    'steps[0]: unknown key 「order」; allowed are sort, at, by, descending',
  ],
  [
    'missing key of a step',
    withStep({ at, edit: '案件', where: {} }),
    'steps[0]: the key 「set」 is missing',
  ],
  ['missing time', withStep({ sort: '案件', by: '年度' }), 'steps[0]: the key 「at」 is missing'],
  [
    'unknown form',
    withStep({ at, submit: '様式9', answers: {} }),
    'steps[0]: there is no form 「様式9」; the forms are 様式1, 様式2',
  ],
  [
    'unknown question',
    withStep({ at, reply: '様式2', from: 'a@city.example.jp', answers: { 可否: '可' } }),
    'steps[0].answers: 様式2 has no question 「可否」; its questions are 課名, 課長名, No.1 提案事業',
  ],
  [
    'unknown choice',
    withStep({
      at,
      reply: '様式2',
      from: 'a@city.example.jp',
      answers: { 'No.1 連携可否': '保留' },
    }),
    'steps[0].answers.No.1 連携可否: 「保留」 is no choice; the choices are 可, 否, 要協議, 所管外',
  ],
  [
    'missing answer',
    withStep({ at, submit: '様式1', answers: { ...proposal, 所在地: '' } }),
    'steps[0].answers: 様式1 requires an answer to 「所在地」',
  ],
  [
    'no mail address',
    withStep({ at, submit: '様式1', answers: { ...proposal, 連絡先メール: 'なし' } }),
    'steps[0].answers.連絡先メール: 「なし」 is not a mail address',
  ],
  [
    'a list for one answer',
    withStep({ at, submit: '様式1', answers: { ...proposal, 名称: ['A', 'B'] } }),
    'steps[0].answers.名称: ["A","B"] is not an answer to this question; it takes one text',
  ],
  [
    'unknown tab',
    withStep({ at, insert: '案', set: {} }),
    'steps[0]: there is no tab 「案」; the tabs are ホーム, 段階別, 案件',
  ],
  [
    'unknown column',
    withStep({ at, edit: '案件', where: { 名称: 'A' }, set: { 備考: 'x' } }),
    'steps[0].where: 案件 has no column 「名称」; its columns are 案件番号',
  ],
  [
    'unknown sort column',
    withStep({ at, sort: '案件', by: '名称' }),
    'steps[0].by: 案件 has no column 「名称」',
  ],
  [
    'unknown fault',
    withStep({ at, fault: 'fire', service: 'MailApp.sendEmail' }),
    'steps[0]: there is no fault 「fire」; the faults are throwBefore',
  ],
  [
    'wrong call',
    withStep({ at, fault: 'crash', service: 'X.y', call: 0 }),
    'steps[0].call: 0 is not a whole number from 1',
  ],
  [
    'two cursors',
    withStep({ at, menu: '台帳を点検する', row: { 案件: {}, 文書: {} } }),
    'steps[0].row: {"案件":{},"文書":{}} must name one tab',
  ],
  [
    'unknown setting',
    { start: '2026-04-01T09:00', settings: { 町名: '伊達町' } },
    'settings: there is no setting 「町名」; they are 市名',
  ],
  [
    'wrong setting',
    { start: '2026-04-01T09:00', settings: { '回答期限（営業日）': '十' } },
    'settings.回答期限（営業日）: 「十」 is not a whole number',
  ],
  [
    'unknown column of a row',
    { start: '2026-04-01T09:00', departments: [{ 部署名: 'A課', 電話: '1' }] },
    'departments[0]: there is no column 「電話」',
  ],
  [
    'missing column of a row',
    { start: '2026-04-01T09:00', departments: [{}] },
    'departments[0]: the key 「部署名」 is missing',
  ],
  [
    'wrong choice in a row',
    { start: '2026-04-01T09:00', businesses: [{ 名称: 'A', '(2) 暴力団関係': 'なし' }] },
    'businesses[0].(2) 暴力団関係: 「なし」 is no choice; the choices are 確認中, 該当なし, 該当',
  ],
  [
    'impossible date in a row',
    {
      start: '2026-04-01T09:00',
      businesses: [{ 名称: 'A' }],
      agreements: [{ 事業者: 'A', 名称: '協定', 締結日: '2026-02-30' }],
    },
    'agreements[0].締結日: 「2026-02-30」 is not a day',
  ],
  [
    'a term that is none',
    {
      start: '2026-04-01T09:00',
      businesses: [{ 名称: 'A' }],
      agreements: [{ 事業者: 'A', 名称: '協定', 締結日: '2026-02-01', 期: 0 }],
    },
    'agreements[0].期: 「0」 is not a whole number from 1 to 99',
  ],
  [
    'unknown business',
    {
      start: '2026-04-01T09:00',
      businesses: [{ 名称: 'A' }],
      agreements: [{ 事業者: 'B', 名称: '協定', 締結日: '2026-02-01' }],
    },
    'agreements[0].事業者: there is no business 「B」; the businesses are A',
  ],
];

const messageOf = (text: string): string => {
  try {
    readScenario(text);
  } catch (error) {
    return (error as Error).message;
  }
  return '(no mistake)';
};

test.each(mistakes)('%s', (_name, scenario, expected) => {
  const message = messageOf(JSON.stringify(scenario));
  expect(message.split('\n').filter((line) => line.startsWith(expected))).toHaveLength(1);
});

test('all mistakes are told at once', () => {
  const scenario = { start: 'now', settings: { x: 1 }, steps: [{ at: 'x', submit: '様式1' }, 5] };
  expect(messageOf(JSON.stringify(scenario)).split('\n').length).toBeGreaterThanOrEqual(5);
});

test('raw answers are posted as they are, but only to questions that exist', () => {
  const step = { at, submit: '様式1', raw: true, answers: { 名称: '', 連絡先メール: 'なし' } };
  expect(messageOf(JSON.stringify(withStep(step)))).toBe('(no mistake)');
  const unknown = { ...step, answers: { 住所: 'x' } };
  expect(messageOf(JSON.stringify(withStep(unknown)))).toContain('no question 「住所」');
});

test('a header given by an earlier step may be named', () => {
  const steps = [
    { at, rename: '案件', column: '備考', to: 'メモ' },
    { at, edit: '案件', where: { メモ: '' }, set: { メモ: 'x' } },
  ];
  expect(messageOf(JSON.stringify({ start: '2026-04-01T09:00', steps }))).toBe('(no mistake)');
});

test.each([
  ['{"start": }', 'line 1, column 11: expected a value, found “}”'],
  [
    '{\n  "start": "2026-04-01T09:00"\n  "steps": []\n}',
    'line 3, column 3: expected “,” or “}”, found “"”',
  ],
  ['{"start": "a"', 'line 1, column 14: expected “,” or “}”, found the end of the file'],
  ['{"steps": [],}', 'line 1, column 14: expected a key in double quotes, found “}”'],
  ['{"set": 1, "set": 2}', 'line 1, column 12: the key 「set」 stands twice in the same object'],
  ['{"a": 01}', 'line 1, column 7: expected a value, found “0”'],
  ['{} {}', 'line 1, column 4: the scenario ends here, but the text goes on'],
  [
    '{"a": "x\ny"}',
    'line 1, column 7: this text does not end on its line, or holds a wrong “\\” escape',
  ],
])('JSON mistake in %j', (text, expected) => {
  expect(messageOf(text)).toBe(expected);
});
