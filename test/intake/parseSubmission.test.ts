// Answers as they come from a form, read by the table of its questions, or refused with every reason.
import fc from 'fast-check';
import type { Submission } from '../../src/domain/forms/submission';
import { parseSubmission } from '../../src/intake/parseSubmission';

type Answers = Parameters<typeof parseSubmission>[1];

const proposal: Answers = {
  名称: '株式会社みのりフーズ',
  所在地: '伊達市中央1-2-3',
  代表者氏名: '代表取締役 山田太郎',
  担当者: '鈴木',
  連絡先メール: 'suzuki@minori.example.jp',
  '提案1 事業名': '高齢者見守り事業',
  '提案1 提案内容': '配達のときに声をかけます。',
  誓約: ['包括連携協定ガイドラインの基準のいずれにも該当しないことを誓約します。'],
};
const answer: Answers = {
  課名: '土木課',
  課長名: '佐藤一郎',
  'No.1 提案事業': 'R8-001-01 見守り',
  'No.1 連携可否': '可',
  担当者: '係長',
  連絡先: '内線12',
  回答コード: 'abc.def',
};

const without = (answers: Answers, label: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => key !== label));
const problemsOf = (...given: Parameters<typeof parseSubmission>) => {
  const parsed = parseSubmission(...given);
  if (!parsed.ok) return parsed.problems;
  return parsed.submission.rows.flatMap(({ problem }) => problem ?? []);
};
const read = (answers: Answers): Submission<'businessProposal'> => {
  const parsed = parseSubmission('businessProposal', answers);
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.submission as Submission<'businessProposal'>;
};

test('what is filled in comes out by its field; what is not is empty', () => {
  const { fields, rows } = read(proposal);
  expect(fields).toMatchObject({
    name: '株式会社みのりフーズ',
    mail: 'suzuki@minori.example.jp',
    corporateNumber: '',
    policyFields: '',
    referenceUrl: '',
    replyCode: '',
  });
  expect(rows).toEqual([
    { row: 1, projectName: '高齢者見守り事業', content: '配達のときに声をかけます。' },
  ]);
});

test.each(Object.keys(proposal))('様式1 without %s', (label) => {
  expect(problemsOf('businessProposal', without(proposal, label))).toEqual([
    `${label}がありません。`,
  ]);
});

test.each(Object.keys(answer))('様式2 without %s', (label) => {
  expect(problemsOf('departmentAnswer', without(answer, label))).toEqual([
    `${label}がありません。`,
  ]);
});

test.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['a wide space', '　'],
  ['line breaks', '\r\n\n\t'],
  ['an empty list', []],
])('%s is no answer', (_name, blank) => {
  expect(problemsOf('businessProposal', { ...proposal, 名称: blank })).toEqual([
    '名称がありません。',
  ]);
});

test('every problem is named, in the order of the questions', () => {
  const broken = { ...without(without(proposal, '名称'), '誓約'), 連絡先メール: 'なし' };
  expect(problemsOf('businessProposal', broken)).toEqual([
    '名称がありません。',
    '連絡先メール「なし」はメールアドレスではありません。',
    '誓約がありません。',
  ]);
});

test.each([
  ['suzuki@minori.example.jp', true],
  [' suzuki@minori.example.jp\n', true],
  ['suzuki', false],
  ['suzuki＠minori.example.jp', true],
  ['a@minori.example.jp, b@minori.example.jp', true],
  ['a@minori.example.jp, なし', false],
])('the mail address %j is taken: %s', (mail, taken) => {
  expect(problemsOf('businessProposal', { ...proposal, 連絡先メール: mail })).toHaveLength(
    taken ? 0 : 1,
  );
});

test('an answer quoted in a problem is short', () => {
  const [problem] = problemsOf('businessProposal', {
    ...proposal,
    連絡先メール: 'あ'.repeat(5000),
  });
  expect(problem.length).toBeLessThan(120);
});

test.each(['可', '否', '要協議', '所管外', ' 可 '])('様式2 takes %j', (choice) => {
  const parsed = parseSubmission('departmentAnswer', { ...answer, 'No.1 連携可否': choice });
  expect(parsed.ok && (parsed.submission.rows[0] as unknown as { answer: string }).answer).toBe(
    choice.trim(),
  );
});

test.each([
  ['departmentAnswer', '可能', '可・否・要協議・所管外'],
  ['businessAnswer', '所管外', '可・否'],
  ['businessAnswer', '要協議', '可・否'],
] as const)('%s does not take 「%s」', (form, choice, allowed) => {
  const given = {
    ...answer,
    名称: 'A社',
    所在地: '伊達市',
    代表者氏名: '山田',
    'No.1 連携可否': choice,
  };
  expect(problemsOf(form, given)).toEqual([
    `No.1 連携可否「${choice}」は選べません（${allowed}のいずれか）。`,
  ]);
});

test('a wrong choice counts in rows that need not be filled, too', () => {
  expect(problemsOf('departmentAnswer', { ...answer, 'No.5 連携可否': 'はい' })).toEqual([
    'No.5 連携可否「はい」は選べません（可・否・要協議・所管外のいずれか）。',
  ]);
});

test.each([
  ['as a list', ['誓約します。']],
  ['as a text', '誓約します。'],
  ['as true', true as unknown as string],
])('a box ticked %s', (_name, ticked) => {
  expect(problemsOf('businessProposal', { ...proposal, 誓約: ticked })).toEqual([]);
});

