// The rows of 様式2 and 様式5: which projects they answer, or why they cannot be taken as they are.

import type { ReplyCode } from '../../../src/domain/forms/replyCode';
import {
  type AnsweredRow,
  readAnswerRows,
  writeAnswers,
} from '../../../src/domain/inquiry/answerRows';
import { contextOf } from '../support/context';

const code: ReplyCode = {
  form: 'departmentAnswer',
  purpose: 'answer',
  who: '土木課',
  caseId: 'R8-001',
  projectIds: ['R8-001-01', 'R8-001-02', 'R8-001-03'],
  until: '2026-05-08',
};

const row = (
  number: number,
  project: string,
  answer: AnsweredRow['answer'],
  reason = '',
): AnsweredRow => ({
  row: number,
  project,
  answer,
  reason,
});

test('each answered row becomes the answer to its project', () => {
  expect(
    readAnswerRows(
      [
        row(1, 'R8-001-01 高齢者見守り事業', '可'),
        row(2, 'Ｒ８－００１－０２　言葉を変えても番号で分かる', '否', '予算がない'),
        row(3, 'R8-001-03', '要協議', '相談したい'),
      ],
      code,
    ),
  ).toEqual({
    answered: [
      { projectId: 'R8-001-01', answer: '可', reason: '' },
      { projectId: 'R8-001-02', answer: '否', reason: '予算がない' },
      { projectId: 'R8-001-03', answer: '要協議', reason: '相談したい' },
    ],
    spoken: ['R8-001-01', 'R8-001-02', 'R8-001-03'],
    notes: [],
    problems: [],
  });
});

test.each<[string, AnsweredRow[], string[]]>([
  ['a row left open', [row(1, 'R8-001-01', '可'), row(2, 'R8-001-02', '')], ['R8-001-01']],
  [
    'the rows in another order',
    [row(1, 'R8-001-03', '可'), row(2, 'R8-001-01', '可')],
    ['R8-001-03', 'R8-001-01'],
  ],
  ['the same answer twice', [row(1, 'R8-001-01', '可'), row(2, 'R8-001-01', '可')], ['R8-001-01']],
  ['所管外 without a reason', [row(1, 'R8-001-01', '所管外')], ['R8-001-01']],
  ['要協議 without a reason', [row(1, 'R8-001-01', '要協議')], ['R8-001-01']],
])('%s is no problem', (_name, rows, projectIds) => {
  const { answered, problems } = readAnswerRows(rows, code);
  expect(problems).toEqual([]);
  expect(answered.map(({ projectId }) => projectId)).toEqual(projectIds);
});

test.each<[string, AnsweredRow[], string[]]>([
  ['no rows', [], ['連携可否の回答がひとつもありません。']],
  [
    'only open rows',
    [row(1, 'R8-001-01', ''), row(2, 'R8-001-02', '', '　')],
    ['連携可否の回答がひとつもありません。'],
  ],
  [
    'a reason alone',
    [row(2, 'R8-001-02', '', '予算がない')],
    ['No.2 に理由だけがあり、連携可否がありません。'],
  ],
  [
    'a cell without a number',
    [row(1, '高齢者見守り事業', '可')],
    ['No.1 の提案事業「高齢者見守り事業」から番号が読み取れません。'],
  ],
  ['an empty cell', [row(3, '', '可')], ['No.3 の提案事業「」から番号が読み取れません。']],
  [
    'a project that does not exist',
    [row(1, 'R8-001-09 見守り', '可')],
    ['No.1 の R8-001-09 は、このリンクで照会した提案事業ではありません。'],
  ],
  [
    'a project of another case',
    [row(1, 'R8-002-01', '可')],
    ['No.1 の R8-002-01 は、このリンクで照会した提案事業ではありません。'],
  ],
  [
    'a longer number',
    [row(1, 'R8-001-011', '可')],
    ['No.1 の R8-001-011 は、このリンクで照会した提案事業ではありません。'],
  ],
  [
    'two different answers',
    [row(1, 'R8-001-01', '可'), row(2, 'R8-001-01', '否', '理由')],
    ['R8-001-01 に異なる連携可否が2つあります。'],
  ],
  [
    '否 without a reason',
    [row(1, 'R8-001-01', '否')],
    ['No.1（R8-001-01）は「否」ですが、理由がありません。'],
  ],
  [
    '否 with a blank reason',
    [row(1, 'R8-001-01', '否', ' \n　')],
    ['No.1（R8-001-01）は「否」ですが、理由がありません。'],
  ],
  [
    'several mistakes at once',
    [row(1, '見守り', '可'), row(2, 'R8-001-02', '否'), row(3, 'R8-001-03', '可')],
    [
      'No.1 の提案事業「見守り」から番号が読み取れません。',
      'No.2（R8-001-02）は「否」ですが、理由がありません。',
    ],
  ],
])('%s', (_name, rows, expected) => {
  expect(readAnswerRows(rows, code).problems).toEqual(expected);
});

