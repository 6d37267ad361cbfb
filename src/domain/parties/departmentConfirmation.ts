// April: whether 総合政策課 has confirmed a department's head and mail since the fiscal year began (人事異動).
import { fiscalYearOf, parseDay } from '../base/era';
import type { Context } from '../context';
import { firstDayOf } from '../settings/fiscalDays';
import { type Department, departmentsOn } from './departments';
import { departmentIn } from './receiver';

type Known = Pick<Context, 'registry' | 'settings' | 'today'>;

/** A row typed, confirmed or begun in this fiscal year is known; the first year of the system needs no confirming. */
function needsConfirming({ settings, today }: Known, { values }: Department): boolean {
  const began = firstDayOf(fiscalYearOf(today));
  const { startedOn } = settings;
  if (startedOn === '' || startedOn >= began) return false;
  return [values.confirmedOn, values.validFrom].every((cell) => (parseDay(cell) ?? '') < began);
}

/** The departments in force whose row has not been confirmed since 1 April, by their names. */
export const unconfirmedDepartments = (context: Known): string[] =>
  departmentsOn(context.registry, context.today)
    .filter((department) => needsConfirming(context, department))
    .map(({ values }) => values.name.trim());

/** Whether a mail to this receiver (`部署:健康福祉課`) goes to a department that is not confirmed. */
export function isUnconfirmed(context: Known, receiver: string): boolean {
  const name = departmentIn(receiver);
  return (
    name !== undefined &&
    departmentsOn(context.registry, context.today).some(
      (department) =>
        department.values.name.trim() === name && needsConfirming(context, department),
    )
  );
}
