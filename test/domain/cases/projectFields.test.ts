// 政策分野 of a project: filled in from its case while that has one, and left to staff where it has several.
import { caseAt, city, project } from '../support/given';

const STEP = '② 総合政策課と事業者等の協議';

test.each<[string, Parameters<typeof caseAt>[0], string]>([
  ['what 様式1 wished for', { wishes: '環境' }, '環境'],
  ['of ②, rather', { wishes: '環境、教育', policyFields: '教育' }, '教育'],
  ['none, where there are several', { policyFields: '環境、教育' }, ''],
  ['none, where there are none', {}, ''],
])('%s', (_what, over, expected) => {
  const office = city({
    cases: [caseAt({ stage: STEP, ...over })],
    projects: [project('01'), project('02')],
  }).derive();
  expect(office.rows('projects').map(({ policyFields }) => policyFields)).toEqual([
    expected,
    expected,
  ]);
});

test('what staff typed stands, and who has none is named in 次にすること', () => {
  const office = city({
    cases: [caseAt({ stage: STEP, policyFields: '環境' })],
    projects: [project('01'), project('02')],
  }).derive();
  office.type('projects', 'R8-001-01', { policyFields: '教育' });
  office.type('cases', 'R8-001', { policyFields: '環境、教育' }).derive();
  expect(office.rows('projects').map(({ policyFields }) => policyFields)).toEqual(['教育', '']);
  expect(office.row('cases', 'R8-001').nextStep).toContain(
    '「提案事業」タブの政策分野を入れる（R8-001-02）',
  );
});
