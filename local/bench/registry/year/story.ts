/** One case on its way through a year: its rows, whom it concerns, and what was done to it last. */

import { type StepKey, stageLabel } from '../../../../src/domain/cases/steps';
import type { TabKey } from '../../../../src/domain/registry/tabs';
import type { CaseKind, Stage } from '../../../../src/domain/registry/tabs/cases';
import { settings } from '../../../../src/domain/settings';
import type { Book, BookRow } from '../book';
import type { Business, City, Department } from '../city';

/** One entry of 操作の控え. */
interface Done {
  readonly name: string;
  readonly stage: string;
  readonly changed: readonly {
    readonly tab: TabKey;
    readonly key: string;
    readonly cells: Readonly<Record<string, readonly [before: string, after: string]>>;
  }[];
  readonly made: readonly { readonly tab: TabKey; readonly key: string }[];
}

export interface ProjectStory {
  readonly id: string;
  readonly name: string;
  readonly content: string;
  readonly side: '事業者' | '市';
  readonly row: BookRow<'projects'>;
  /** Who will take part: those who answer 可, or the proposer. */
  readonly inCharge: readonly Department[];
  /** Whether the departments that it concerns answer 否. */
  readonly refused: boolean;
  readonly done: Done[];
}

export interface CaseStory {
  readonly id: string;
  readonly kind: CaseKind;
  readonly business: Business;
  readonly row: BookRow<'cases'>;
  /** 掲示文 of its inquiry. */
  posting?: BookRow<'documents'>;
  /** Departments that have not answered yet. */
  awaited: readonly string[];
  readonly projects: ProjectStory[];
  readonly done: Done[];
}

/** What every part of a year is told. */
export interface Telling {
  readonly book: Book;
  readonly city: City;
  /** The fiscal year of the season. */
  readonly fiscalYear: number;
  /** The same once all its work is finished; undefined while anything of it is open. */
  readonly year: number | undefined;
}

/** As the bench's city calls its 総合政策課: it changes nothing there. */
export const names = { policyDivisionName: settings.policyDivisionName.initial };

export const stage = (story: CaseStory, step: StepKey): Stage =>
  stageLabel(names, step, story.kind);

/** Projects of one side. */
export const ofSide = (story: CaseStory, side: ProjectStory['side']): ProjectStory[] =>
  story.projects.filter((project) => project.side === side);

/** Projects that are carried out in the end. */
export const carriedOut = (story: CaseStory): ProjectStory[] =>
  story.projects.filter(({ refused }) => !refused);

/** Every department that has anything to do with the case, once. */
export const concerned = (story: CaseStory): Department[] => [
  ...new Set(story.projects.flatMap(({ inCharge }) => inCharge)),
];

/** 操作の控え of a case. */
export function rememberOnCase(story: CaseStory, done: Done): void {
  story.done.unshift(done);
  story.row.values.history = JSON.stringify(story.done.slice(0, 8));
}

/** 操作の控え of a project. */
export function rememberOnProject(project: ProjectStory, done: Done): void {
  project.done.unshift(done);
  project.row.values.history = JSON.stringify(project.done.slice(0, 8));
}
