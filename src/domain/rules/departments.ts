// 部署: which row of a department is in force on a day, and whom an inquiry asks.
import type { Day } from '../calendar/day';
import { parseDay } from '../calendar/era';
import type { Registry, Row } from '../registry/registry';
import { folded, isMailAddress } from '../text';

export type Department = Row<'departments'>;

const inForce = (row: Department, day: Day): boolean => {
  const from = parseDay(row.values.validFrom);
  const until = parseDay(row.values.validUntil);
  return (!from || from <= day) && (!until || day <= until);
};

/** The departments of a day, one row each: where two rows are in force, the one that began last counts. */
export function departmentsOn(registry: Registry, day: Day): Department[] {
  const byName = new Map<string, Department>();
  for (const row of registry.rows('departments')) {
    const name = row.values.name.trim();
    if (!name || !inForce(row, day)) continue;
    const known = byName.get(name);
    const from = (candidate: Department) => parseDay(candidate.values.validFrom) ?? '';
    if (!known || from(row) >= from(known)) byName.set(name, row);
  }
  return [...byName.values()];
}

const NOT_INQUIRED = ['いいえ', 'しない'];

/** Those that an inquiry (③/D) goes to: a blank 照会対象 means yes. */
export function inquiredDepartments(registry: Registry, day: Day): Department[] {
  return departmentsOn(registry, day).filter(
    ({ values }) => !NOT_INQUIRED.includes(values.inquired.trim()),
  );
}

/** Of these, the names of those that no mail can reach. */
export function unreachable(departments: readonly Department[]): string[] {
  return departments
    .filter(({ values }) => !isMailAddress(values.mail.trim()))
    .map(({ values }) => values.name.trim());
}

export function departmentNamed(
  registry: Registry,
  day: Day,
  name: string,
): Department | undefined {
  return departmentsOn(registry, day).find((row) => folded(row.values.name) === folded(name));
}