test('a box that is not ticked', () => {
  const unticked = { ...proposal, 誓約: false as unknown as string };
  expect(problemsOf('businessProposal', unticked)).toEqual(['誓約がありません。']);
});

test('a wrong row of an answer stands for itself, and keeps no other back; of a proposal it does', () => {
  const parsed = parseSubmission('departmentAnswer', {
    ...answer,
    'No.2 提案事業': 'R8-001-02 講座',
    'No.2 連携可否': '可能',
  });
  expect(parsed).toMatchObject({
    ok: true,
    submission: {
      rows: [
        { row: 1, answer: '可' },
        { row: 2, problem: expect.stringContaining('No.2 連携可否「可能」は選べません') },
      ],
    },
  });
  expect(parseSubmission('departmentAnswer', { ...answer, 担当者: '' }).ok).toBe(false);
  expect(parseSubmission('businessProposal', without(proposal, '提案1 提案内容')).ok).toBe(false);
});

test('several choices become one text', () => {
  const { fields } = read({
    ...proposal,
    希望する政策分野: ['健康・福祉', '環境', '自由に書いた分野'],
  });
  expect(fields.policyFields).toBe('健康・福祉、環境、自由に書いた分野');
});

test('rows keep their numbers across gaps; blank rows are left out', () => {
  const { rows } = read({
    ...proposal,
    '提案2 事業名': '　',
    '提案2 提案内容': '',
    '提案4 事業名': '特産品販売',
    '提案6 提案内容': '内容だけ',
  });
  expect(rows.map(({ row, projectName, content }) => [row, projectName, content])).toEqual([
    [1, '高齢者見守り事業', '配達のときに声をかけます。'],
    [4, '特産品販売', ''],
    [6, '', '内容だけ'],
  ]);
});

test('questions that the form does not have change nothing', () => {
  const more = {
    ...proposal,
    昔の質問: '答え',
    '提案7 事業名': '七つ目',
    __proto__: 'x',
    constructor: 'y',
  };
  expect(read(more)).toEqual(read(proposal));
});

test.each([
  ['a formula', '=IMPORTXML("https://x.example.jp","//a")'],
  ['a placeholder', '{{宛先}}'],
  ['a replacement pattern', '$1 \\1 $&'],
  ['markup', '<script>alert(1)</script>'],
  ['emoji and 機種依存文字', '👨‍👩‍👧①㈱髙﨑'],
  ['half-width kana', 'ﾐﾉﾘﾌｰｽﾞ'],
  ['line breaks and surrounding spaces', '  一行目\r\n二行目\n'],
  ['60,000 characters', 'あ'.repeat(60_000)],
])('%s is kept as it was written', (_name, text) => {
  const { rows, fields } = read({ ...proposal, 名称: text, '提案1 提案内容': text });
  expect(fields.name).toBe(text);
  expect(rows[0].content).toBe(text);
});

test('any text that is not blank comes out as it went in', () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 40 })
    // What nobody sees is blank too.
    .filter((one) => /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(one));
  fc.assert(
    fc.property(text, text, (name, content) => {
      const { fields, rows } = read({ ...proposal, 名称: name, '提案3 提案内容': content });
      expect(fields.name).toBe(name);
      expect(rows[1]).toEqual({ row: 3, projectName: '', content });
    }),
  );
});

test('a code loses only the spaces around it', () => {
  expect(read({ ...proposal, 回答コード: ' abc.def\n' }).fields.replyCode).toBe('abc.def');
});

test.each([
  [
    'departmentProposal',
    {
      課名: '土木課',
      課長名: '佐藤',
      連携相手事業者等: 'A社',
      '提案1 事業名': 'x',
      '提案1 提案内容': 'y',
      担当者: '係',
      連絡先: '内線',
    },
  ],
  [
    'departmentReport',
    {
      課名: '土木課',
      課長名: '佐藤',
      実績の有無: 'なし',
      担当者: '係',
      連絡先: '内線',
      回答コード: 'a.b',
    },
  ],
  [
    'businessReport',
    {
      名称: 'A社',
      所在地: '伊達市',
      代表者氏名: '山田',
      実績の有無: 'あり',
      担当者: '係',
      連絡先: '内線',
      回答コード: 'a.b',
    },
  ],
  ['scheduling', { 回答者: '土木課', 対象: 'R8-001-01', 回答コード: 'a.b' }],
  ['agreementReview', { 回答者: '土木課', 対象: 'K001', 疑義の有無: 'なし', 回答コード: 'a.b' }],
] as const)('the least that %s takes', (form, answers) => {
  expect(problemsOf(form, answers)).toEqual([]);
});

test.each([
  ['可\u00A0', '可'],
  ['\u200B所管外', '所管外'],
  [' 要 協議', '要協議'],
])('連携可否「%s」 is the word that was offered', (given, word) => {
  const parsed = parseSubmission('departmentAnswer', { ...answer, 'No.1 連携可否': given });
  expect(parsed).toMatchObject({ ok: true, submission: { rows: [{ answer: word }] } });
});

test('what nobody sees is no answer', () => {
  const unseen = '\u200B\u3164';
  expect(problemsOf('departmentAnswer', { ...answer, 担当者: unseen })).toEqual([
    '担当者がありません。',
  ]);
  const parsed = parseSubmission('departmentAnswer', { ...answer, 'No.1 理由': unseen });
  expect(parsed).toMatchObject({ ok: true, submission: { rows: [{ reason: '' }] } });
});
