// 部署: which row of a department is in force on a day, and whom an inquiry asks.
import type { Day } from '../calendar/day';
import { parseDay } from '../calendar/era';
import type { Registry, Row } from '../registry/registry';
import { folded } from '../text';

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

/** Those that an inquiry (③/D) goes to: 照会対象 is not しない, and there is an address. */
export function inquiredDepartments(registry: Registry, day: Day): Department[] {
  return departmentsOn(registry, day).filter(
    ({ values }) => values.inquired.trim() !== 'しない' && values.mail.trim() !== '',
  );
}

export function departmentNamed(
  registry: Registry,
  day: Day,
  name: string,
): Department | undefined {
  return departmentsOn(registry, day).find((row) => folded(row.values.name) === folded(name));
}
