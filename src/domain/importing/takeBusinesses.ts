// 事業者 from a list: known by its number, by 法人番号 and name, or by name and address; never doubled.

import { hint } from '../base/text';
import type { Business } from '../parties/businesses';
import { decisionsOf } from '../proposal/criterionDecisions';
import { enterBusiness } from './businesses';
import type { ReadRow } from './readRows';
import { mistake, type Run, standsAlready, warning } from './run';

export const called = ({ values }: Business): string =>
  `${values.businessId}（${hint(values.name, 40)}）`;

/** With the address, to tell those of one name apart. */
export const calledAt = ({ values }: Business): string =>
  `${values.businessId}（${hint(values.address, 40) || '所在地なし'}）`;

export function takeBusinesses(run: Run, rows: readonly ReadRow<'businesses'>[]): void {
  /** Rows of this list by what they became. */
  const lines = new Map<Business, number>();
  for (const row of rows) {
    const taken = !row.broken && takeBusiness(run, row, lines);
    if (!taken) run.businesses.addUnclear(row.given);
  }
  // A later row may have brought another of the name by which alone an earlier one was known.
  if (run.mistakes.length === 0) for (const row of rows) tellUnclear(run, row);
}

/** @returns whether the row names by its name alone one of several */
function tellUnclear(run: Run, row: ReadRow<'businesses'>): boolean {
  const likeness = run.businesses.like(row.given);
  if (likeness.kind !== 'sameName' || (row.given.businessId ?? '') !== '') return false;
  mistake(run, row, {
    name: `同じ名称の事業者等が${likeness.businesses.length}件あります（${likeness.businesses.map(calledAt).join('、')}）。どれかを指すなら事業者番号を、別の事業者等なら所在地を書いてください。`,
  });
  return true;
}

/** @returns whether the row is a business that others may refer to */
function takeBusiness(run: Run, row: ReadRow<'businesses'>, lines: Map<Business, number>): boolean {
  const { given, list, line } = row;
  const { businessId = '' } = given;
  const numbered = run.registry.find('businesses', businessId);
  const likeness = run.businesses.like(given);
  const known = numbered ?? (likeness.kind === 'same' ? likeness.business : undefined);
  const knownLine = known && lines.get(known);
  if (known && knownLine !== undefined) {
    return mistake(run, row, {
      [numbered ? 'businessId' : 'name']: numbered
        ? `${knownLine}行目と同じ番号です。番号を変えるか、1行にしてください。`
        : `${knownLine}行目と同じ事業者等です。1行にするか、別の事業者等なら所在地を書いて区別してください。`,
    });
  }
  if (known?.values.merged) {
    return mistake(run, row, {
      businessId: `${known.values.merged} に統合されています。この行を除いてください。`,
    });
  }
  if (known) {
    const before = run.mistakes.length;
    standsAlready(run, row, known.values, { id: known.values.businessId, called: called(known) });
    return run.mistakes.length === before;
  }
  if (likeness.kind === 'sameNumber' && businessId === '') {
    return mistake(run, row, {
      corporateNumber: `${called(likeness.business)}と同じ法人番号です。同じ事業者等なら名称を同じにするかこの行を除き、支店など別の事業者等なら事業者番号（空いている番号）を書いてください。`,
    });
  }
  if (tellUnclear(run, row)) return false;
  if (likeness.kind === 'new' && likeness.sameName.length > 0) {
    warning(run, row, {
      name: `同じ名称の事業者等があります（${likeness.sameName.map(calledAt).join('、')}）。所在地か法人番号が違うので、別の事業者等として取り込みます。`,
    });
  }
  const made = enterBusiness(run, given);
  // These decisions were made on paper: only what is decided from now on goes into 記録.
  run.registry.set(made, { notedCriteria: decisionsOf(made.values) });
  run.businesses.add(made);
  lines.set(made, line);
  run.entered.push({ list, line, id: made.values.businessId, about: made.values.name });
  if (made.values.mail === '') {
    warning(run, row, { mail: '空欄です。この事業者等へのメールは送れません。' });
  }
  return true;
}
