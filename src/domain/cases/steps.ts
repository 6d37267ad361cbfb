// The steps of the guideline's two flows (３ 締結前, ４ 締結後) in one table; each row carries both marks.
import type { CaseKind, Stage, StepMark } from '../registry/tabs/cases';

export interface Step {
  /** Mark in the flow before conclusion; absent where that flow has no such step. */
  readonly before?: StepMark;
  /** Mark in the flow after conclusion. */
  readonly after?: StepMark;
  readonly name: string;
  /** Who acts. */
  readonly actor: string;
  readonly level: 'case' | 'project' | 'year';
  /** The 様式 that belongs to the step. */
  readonly form?: string;
}

export const steps = {
  proposal: {
    before: '①',
    after: 'B',
    name: '提案・相談',
    actor: '総合政策課',
    level: 'case',
    form: '様式1',
  },
  consultation: {
    before: '②',
    name: '総合政策課と事業者等の協議',
    actor: '総合政策課',
    level: 'case',
  },
  posting: {
    before: '③',
    after: 'D',
    name: '連携事業の提案掲載',
    actor: '総合政策課',
    level: 'case',
  },
  departmentAnswer: {
    before: '④',
    after: 'E',
    name: '連携可否の回答',
    actor: '担当部局',
    level: 'project',
    form: '様式2',
  },
  departmentProposal: {
    before: '⑤',
    after: 'C',
    name: '市による連携事業提案',
    actor: '各部局',
    level: 'project',
    form: '様式3',
  },
  cityReply: {
    before: '⑥',
    after: 'F',
    name: '提案事業の結果報告',
    actor: '総合政策課',
    level: 'case',
    form: '様式4',
  },
  businessAnswer: {
    before: '⑦',
    after: 'G',
    name: '連携可否の回答',
    actor: '事業者等',
    level: 'project',
    form: '様式5',
  },
  feedback: {
    before: '⑧',
    after: 'H',
    name: '提案結果のフィードバック',
    actor: '総合政策課',
    level: 'case',
    form: '様式6',
  },
  firstMeeting: {
    before: '⑨',
    after: 'J',
    name: '初回協議',
    actor: '総合政策課',
    level: 'project',
  },
  followUpMeeting: {
    before: '⑩',
    after: 'K',
    name: '事業化に向けた協議',
    actor: '担当部局',
    level: 'project',
  },
  conclusion: { before: '⑪', name: '包括連携協定締結', actor: '総合政策課', level: 'case' },
  implementation: {
    before: '⑫',
    after: 'L',
    name: '連携事業の実施',
    actor: '担当部局',
    level: 'project',
  },
  report: {
    after: 'A',
    name: '前年度の実績報告書提出',
    actor: '担当部局・事業者等',
    level: 'year',
    form: '様式7・様式8',
  },
  publication: { after: 'I', name: '公表', actor: '総合政策課', level: 'year' },
} as const satisfies Record<string, Step>;

export type StepKey = keyof typeof steps;

export const stepKeys = Object.keys(steps) as StepKey[];

/** The mark of a step in the flow of this kind of case: ④ before conclusion, E after it. */
export function mark(step: StepKey, kind: CaseKind): StepMark {
  const { before, after }: Step = steps[step];
  const chosen = kind === '締結前' ? before : after;
  if (!chosen) throw new Error(`step ${step} has no mark in the flow of ${kind}`);
  return chosen;
}

/** What stands in 段階: mark and name, e.g. `④ 連携可否の回答`. */
export function stageLabel(step: StepKey, kind: CaseKind): Stage {
  return `${mark(step, kind)} ${steps[step].name}`;
}

/** The step that a 段階 cell names, by its mark; undefined when somebody typed something else. */
export function stepOfStage(stage: string, kind: CaseKind): StepKey | undefined {
  const written = stage.trim().split(/[\s　]/)[0];
  if (!written) return undefined;
  return stepKeys.find((key) => {
    const { before, after }: Step = steps[key];
    return (kind === '締結前' ? before : after) === written;
  });
}
