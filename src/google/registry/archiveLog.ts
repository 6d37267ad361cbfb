// The oldest lines of 記録. Only their numbers and moments are read, wherever people sorted them.

import type { RowToArchive } from '../../app/ports';
import type { Day } from '../../domain/base/day';
import { fiscalYearOf, parseDay } from '../../domain/base/era';
import { ascending } from '../../domain/base/text';
import { single } from './ranges';
import { readBlocks } from './sheetsApi';
import type { SheetTable } from './sheetTable';

/** So many go at once. */
const LINES = 1_500;

export function oldLog(
  table: SheetTable,
  before: Day,
): (RowToArchive & { readonly fiscalYear: number })[] {
  const columns = [table.keyIndex, table.indexOfKey('at') as number];
  const [keys, moments] = readBlocks(
    columns.map((index) => ({
      tab: table.name,
      rows: { first: 2 },
      columns: single(index),
    })),
  );
  const lines = keys.flatMap(([cell], index) => {
    const at = table.textOf(columns[1], moments[index]?.[0]);
    const day = parseDay(at.split('T')[0]);
    const key = table.keyText(cell);
    return key === '' || day === undefined || day >= before
      ? []
      : [{ tab: 'auditLog' as const, key, position: index + 2, fiscalYear: fiscalYearOf(day), at }];
  });
  return lines.sort(ascending(({ at }) => at)).slice(0, LINES);
}
