// 様式4: its deadline for 様式5 is its own, and a draft that says what no longer holds is not sent.

import { dispatch, notReadyToSend, putOnItsWay } from '../../../src/domain/documents/dispatch';
import { draft } from '../../../src/domain/documents/drafts';
import { cityReply } from '../../../src/domain/reply/cityReply';
import { answer, caseAt, city, project } from '../support/given';
import { find, theCase } from '../support/office';

const ofCity = project('02', { proposerSide: '市', proposer: '土木課', department: '土木課' });

/** A draft of 様式4, decided upon, that waits to be sent. */
function drafted(values: Parameters<typeof caseAt>[0] = {}) {
  const context = city({
    cases: [caseAt({ stage: '⑥ 提案事業の結果報告', ...values })],
    projects: [project('01', { cityAnswer: '否', cityReason: '人手がない' }), ofCity],
  });
  const letter = draft(context.context, cityReply, theCase(context), 'J0001');
  context.makeDocuments();
  Object.assign(letter.values, { approvedOn: '2026-04-20', documentNumber: '第1号' });
  return { context, letter };
}

type Drafted = ReturnType<typeof drafted>;

const problems = ({ context, letter }: Drafted) =>
  notReadyToSend(context.context, cityReply, theCase(context), letter).map(({ said }) => said);

test('as drafted it can go', () => {
  expect(problems(drafted())).toEqual([]);
});

test.each([
  ['2026-04-20', '第1号', 'inoue@a.example.jp、決裁日 2026-04-20、文書番号 第1号'],
  ['', '第1号', 'inoue@a.example.jp、文書番号 第1号'],
  ['', '', 'inoue@a.example.jp'],
])(
  '記録 says to whom it went, and by which decision (決裁日「%s」、文書番号「%s」)',
  (approvedOn, documentNumber, after) => {
    const { context, letter } = drafted();
    Object.assign(letter.values, { approvedOn, documentNumber });
    const { logged } = putOnItsWay(context.context, cityReply, theCase(context), letter);
    expect(logged.after).toBe(after);
  },
);

test.each([
  ['市長名', { mayorName: '' }],
  ['担当者', { contactPerson: '' }],
  ['連絡先', { contact: '' }],
] as const)(
  'with an empty %s it waits; a draft made without shows where it belongs',
  (item, blank) => {
    const there = drafted();
    there.context.set(blank);
    expect(problems(there)[0]).toContain(`文書に載る${item}が空です`);
    const again = draft(there.context.context, cityReply, theCase(there.context), 'J0001');
    const { fields } = there.context.content(again.values.name);
    // Its placeholder stays unfilled, and with one no letter goes.
    expect(Object.keys(fields)).not.toContain(item);
    expect(
      problems({ ...there, context: there.context.set({ policyDivisionHead: '' }) }),
    ).toHaveLength(1);
  },
);

test.each([
  ['市の理由', '01', { cityReason: '予算がない' }],
  ['市の回答', '01', { cityAnswer: '可' }],
  ['the name of a project', '01', { projectName: '別の名' }],
  ['提案内容', '02', { content: '直した内容' }],
  ['担当部局', '02', { department: '観光課' }],
])('once %s was changed it is to be made again', (_name, number, values) => {
  const there = drafted();
  Object.assign(find(there.context, 'projects', `R8-001-${number}`).values, values);
  expect(problems(there).join()).toContain('「作り直す」');
});

test.each([
  ['that has passed', '2026-04-20', '', true],
  ['at which the departments’ answers were closed', '2026-05-08', '2026-05-08', true],
  ['typed since', '2026-05-11', '2026-05-08', false],
])('a typed 期限 %s', (_name, dueOn, dueAtClosing, refused) => {
  const found = problems(drafted({ dueOn, dueAtClosing })).join();
  if (refused) expect(found).toContain('前の段階の日が残っています');
  else expect(found).toBe('');
});

test.each([
  ['typed', {}, '2026-05-08'],
  ['the system’s', { dueOn: '2026-05-08' }, ''],
])('回答を締め切る remembers a 期限 that is %s', (_name, auto, remembered) => {
  const context = city({
    cases: [caseAt({ stage: '④ 連携可否の回答', inquired: '土木課', dueOn: '2026-05-08' })],
    projects: [project('01', { state: '照会中' }), ofCity],
    answers: [answer('01', '土木課', '可')],
  });
  Object.assign(theCase(context).auto, auto);
  context.choose('cases', 'R8-001', '回答を締め切る');
  expect(theCase(context).values.dueAtClosing).toBe(remembered);
});

test('a correction after the case has ended asks for nothing', () => {
  const { context } = drafted({ stage: '⑦ 連携可否の回答', state: '見送り' });
  const row = theCase(context);
  dispatch(context.context, cityReply, row, draft(context.context, cityReply, row, 'J0001'));
  const [mail] = context.rows('outbox');
  expect(mail.body).not.toContain('様式5');
  expect(row.values).toMatchObject({ dueOn: '', askedOn: '' });
});