describe('projects that are not asked about any more', () => {
  const unused = (projectId: string) =>
    projectId === 'R8-001-02' ? '取り下げられたため' : undefined;

  test('the other answers count, whatever is wrong with those', () => {
    const rows = [row(1, 'R8-001-01', '可'), row(2, 'R8-001-02', '否')];
    expect(readAnswerRows(rows, code, unused)).toEqual({
      answered: [{ projectId: 'R8-001-01', answer: '可', reason: '' }],
      spoken: ['R8-001-01', 'R8-001-03'],
      problems: [],
      notes: ['No.2 の R8-001-02 は取り下げられたため、回答を使いませんでした。'],
    });
  });

  test('when nothing remains, that is the problem', () => {
    const { problems } = readAnswerRows([row(2, 'R8-001-02', '可')], code, unused);
    expect(problems).toEqual(['No.2 の R8-001-02 は取り下げられたため、回答を使いませんでした。']);
  });

  test('a row left open needs no note', () => {
    const rows = [row(1, 'R8-001-01', '可'), row(2, 'R8-001-02', '')];
    expect(readAnswerRows(rows, code, unused).notes).toEqual([]);
  });
});

describe('writing answers', () => {
  const answer = (
    answerer: string,
    choice: AnsweredRow['answer'],
    at: string,
    intakeId: string,
    projectId = 'R8-001-01',
  ) => ({
    form: '様式2' as const,
    answerer,
    isSame: (earlier: string) => earlier === answerer,
    answered: [{ projectId, answer: choice, reason: '' }],
    spoken: [],
    contactPerson: '係長',
    contact: '内線12',
    arrival: { intakeId, receivedAt: at },
  });

  test('a later answer replaces the earlier one of the same department and project only', () => {
    const context = contextOf();
    writeAnswers(context, answer('土木課', '可', '2026-04-21T10:00', 'U000001'));
    writeAnswers(context, answer('観光課', '可', '2026-04-21T11:00', 'U000002'));
    writeAnswers(context, answer('土木課', '可', '2026-04-21T12:00', 'U000003', 'R8-001-02'));
    writeAnswers(context, answer('土木課', '否', '2026-04-22T10:00', 'U000004'));
    const rows = context.registry
      .rows('answers')
      .map(({ values }) => [values.intakeId, values.validity]);
    expect(rows).toEqual([
      ['U000001', '差替済'],
      ['U000002', '有効'],
      ['U000003', '有効'],
      ['U000004', '有効'],
    ]);
    const log = context.registry.rows('auditLog').map(({ values }) => values);
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({
      action: '様式2の差し替え',
      before: '可（U000001）',
      after: '否（U000004）',
    });
  });

  test('an earlier answer that is read late replaces nothing', () => {
    const context = contextOf();
    writeAnswers(context, answer('土木課', '否', '2026-04-22T10:00', 'U000001'));
    writeAnswers(context, answer('土木課', '可', '2026-04-21T10:00', 'U000002'));
    const rows = context.registry
      .rows('answers')
      .map(({ values }) => [values.answer, values.validity]);
    expect(rows).toEqual([
      ['否', '有効'],
      ['可', '差替済'],
    ]);
  });
});
