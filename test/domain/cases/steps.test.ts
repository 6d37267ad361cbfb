// The steps: their marks in both flows, and what stands in 段階.
import {
  actorOf,
  mark,
  type StepKey,
  stageLabel,
  stepKeys,
  stepName,
  stepOfStage,
  steps,
} from '../../../src/domain/cases/steps';
import { type CaseKind, caseKinds } from '../../../src/domain/registry/tabs/cases';

const names = { policyDivisionName: '企画課' };

const marks: [StepKey, string | undefined, string | undefined][] = [
  ['proposal', '①', 'B'],
  ['consultation', '②', undefined],
  ['posting', '③', 'D'],
  ['departmentAnswer', '④', 'E'],
  ['departmentProposal', '⑤', 'C'],
  ['cityReply', '⑥', 'F'],
  ['businessAnswer', '⑦', 'G'],
  ['feedback', '⑧', 'H'],
  ['firstMeeting', '⑨', 'J'],
  ['followUpMeeting', '⑩', 'K'],
  ['conclusion', '⑪', undefined],
  ['implementation', '⑫', 'L'],
  ['report', undefined, 'A'],
  ['publication', undefined, 'I'],
];

test('every step of the guideline stands in the table once', () => {
  expect(stepKeys).toEqual(marks.map(([key]) => key));
});

test('the marks before conclusion follow the table: 案件カード goes by them, 段階別 and every comparison by the table', () => {
  const before = stepKeys.flatMap((key) => ('before' in steps[key] ? [steps[key].before] : []));
  expect(before).toEqual([...before].sort());
});

const inFlows = marks.flatMap(([key, before, after]): [StepKey, CaseKind, string | undefined][] =>
  caseKinds.map((kind) => [key, kind, kind === '締結前' ? before : after]),
);

test.each(inFlows)('%s of a case %s has the mark %s', (key, kind, expected) => {
  if (expected === undefined) {
    expect(() => mark(key, kind)).toThrow(key);
    return;
  }
  expect(mark(key, kind)).toBe(expected);
  const label = stageLabel(names, key, kind);
  expect(label).toBe(`${expected} ${stepName(names, key)}`);
  expect(stepOfStage(label, kind)).toBe(key);
  expect(stepOfStage(`　${expected}　書き直した名前`, kind)).toBe(key);
});

test.each<[string, CaseKind]>([
  ['', '締結前'],
  ['　', '随時'],
  ['B 提案・相談', '締結前'],
  ['① 提案・相談', '年度当初'],
  ['提案・相談', '締結前'],
  ['④⑤', '締結前'],
  ['undefined', '締結前'],
  ['Z', '随時'],
])('「%s」 is no step of a case %s', (stage, kind) => {
  expect(stepOfStage(stage, kind)).toBeUndefined();
});

test('the steps speak of 総合政策課 by the name that the city gives it', () => {
  expect(stageLabel(names, 'consultation', '締結前')).toBe('② 企画課と事業者等の協議');
  expect(actorOf(names, 'cityReply')).toBe('企画課');
  expect(actorOf(names, 'departmentAnswer')).toBe('担当部局');
});
