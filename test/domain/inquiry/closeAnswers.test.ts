// 回答を締め切る: refused where 様式4 would have nothing to say on either side.

import { mailKey } from '../../../src/domain/mail/keys';
import type { ProjectState } from '../../../src/domain/registry/tabs/projects';
import { answer, caseAt, city, project } from '../support/given';
import { type Office, theCase } from '../support/office';
import type { GivenRows } from '../support/rows';

const at = (
  values: Parameters<typeof caseAt>[0],
  projects: NonNullable<GivenRows['projects']>,
): Office =>
  city({
    cases: [caseAt({ stage: '⑤ 市による連携事業提案', inquired: '土木課', ...values })],
    projects,
    answers: projects.some(({ projectId }) => projectId === 'R8-001-01')
      ? [answer('01', '土木課', '可')]
      : [],
  });

const ofCity = (number: string, state: ProjectState) =>
  project(number, { proposerSide: '市', proposer: '土木課', cityAnswer: '', state });

const afterConclusion = { kind: '随時', stage: 'C 市による連携事業提案' };

test.each<[string, object, NonNullable<GivenRows['projects']>, string]>([
  ['without any project', {}, [], '「見送る」か「取り下げ」を選んでください。'],
  [
    'when all were taken back or not adopted',
    {},
    [project('01', { state: '取下げ' }), ofCity('02', '不採用')],
    '「見送る」か「取り下げ」を選んでください。',
  ],
  [
    'at ④ when the last project was taken back',
    { stage: '④ 連携可否の回答' },
    [project('01', { state: '取下げ' })],
    '「見送る」か「取り下げ」を選んでください。',
  ],
  ['after conclusion', afterConclusion, [], '「取り下げ」を選んでください。'],
])('%s it is refused with the ways to end the case', (_name, values, projects, ways) => {
  const there = at(values, projects);
  expect(there.choose('cases', 'R8-001', '回答を締め切る')).toBe(
    `「回答を締め切る」はできません。続いている提案がありません。案件を終えるときは${ways}`,
  );
  expect(there.registry.rows('documents')).toEqual([]);
});

test('while a proposal of a department waits to be decided on, only that is missing', () => {
  const there = at({}, [ofCity('02', '受付')]);
  const refused = there.choose('cases', 'R8-001', '回答を締め切る');
  expect(refused).toContain('「採用する」か「採用しない」か選んでください：R8-001-02');
  expect(refused).not.toContain('続いている提案がありません');
});

test.each<[string, NonNullable<GivenRows['projects']>]>([
  ['one proposal of the city', [ofCity('02', '市回答済')]],
  [
    'one project of the business',
    [project('01', { state: '照会中', cityAnswer: '否', cityReason: '人手がない' })],
  ],
  [
    'one that did not meet the criteria, which 様式4 answers',
    [project('01', { state: '不適合', cityAnswer: '否' })],
  ],
])('%s is enough', (_name, projects) => {
  const there = at({}, projects);
  expect(there.choose('cases', 'R8-001', '回答を締め切る')).toMatch(/^回答を締め切りました。/);
  expect(theCase(there).values.stage).toBe('⑥ 提案事業の結果報告');
});

test('a 否 without any ground is pointed at', () => {
  const there = at({}, [project('01', { state: '照会中', cityAnswer: '否', cityReason: ' ' })]);
  expect(there.choose('cases', 'R8-001', '回答を締め切る')).toContain(
    '否とする理由がありません（R8-001-01）',
  );
});

test('照会 mails that wait go out no more', () => {
  const there = at({}, [project('01', { state: '照会中' })]);
  there.registry.append('outbox', {
    mailId: 'S000001',
    kind: '照会',
    target: 'R8-001',
    key: mailKey('inquiry', { caseId: 'R8-001', department: '土木課', round: '2026-05-08' }),
    state: '待ち',
  });
  there.choose('cases', 'R8-001', '回答を締め切る');
  expect(there.registry.rows('outbox')[0].values).toMatchObject({
    state: '取りやめ',
    reason: '課の回答を締め切ったため',
  });
});
