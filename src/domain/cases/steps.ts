// The steps of the guideline's two flows (３ 締結前, ４ 締結後) in one table; each row carries both marks.

import type { CaseKind, Stage, StepMark } from '../registry/tabs/cases';
import type { Settings } from '../settings';

export interface Step {
  /** Mark in the flow before conclusion; absent where that flow has no such step. */
  readonly before?: StepMark;
  /** Mark in the flow after conclusion. */
  readonly after?: StepMark;
  readonly name: string | ((settings: Names) => string);
  readonly actor: Actor;
}

type Names = Pick<Settings, 'policyDivisionName'>;

/** 担当, where it is not 総合政策課 by the name that the city gives it; システム where the next run goes on by itself. */
export const otherActors = [
  '担当部局',
  '各部局',
  '事業者等',
  '担当部局・事業者等',
  'システム',
] as const;

/** Who acts at a step. */
type Actor = 'policyDivision' | (typeof otherActors)[number];

export const steps = {
  proposal: {
    before: '①',
    after: 'B',
    name: '提案・相談',
    actor: 'policyDivision',
  },
  consultation: {
    before: '②',
    name: ({ policyDivisionName }) => `${policyDivisionName}と事業者等の協議`,
    actor: 'policyDivision',
  },
  posting: {
    before: '③',
    after: 'D',
    name: '連携事業の提案掲載',
    actor: 'policyDivision',
  },
  departmentAnswer: {
    before: '④',
    after: 'E',
    name: '連携可否の回答',
    actor: '担当部局',
  },
  departmentProposal: {
    before: '⑤',
    after: 'C',
    name: '市による連携事業提案',
    actor: '各部局',
  },
  cityReply: {
    before: '⑥',
    after: 'F',
    name: '提案事業の結果報告',
    actor: 'policyDivision',
  },
  businessAnswer: {
    before: '⑦',
    after: 'G',
    name: '連携可否の回答',
    actor: '事業者等',
  },
  feedback: {
    before: '⑧',
    after: 'H',
    name: '提案結果のフィードバック',
    actor: 'policyDivision',
  },
  firstMeeting: {
    before: '⑨',
    after: 'J',
    name: '初回協議',
    actor: 'policyDivision',
  },
  followUpMeeting: {
    before: '⑩',
    after: 'K',
    name: '事業化に向けた協議',
    actor: '担当部局',
  },
  conclusion: { before: '⑪', name: '包括連携協定締結', actor: 'policyDivision' },
  implementation: {
    before: '⑫',
    after: 'L',
    name: '連携事業の実施',
    actor: '担当部局',
  },
  report: {
    after: 'A',
    name: '前年度の実績報告書提出',
    actor: '担当部局・事業者等',
  },
  publication: { after: 'I', name: '公表', actor: 'policyDivision' },
} as const satisfies Record<string, Step>;

export type StepKey = keyof typeof steps;

export const stepKeys = Object.keys(steps) as StepKey[];

/** From the first step to this one, in the guideline's order. */
export const stepsUpTo = (last: StepKey): StepKey[] =>
  stepKeys.slice(0, stepKeys.indexOf(last) + 1);

/** Whether a step comes after another in the guideline's order. */
export const isAfter = (step: StepKey | undefined, other: StepKey): boolean =>
  step !== undefined && stepKeys.indexOf(step) > stepKeys.indexOf(other);

/** The steps at which a project itself stands. */
export const projectSteps: ReadonlySet<StepKey | undefined> = new Set<StepKey>([
  'firstMeeting',
  'followUpMeeting',
  'implementation',
]);

/** The mark of a step in the flow of this kind of case: ④ before conclusion, E after it. */
export function mark(step: StepKey, kind: CaseKind): StepMark {
  const { before, after }: Step = steps[step];
  const chosen = kind === '締結前' ? before : after;
  if (!chosen) throw new Error(`step ${step} has no mark in the flow of ${kind}`);
  return chosen;
}

/** `連携可否の回答` */
export function stepName(settings: Names, step: StepKey): string {
  const { name }: Step = steps[step];
  return typeof name === 'string' ? name : name(settings);
}

/** 担当: who acts at a step. */
export function actorOf(settings: Names, step: StepKey): string {
  const { actor }: Step = steps[step];
  return actor === 'policyDivision' ? settings.policyDivisionName : actor;
}

/** What stands in 段階: mark and name, e.g. `④ 連携可否の回答`. */
export const stageLabel = (settings: Names, step: StepKey, kind: CaseKind): Stage =>
  `${mark(step, kind)} ${stepName(settings, step)}`;

/** With the marks of both flows: `④/E 連携可否の回答`. */
export function stepLabel(settings: Names, step: StepKey): string {
  const { before, after }: Step = steps[step];
  return `${[before, after].filter(Boolean).join('/')} ${stepName(settings, step)}`;
}

const markIn = (stage: string): string => stage.trim().split(/[\s　]/)[0];

/** The step that a 段階 cell names, by its mark; undefined when somebody typed something else. */
export function stepOfStage(stage: string, kind: CaseKind): StepKey | undefined {
  const written = markIn(stage);
  if (!written) return undefined;
  return stepKeys.find((key) => {
    const { before, after }: Step = steps[key];
    return (kind === '締結前' ? before : after) === written;
  });
}

/** The mark by which the guide speaks of the step that a 段階 cell names: D is spoken of as ③. */
export function guideMark(stage: string): string | undefined {
  const written = markIn(stage);
  const step = stepKeys
    .map((key): Step => steps[key])
    .find(({ before, after }) => written !== '' && [before, after].some((one) => one === written));
  return step?.before ?? step?.after;
}
