// 年度当初 (B): a case that the year has opened, and to which nobody has proposed anything.
import type { Registry } from '../registry/registry';
import { type Case, isOpen, kindOf, projectsOf, stepOf } from './cases';

/** Whether a case waits for its first proposal (B). */
export const awaitsProposals = (registry: Registry, row: Case): boolean =>
  isOpen(row) &&
  kindOf(row) === '年度当初' &&
  stepOf(row) === 'proposal' &&
  projectsOf(registry, row.values.caseId).every(({ values }) => values.proposerSide === '市');
