// One import as it goes: what it knows, what it has taken in, what stood there already, and what it has to say.
import type { Day } from '../base/day';
import { folded } from '../base/text';
import type { BusinessIndex } from './businessIndex';
import type { Entering } from './entering';
import { type Finding, findingAt } from './findings';
import { fieldOf, type Given, importLists, type ListKey } from './lists';
import { readCell } from './readCell';
import type { ReadRow } from './readRows';

/** A row of a list, and what it is in the registry. */
export interface Taken {
  readonly list: ListKey;
  readonly line: number;
  /** Its number, or name where it has none. */
  readonly id: string;
  /** A few words for people. */
  readonly about: string;
}

export interface Run extends Entering {
  readonly today: Day;
  /** 総合政策課, which may itself be in charge of a project. */
  readonly policyDivision: string;
  readonly businesses: BusinessIndex;
  readonly mistakes: Finding[];
  readonly warnings: Finding[];
  readonly entered: Taken[];
  readonly standing: Taken[];
}

export interface Outcome {
  /** In the order of lists and rows; nothing came in when there are any. */
  readonly mistakes: readonly Finding[];
  /** What a person should look at, though it can come in. */
  readonly warnings: readonly Finding[];
  readonly entered: readonly Taken[];
  /** Rows that say what stands in the registry already. */
  readonly standing: readonly Taken[];
}

/** What is wrong in the cells of a row, by their keys. @returns false: the row cannot be taken */
export function mistake(run: Run, row: ReadRow, cells: Readonly<Record<string, string>>): false {
  run.mistakes.push(...findingsAt(row, cells));
  return false;
}

/** What a person should look at. */
export function warning(run: Run, row: ReadRow, cells: Readonly<Record<string, string>>): void {
  run.warnings.push(...findingsAt(row, cells));
}

const findingsAt = (row: ReadRow, cells: Readonly<Record<string, string>>): Finding[] =>
  Object.entries(cells).map(([key, text]) => findingAt(row, key, row.written[key] ?? '', text));

/**
 * A row that stands in the registry is left as it is: one that says the same is passed over, one that says
 * something else is a mistake, since an import changes nothing that stands.
 * @param called how people know it: `J0001（株式会社A）`
 */
export function standsAlready<K extends ListKey>(
  run: Run,
  row: ReadRow<K>,
  values: Readonly<Record<string, string>>,
  o: { id: string; called: string },
): void {
  const given = row.given as Given<K> & Record<string, string>;
  const differing = importLists[row.list].offered.filter(
    (key) =>
      key in values &&
      given[key] !== undefined &&
      !saysTheSame(row.list, key, given[key], values[key]),
  );
  for (const key of differing) {
    const { header } = fieldOf(row.list, key);
    const stands = values[key].trim() === '' ? '空欄' : `「${values[key].trim()}」`;
    mistake(run, row, {
      [key]: `${o.called}はすでに台帳にあり、${header}は${stands}です。取り込みは台帳にある行を書き換えません。同じものなら台帳のとおりにするか、この行を除いてください。`,
    });
  }
  if (differing.length === 0) {
    run.standing.push({ list: row.list, line: row.line, id: o.id, about: o.called });
  }
}

/** Names whose spelling (㈱, spaces, width) makes no other name. */
const names = new Set(['name', 'address', 'projectName', 'proposer']);

function saysTheSame(list: ListKey, key: string, given: string, standing: string): boolean {
  const stands = asRead(list, key, standing);
  return given === stands || (names.has(key) && folded(given) === folded(stands));
}

/** What stands in the registry, spelt as it would be read from a list. */
function asRead(list: ListKey, key: string, value: string): string {
  const read = value.trim() === '' ? { value: '' } : readCell(list, key, value);
  return 'value' in read ? read.value : value;
}
