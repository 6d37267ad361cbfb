// The days on which time alone changes what the registry shows: the dates that stand in it, and those of the year.
import { addDays, addMonths, type Day } from '../../base/day';
import { fiscalYearOf, parseDay } from '../../base/era';
import { dueOn } from '../../cases/cases';
import type { Context } from '../../context';
import { type TabKey, tabs } from '../../registry/tabs';
import type { Column } from '../../registry/tabs/column';
import { AHEAD } from '../../review/homeLines';
import { yearDays } from '../../settings/fiscalDays';
import { SOON_DAYS } from '../board';

/** The tabs whose dates decide something: deadlines, meetings, terms, the days from and until which a row holds. */
const dated: readonly TabKey[] = [
  'cases',
  'projects',
  'meetings',
  'agreements',
  'achievements',
  'businesses',
  'departments',
];

/** Something may change on a date itself (当日) or once it is over. */
const around = (day: Day): Day[] => [day, addDays(day, 1)];

/**
 * All days after today on which a derived cell may come to say something else though nobody has done anything. What
 * is reckoned from a date (reminders, the duties of the year) is looked at every day and needs none of them.
 */
export function turningDays({ registry, today, settings }: Context): ReadonlySet<Day> {
  const days = new Set<Day>();
  const note = (day: Day) => {
    for (const one of around(day)) if (one > today) days.add(one);
  };
  for (const tab of dated) {
    const columns = Object.entries(tabs[tab].columns as Record<string, Column>);
    for (const { values } of registry.rows(tab)) {
      for (const [key, { type }] of columns) {
        const text = (values as Record<string, string>)[key];
        if (text.length < 5) continue;
        const typed = type === 'date' || type === 'datetime';
        for (const day of text.match(/\d{4}-\d{2}-\d{2}/g) ?? []) note(day);
        const day = typed ? parseDay(text) : undefined;
        if (day) note(day);
      }
    }
  }
  // 段階別 says what is soon due.
  for (const row of registry.rows('cases')) {
    const due = dueOn(row);
    if (due) note(addDays(due, -SOON_DAYS));
  }
  for (const { values } of registry.rows('agreements')) {
    const last = parseDay(values.expiresOn);
    if (!last) continue;
    note(addMonths(last, -settings.reviewLeadMonths));
    note(addMonths(last, -settings.objectionDueMonths));
    note(addMonths(last, -AHEAD));
  }
  const year = fiscalYearOf(today);
  for (const one of [year - 2, year - 1, year, year + 1, year + 2]) {
    for (const day of Object.values(yearDays(settings, one))) note(day);
  }
  return days;
}
