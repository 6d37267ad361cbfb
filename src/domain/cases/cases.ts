// 案件: its step, its projects, and moving it on.

import type { Day } from '../base/day';
import { parseDay } from '../base/era';
import { ascending } from '../base/text';
import type { Context } from '../context';
import { binds, isInForce } from '../parties/agreements';
import { presentBusinessId } from '../parties/businesses';
import type { Registry, Row } from '../registry/registry';
import type { StateOf } from '../registry/tabs';
import { type CaseKind, caseKinds } from '../registry/tabs/cases';
import { projectSteps, type StepKey, stageLabel, stepOfStage } from './steps';

export type Case = Row<'cases'>;
export type Project = Row<'projects'>;

export const isOpen = (row: Case): boolean => row.values.state === '進行中';

/** 種別; a value typed over by hand is taken for 締結前. */
export function kindOf(row: Case): CaseKind {
  return caseKinds.find((kind) => kind === row.values.kind) ?? '締結前';
}

/** The step at which a case stands; undefined when somebody typed something impossible into 段階. */
export function stepOf(row: Case): StepKey | undefined {
  return stepOfStage(row.values.stage, kindOf(row));
}

export function moveTo({ registry, settings }: Context, row: Case, step: StepKey): void {
  registry.set(row, { stage: stageLabel(settings, step, kindOf(row)) });
}

/** 期限 as it stands, also when a person typed it. */
export const dueOn = (row: Case): Day | undefined => parseDay(row.values.dueOn);

/** Their numbers. */
export const idsOf = (
  rows: readonly { readonly values: { readonly projectId: string } }[],
): string[] => rows.map(({ values }) => values.projectId);

export function projectsOf(registry: Registry, caseId: string): Project[] {
  return [...registry.having('projects', 'caseId', caseId)].sort(
    ascending(({ values }) => values.projectId),
  );
}

/** The case that a project belongs to. */
export const caseOfProject = (registry: Registry, { values }: Project): Case | undefined =>
  registry.find('cases', values.caseId);

/** The step at which a project stands once 様式6 is out: ⑨, ⑩ or ⑫; undefined before and at its end. */
export function stepOfProject(registry: Registry, project: Project): StepKey | undefined {
  const row = caseOfProject(registry, project);
  return row && stepOfStage(project.values.stage, kindOf(row));
}

/** Moves a project to ⑨, ⑩ or ⑫ of its case's flow. */
export function moveProjectTo(
  { registry, settings }: Context,
  project: Project,
  step: StepKey,
): void {
  const row = caseOfProject(registry, project);
  registry.set(project, { stage: stageLabel(settings, step, row ? kindOf(row) : '締結前') });
}

const ended = new Set<StateOf<'projects'>>(['取下げ', '終了']);

/** The projects of one side that still take part. */
export function livingProjects(
  registry: Registry,
  caseId: string,
  side: '事業者' | '市',
): Project[] {
  return projectsOf(registry, caseId).filter(
    ({ values }) => values.proposerSide === side && !ended.has(values.state),
  );
}

/** Projects that departments are being asked about (照会中). */
export function inquiredProjects(registry: Registry, caseId: string): Project[] {
  return livingProjects(registry, caseId, '事業者').filter(
    ({ values }) => values.state === '照会中',
  );
}

/** The states of a city proposal from 採用する on. */
const adopted = new Set<StateOf<'projects'>>(['市回答済', '協議中', '実施中', '不成立']);

/** The city's proposals that were adopted (採用する) and go into 様式4. */
export function adoptedProposals(registry: Registry, caseId: string): Project[] {
  return livingProjects(registry, caseId, '市').filter(({ values }) => adopted.has(values.state));
}

/** Whether 様式4 would have nothing to say: no project of the business, none of the city's adopted. */
export const nothingToReply = (registry: Registry, caseId: string): boolean =>
  livingProjects(registry, caseId, '事業者').length === 0 &&
  adoptedProposals(registry, caseId).length === 0;

/** By their numbers, however people sorted the tab. */
export function openCasesOf(registry: Registry, businessId: string): Case[] {
  const present = presentBusinessId(registry, businessId);
  return registry
    .rows('cases')
    .filter((row) => isOpen(row) && presentBusinessId(registry, row.values.businessId) === present)
    .sort(ascending(({ values }) => values.caseId));
}

/** A day that staff typed into 期限 for the step to come; undefined when the deadline is the system's to set. */
export function typedDeadline(registry: Registry, row: Case): Day | undefined {
  return registry.isTyped(row, 'dueOn') ? dueOn(row) : undefined;
}

/** The agreement term of a business that is in force on a day. */
export function agreementInForce(
  registry: Registry,
  businessId: string,
  day: Day,
): Row<'agreements'> | undefined {
  return registry
    .rows('agreements')
    .find((agreement) => isInForce(agreement, day) && binds(registry, agreement, businessId));
}

/** Whether 段階 of this case follows its projects, whatever is done on the case itself. */
export const followsProjects = (row: Case): boolean =>
  kindOf(row) !== '締結前' && projectSteps.has(stepOf(row));
