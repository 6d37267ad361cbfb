// What is waited for from outside 総合政策課, at each step that asks.

import type { AskKind } from '../../../src/domain/asks/ask';
import { openAsks } from '../../../src/domain/flow/asks';
import { rooms } from '../../../src/domain/flow/rooms';
import { forms } from '../../../src/domain/forms';
import { codePurposes, type ReplyCode } from '../../../src/domain/forms/replyCode';
import { departmentProposalAsk } from '../../../src/domain/inquiry/asks';
import { mailKey } from '../../../src/domain/mail/keys';
import { businessAnswerAsk } from '../../../src/domain/reply/ask';
import { ask } from '../support/ask';
import { contextOf } from '../support/context';
import {
  atBusinessAnswer,
  atDepartmentAnswer,
  atDepartmentProposal,
  atFirstMeeting,
  departments,
} from '../support/given';
import type { GivenRows } from '../support/rows';

const asked = (rows: GivenRows, today = '2026-05-01') =>
  openAsks(contextOf(rows, { today })).map(
    ({ kind, target, who }) => `${forms[kind.form].key} ${target} ${who}`,
  );

const answer = (over: Record<string, string>) => ({
  answerId: 'A000001',
  projectId: 'R8-001-01',
  answerer: '健康福祉課',
  form: '様式2',
  answer: '可',
  validity: '有効',
  ...over,
});

const code = (over: Record<string, unknown>) =>
  `code:${JSON.stringify({
    form: 'departmentAnswer',
    purpose: 'answer',
    who: '健康福祉課',
    caseId: 'R8-001',
    projectIds: ['R8-001-01'],
    until: '',
    ...over,
  })}`;

const heldRow = (form: string, over: Record<string, unknown> = {}) => ({
  intakeId: 'U000001',
  form,
  state: '保留',
  answers: JSON.stringify({ 回答コード: code(over) }),
});

const kinds = rooms.flatMap(({ asks }): readonly AskKind[] => [...asks]);

test.each(kinds.map((kind) => [`${forms[kind.form].key} (${kind.level})`, kind] as const))(
  '%s: what came by the link to something else is no answer to it',
  (_, kind) => {
    const one = ask({ kind, target: 'R8-001-01' });
    const own: ReplyCode = {
      form: kind.form,
      purpose: 'answer',
      who: '健康福祉課',
      caseId: 'R8-001',
      projectIds: ['R8-001-01'],
      until: '',
    };
    const isAnswer = (over: Partial<ReplyCode>) =>
      codePurposes.some((purpose) => kind.answeredBy({ ...own, purpose, ...over }, one));
    expect(isAnswer({})).toBe(true);
    expect(isAnswer({ caseId: 'R9-002', projectIds: ['R9-002-01'] })).toBe(false);
    expect(isAnswer({ projectIds: ['R8-001-02'] })).toBe(kind.level !== 'project');
  },
);

