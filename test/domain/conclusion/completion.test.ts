import type { CaseKind, Stage } from '../../../src/domain/registry/tabs/cases';
import type { ProjectState } from '../../../src/domain/registry/tabs/projects';
import { caseAt, city, project } from '../support/given';
import { find, theCase } from '../support/office';

type Place = [state: ProjectState, stage: string];

const after = (kind: CaseKind, stage: Stage, ...projects: Place[]) => {
  const context = city({
    cases: [caseAt({ kind, stage, dueOn: '' })],
    projects: projects.map(([state, at], index) => ({
      ...project(`0${index + 1}`, { state }),
      stage: at,
    })),
  });
  context.derive();
  return context;
};

const J = 'J 初回協議';
const K = 'K 事業化に向けた協議';
const L = 'L 連携事業の実施';

test.each<[string, Place[], string, string]>([
  [
    'a project before its first meeting',
    [
      ['協議中', J],
      ['協議中', K],
    ],
    J,
    '進行中',
  ],
  [
    'all have met',
    [
      ['協議中', K],
      ['実施中', L],
    ],
    K,
    '進行中',
  ],
  [
    'all are under way in practice or ended',
    [
      ['実施中', L],
      ['不成立', ''],
      ['終了', ''],
      ['取下げ', ''],
    ],
    L,
    '完了',
  ],
  [
    'nothing alive',
    [
      ['不採用', ''],
      ['不適合', ''],
    ],
    J,
    '完了',
  ],
  [
    'nothing is carried out any more',
    [
      ['終了', ''],
      ['不成立', ''],
    ],
    J,
    '完了',
  ],
  ['no project at all', [], J, '完了'],
  ['a project whose stage nobody can read', [['協議中', '？']], J, '進行中'],
])('%s', (_name, projects, stage, state) => {
  expect(theCase(after('随時', J, ...projects)).values).toMatchObject({ stage, state });
});

test('a case before conclusion waits for 締結する, one before 様式6 for that', () => {
  expect(theCase(after('締結前', '⑨ 初回協議', ['実施中', '']))).toMatchObject({
    values: { state: '進行中' },
  });
  expect(theCase(after('随時', 'H 提案結果のフィードバック', ['実施中', '']))).toMatchObject({
    values: { state: '進行中' },
  });
});

test('a project taken back opens the case again', () => {
  const context = after('年度当初', J, ['実施中', L]);
  expect(theCase(context).values).toMatchObject({ state: '完了', stage: L });
  context.registry.set(find(context, 'projects', 'R8-001-01'), { state: '協議中', stage: K });
  context.derive();
  expect(theCase(context).values).toMatchObject({ state: '進行中', stage: K });
  const done = context.registry.rows('auditLog').map(({ values }) => values.action);
  expect(done).toEqual(['案件の終了', '案件の再開']);
});

test('a case that was withdrawn stays so', () => {
  const context = city({
    cases: [caseAt({ kind: '随時', stage: J, state: '取下げ' })],
    projects: [project('01', { state: '協議中', stage: J })],
  });
  context.derive();
  expect(theCase(context).values.state).toBe('取下げ');
});

test('a case that ended with projects carried out stays at L once they end, too', () => {
  const context = after('随時', K, ['実施中', L]);
  context.registry.set(find(context, 'projects', 'R8-001-01'), { state: '終了', stage: '' });
  context.derive();
  expect(theCase(context).values).toMatchObject({ state: '完了', stage: L });
});
