// Whether a project was carried out (実施中) in a fiscal year: then its result is asked for (A).
import { parseDay } from '../calendar/era';
import type { Registry } from '../registry/registry';
import { caseOfProject, type Project } from '../rules/cases';
import { firstDayOf, lastDayOf } from './fiscalDays';

/** The days known; of a project that came in from paper, only the year of its case is. */
export function ranIn(registry: Registry, project: Project, fiscalYear: number): boolean {
  const { state, implementedFrom, implementedUntil } = project.values;
  const begun = parseDay(implementedFrom);
  if (state !== '実施中' && state !== '終了' && !begun) return false;
  const ofCase = Number(caseOfProject(registry, project)?.values.fiscalYear) || undefined;
  const from = begun ?? (ofCase === undefined ? undefined : firstDayOf(ofCase));
  const ended = state === '実施中' ? undefined : parseDay(implementedUntil);
  const until =
    ended ?? (state !== '実施中' && ofCase !== undefined ? lastDayOf(ofCase) : undefined);
  return (
    (from === undefined || from <= lastDayOf(fiscalYear)) &&
    (until === undefined ? state === '実施中' : until >= firstDayOf(fiscalYear))
  );
}
