// 提案事業 from paper, and the cases that they belong to: one for each business and 年度, unless a project names its case.

import { listOf } from '../base/text';
import { type Case, kindOf, type Project } from '../cases/cases';
import { type StepKey, stageLabel } from '../cases/steps';
import type { Business } from '../parties/businesses';
import type { Registry, Row } from '../registry/registry';
import type { StateOf } from '../registry/tabs';
import type { CaseKind } from '../registry/tabs/cases';
import type { Entering } from './entering';
import type { Given } from './lists';

export interface GivenProject {
  readonly given: Given<'projects'>;
  readonly owner: Business;
}

/** The steps of a project's own after 様式6, by its state. */
const stepsOfProjects: Readonly<Partial<Record<StateOf<'projects'>, StepKey>>> = {
  協議中: 'firstMeeting',
  実施中: 'implementation',
};

/** A case that is under way stands where its least advanced project stands. */
const stagesUnderWay: readonly { state: StateOf<'projects'>; step: StepKey }[] = [
  { state: '受付', step: 'proposal' },
  { state: '照会中', step: 'departmentAnswer' },
  { state: '市回答済', step: 'cityReply' },
];

/** Whether a project of this 状態 keeps its case open. */
export const isUnderWay = (state: StateOf<'projects'>): boolean =>
  state === '協議中' || stagesUnderWay.some((stage) => stage.state === state);

/**
 * Puts the projects into the registry, case by case in the order in which each first occurs.
 * @returns the projects in the order of the rows
 */
export function enterProjects(entering: Entering, rows: readonly GivenProject[]): Project[] {
  const rounds = new Map<string, GivenProject[]>();
  for (const row of rows) {
    const { caseId, fiscalYear } = row.given;
    const round = caseId || `${row.owner.values.businessId} ${Number(fiscalYear)}`;
    const standing = rounds.get(round);
    if (standing) standing.push(row);
    else rounds.set(round, [row]);
  }
  const bound = boundBusinesses(entering.registry);
  const made = new Map<GivenProject, Project>();
  for (const ofCase of rounds.values()) {
    const row = caseOf(entering, ofCase, bound);
    for (const project of ofCase) made.set(project, enterProject(entering, row, project));
  }
  return rows.map((row) => made.get(row) as Project);
}

/** The businesses that an agreement names. */
function boundBusinesses(registry: Registry): ReadonlySet<string> {
  return new Set(registry.rows('agreements').flatMap(({ values }) => listOf(values.businessIds)));
}

/** The case that the projects name, where it stands already; otherwise a new one. */
function caseOf(
  { registry, numbering, settings }: Entering,
  ofCase: readonly GivenProject[],
  bound: ReadonlySet<string>,
): Case {
  const [{ given, owner }] = ofCase;
  const standing = registry.find('cases', given.caseId ?? '');
  if (standing) return standing;
  const year = Number(given.fiscalYear);
  const kind: CaseKind = bound.has(owner.values.businessId) ? '随時' : '締結前';
  const has = (state: StateOf<'projects'>) => ofCase.some((one) => one.given.state === state);
  const underWay = stagesUnderWay.find(({ state }) => has(state));
  const meetingStep: StepKey = kind === '締結前' ? 'conclusion' : 'firstMeeting';
  const step = underWay?.step ?? (has('協議中') ? meetingStep : 'implementation');
  return registry.append('cases', {
    caseId: numbering.case(given.caseId, year),
    kind,
    fiscalYear: String(year),
    businessId: owner.values.businessId,
    businessName: owner.values.name,
    stage: stageLabel(settings, step, kind),
    state: underWay || has('協議中') ? '進行中' : '完了',
  });
}

function enterProject(
  { registry, numbering, settings }: Entering,
  row: Case,
  { given, owner }: GivenProject,
): Row<'projects'> {
  const { business: _business, fiscalYear: _fiscalYear, ...cells } = given;
  const { caseId } = row.values;
  const step = stepsOfProjects[given.state ?? ''];
  return registry.append(
    'projects',
    {
      ...(step && { stage: stageLabel(settings, step, kindOf(row)) }),
      proposer: given.proposerSide === '市' ? (given.department ?? '') : owner.values.name,
      eligibility: given.state === '不適合' ? '不適合' : given.state === '受付' ? '確認中' : '適合',
      ...cells,
      caseId,
      projectId: numbering.project(given.projectId, caseId),
    },
    { typed: true },
  );
}