describe('④/E', () => {
  test('every department that has not answered', () => {
    expect(asked(atDepartmentAnswer())).toEqual([
      '様式2 R8-001 健康福祉課',
      '様式2 R8-001 商工観光課',
    ]);
    expect(asked(atDepartmentAnswer({ answers: [answer({})] }))).toEqual([
      '様式2 R8-001 商工観光課',
    ]);
  });

  test('with deadline and day of asking; a deadline that cannot be read is none', () => {
    const [row] = atDepartmentAnswer().cases ?? [];
    const [ask] = openAsks(contextOf(atDepartmentAnswer()));
    expect(ask).toMatchObject({ askedOn: '2026-04-20', dueOn: '2026-05-08' });
    const typed = atDepartmentAnswer({ cases: [{ ...row, dueOn: '連休明け' }] });
    expect(openAsks(contextOf(typed))[0].dueOn).toBeUndefined();
  });

  test('a renamed department is asked by its old name, and has answered by either', () => {
    const renamed = [
      { ...departments[0], validUntil: '2026-04-30' },
      { name: '福祉課', mail: 'fukushi@city.example.jp', formerNames: '健康福祉課' },
      departments[1],
    ];
    const rows = atDepartmentAnswer({ departments: renamed });
    expect(asked(rows)).toContain('様式2 R8-001 健康福祉課');
    for (const answerer of ['健康福祉課', '福祉課']) {
      expect(asked({ ...rows, answers: [answer({ answerer })] })).toEqual([
        '様式2 R8-001 商工観光課',
      ]);
    }
  });

  test('an answer that is held counts as given, its code telling by whom and for what', () => {
    expect(asked(atDepartmentAnswer({ intake: [heldRow('様式2')] }))).toEqual([
      '様式2 R8-001 商工観光課',
    ]);
    for (const [form, over] of [
      ['様式2', { caseId: 'R8-002' }],
      ['様式3', {}],
    ] as const) {
      expect(asked(atDepartmentAnswer({ intake: [heldRow(form, over)] }))).toHaveLength(2);
    }
    const broken = { ...heldRow('様式2'), answers: '{' };
    const dismissed = { ...heldRow('様式2'), state: '処理しない' };
    expect(asked(atDepartmentAnswer({ intake: [broken, dismissed] }))).toHaveLength(2);
  });

  test('a department added later was asked on its own day; one whose mail never left does not know of it', () => {
    const inquiry = (who: string, over: Record<string, string>) => ({
      mailId: `S-${who}`,
      key: mailKey('inquiry', { caseId: 'R8-001', department: who, round: '2026-05-08' }),
      target: 'R8-001',
      scheduledAt: '2026-04-20T09:00',
      state: '送信済',
      ...over,
    });
    const outbox = [
      inquiry('健康福祉課', {}),
      inquiry('商工観光課', { scheduledAt: '2026-04-30T10:00' }),
    ];
    expect(
      openAsks(contextOf(atDepartmentAnswer({ outbox }))).map(({ askedOn }) => askedOn),
    ).toEqual(['2026-04-20', '2026-04-30']);
    for (const state of ['失敗', '取りやめ']) {
      const failed = [outbox[0], inquiry('商工観光課', { state })];
      expect(asked(atDepartmentAnswer({ outbox: failed }))).toEqual(['様式2 R8-001 健康福祉課']);
    }
  });

  test.each(['見送り', '完了', '取下げ'])('nothing once the case is %s', (state) => {
    const [row] = atDepartmentAnswer().cases ?? [];
    expect(asked(atDepartmentAnswer({ cases: [{ ...row, state }] }))).toEqual([]);
  });
});

test('⑤/C alone: voluntary, for those who have not proposed', () => {
  const rows = atDepartmentProposal();
  expect(openAsks(contextOf(rows))).toEqual([
    expect.objectContaining({ kind: departmentProposalAsk, who: '健康福祉課' }),
    expect.objectContaining({ kind: departmentProposalAsk, who: '商工観光課' }),
  ]);
  const proposed = {
    projectId: 'R8-001-01',
    caseId: 'R8-001',
    proposerSide: '市',
    proposer: '商工観光課',
    state: '受付',
  };
  expect(asked({ ...rows, projects: [proposed] })).toEqual(['様式3 R8-001 健康福祉課']);
});

test('⑦/G: the business, until every proposal of the city is answered', () => {
  const rows = atBusinessAnswer();
  expect(openAsks(contextOf(rows))).toEqual([
    expect.objectContaining({
      kind: businessAnswerAsk,
      who: 'J0001',
      side: '事業者',
      dueOn: '2026-05-26',
    }),
  ]);
  const projects = rows.projects?.map((project) => ({ ...project, businessAnswer: '可' }));
  expect(asked({ ...rows, projects })).toEqual([]);
});

describe('⑨/J', () => {
  test('each department and the business, until they have answered', () => {
    expect(asked(atFirstMeeting())).toEqual([
      '日程調整 R8-001-01 健康福祉課',
      '日程調整 R8-001-01 J0001',
    ]);
    const answers = [answer({ form: '日程調整', reason: '候補1', answeredOn: '2026-06-02T10:00' })];
    expect(asked(atFirstMeeting({ answers }))).toEqual(['日程調整 R8-001-01 J0001']);
  });

  test('also once the case is concluded, but not when it ended otherwise', () => {
    const [row] = atFirstMeeting().cases ?? [];
    expect(asked(atFirstMeeting({ cases: [{ ...row, state: '完了' }] }))).toHaveLength(2);
    expect(asked(atFirstMeeting({ cases: [{ ...row, state: '見送り' }] }))).toEqual([]);
  });

  test('nobody once the meeting is fixed, the project gone on or ended', () => {
    const meetings = [
      { meetingId: 'M000001', kind: '初回協議', subject: 'R8-001-01', state: '予定' },
    ];
    expect(asked(atFirstMeeting({ meetings }))).toEqual([]);
    expect(asked(atFirstMeeting({}, { stage: '⑩ 事業化に向けた協議' }))).toEqual([]);
    expect(asked(atFirstMeeting({}, { state: '取下げ' }))).toEqual([]);
  });
});
