// 部署: which row of a department is in force on a day, and whom an inquiry asks.

import { byText } from '../base/byText';
import type { Day } from '../base/day';
import { parseDay } from '../base/era';
import { mailIn } from '../base/mailAddress';
import { folded, hint, isAmong, listOf, wordOf } from '../base/text';
import { because, type Refusal } from '../registry/refusal';
import type { Registry, Row } from '../registry/registry';

export type Department = Row<'departments'>;

const inForce = (row: Department, day: Day): boolean => {
  const from = parseDay(row.values.validFrom);
  const until = parseDay(row.values.validUntil);
  return (!from || from <= day) && (!until || day <= until);
};

/** A department's name as people read it. */
const plainName = byText(wordOf);

interface OfDay {
  readonly revision: number;
  readonly day: Day;
  readonly departments: readonly Department[];
  readonly byName: Map<string, Department | undefined>;
}

const ofDay = new WeakMap<Registry, OfDay>();

/** The departments of a day, and those already looked up by a name: every mail and ask looks its receiver up. */
function departmentsOf(registry: Registry, day: Day): OfDay {
  const { revision } = registry;
  const known = ofDay.get(registry);
  if (known?.revision === revision && known.day === day) return known;
  const found = { revision, day, departments: lookedUp(registry, day), byName: new Map() };
  ofDay.set(registry, found);
  return found;
}

function lookedUp(registry: Registry, day: Day): Department[] {
  const byName = new Map<string, Department>();
  for (const row of registry.rows('departments')) {
    const name = plainName(row.values.name);
    if (!name || !inForce(row, day)) continue;
    const known = byName.get(name);
    const from = (candidate: Department) => parseDay(candidate.values.validFrom) ?? '';
    if (!known || from(row) >= from(known)) byName.set(name, row);
  }
  return [...byName.values()];
}

/** The departments of a day, one row each: where two rows are in force, the one that began last counts. */
export const departmentsOn = (registry: Registry, day: Day): readonly Department[] =>
  departmentsOf(registry, day).departments;

/** Those that an inquiry (③/D) goes to: a blank 照会対象 means yes. */
export function inquiredDepartments(registry: Registry, day: Day): Department[] {
  return departmentsOn(registry, day).filter(
    ({ values }) => !isAmong(values.inquired, ['いいえ', 'しない']),
  );
}

/** Of these, the names of those that no mail can reach. */
export function unreachable(departments: readonly Department[]): string[] {
  return departments
    .filter(({ values }) => mailIn(values.mail) === '')
    .map(({ values }) => values.name.trim());
}

/** Those that give the department as one that they were. @param wanted its folded name */
const successorsOf = (departments: readonly Department[], wanted: string): Department[] =>
  departments.filter(({ values }) =>
    listOf(values.formerNames).some((former) => folded(former) === wanted),
  );

/** Why no row in force answers for a department, and what to do. */
export function nobodyFor(registry: Registry, day: Day, name: string): Refusal {
  const known = hint(name, 40);
  const heirs = successorsOf(departmentsOn(registry, day), folded(name));
  return heirs.length > 1
    ? because(
        `「部署」タブの${heirs.map(({ values }) => hint(values.name, 40)).join('と')}が、どちらも旧部署名を「${known}」としています`,
        `${known}の仕事を引き継ぐ課だけに、旧部署名「${known}」を残してください。`,
      )
    : because(
        `「部署」タブに、${known}の今の行がありません`,
        `名前が変わったときや、仕事がほかの課に移ったときは、その課の行の旧部署名に「${known}」と書いてください。`,
      );
}

/**
 * The row in force of a department, also by a name that it had before: the row whose 旧部署名 says so, or the
 * only one that took over the ended row's メール. None where several rows say that they were it.
 */
export function departmentNamed(
  registry: Registry,
  day: Day,
  name: string,
): Department | undefined {
  const { departments, byName } = departmentsOf(registry, day);
  if (!byName.has(name)) byName.set(name, answering(registry, departments, name));
  return byName.get(name);
}

function answering(
  registry: Registry,
  inForceNow: readonly Department[],
  name: string,
): Department | undefined {
  const written = name.trim();
  const wanted = folded(name);
  if (wanted === '') return undefined;
  const same =
    inForceNow.find((row) => row.values.name.trim() === written) ??
    inForceNow.find((row) => folded(row.values.name) === wanted);
  if (same) return same;
  const successors = successorsOf(inForceNow, wanted);
  // One that was split in two: who takes over is for staff to say.
  if (successors.length > 0) return successors.length === 1 ? successors[0] : undefined;
  const mail = mailIn(
    registry.rows('departments').find((row) => folded(row.values.name) === wanted)?.values.mail ??
      '',
  );
  const heirs = mail ? inForceNow.filter((row) => mailIn(row.values.mail) === mail) : [];
  return heirs.length === 1 ? heirs[0] : undefined;
}

/** The name that a department has on a day; as it was written when nobody took it over. */
export function presentName(registry: Registry, day: Day, name: string): string {
  return departmentNamed(registry, day, name)?.values.name.trim() ?? name.trim();
}
