// Whether a project was carried out (実施中) in a fiscal year: then its result is asked for (A); or in a term.
import type { Day } from '../base/day';
import { parseDay } from '../base/era';
import type { Registry } from '../registry/registry';
import { firstDayOf, lastDayOf } from '../settings/fiscalDays';
import { caseOfProject, type Project } from './cases';

/** The days known; of a project that came in from paper, only the year of its case is. */
export const ranIn = (registry: Registry, project: Project, fiscalYear: number): boolean =>
  ranBetween(registry, project, firstDayOf(fiscalYear), lastDayOf(fiscalYear));

/** The same between two days, both included. */
export function ranBetween(registry: Registry, project: Project, first: Day, last: Day): boolean {
  const { state, implementedFrom, implementedUntil } = project.values;
  const begun = parseDay(implementedFrom);
  if (state !== '実施中' && state !== '終了' && !begun) return false;
  const ofCase = Number(caseOfProject(registry, project)?.values.fiscalYear) || undefined;
  const from = begun ?? (ofCase === undefined ? undefined : firstDayOf(ofCase));
  const ended = state === '実施中' ? undefined : parseDay(implementedUntil);
  const until =
    ended ?? (state !== '実施中' && ofCase !== undefined ? lastDayOf(ofCase) : undefined);
  return (
    (from === undefined || from <= last) &&
    (until === undefined ? state === '実施中' : until >= first)
  );
}
