// The oldest lines of 記録, which stand at its end: the tab is read nowhere else.
import type { RowToArchive } from '../../app/ports';
import type { Day } from '../../domain/calendar/day';
import { fiscalYearOf, parseDay } from '../../domain/calendar/era';
import { bookOf, readBlocks } from './sheetsApi';
import type { SheetTable } from './sheetTable';

/** So many are looked at. */
const LINES = 1_000;

export function oldLog(
  table: SheetTable,
  before: Day,
): (RowToArchive & { readonly fiscalYear: number })[] {
  const last = bookOf().getSheetByName(table.name)?.getLastRow() ?? 0;
  if (last < 2) return [];
  const first = Math.max(2, last - LINES + 1);
  const columns = [table.keyIndex, table.indexOfKey('at') as number];
  const [keys, moments] = readBlocks(
    columns.map((index) => ({
      tab: table.name,
      rows: { first, last },
      columns: { first: index, last: index },
    })),
  );
  return keys.flatMap(([key], index) => {
    const at = table.textOf(columns[1], moments[index]?.[0]);
    const day = parseDay(at.split('T')[0]);
    const name = table.keyText(key);
    return name === '' || day === undefined || day >= before
      ? []
      : [{ tab: 'auditLog', key: name, position: first + index, fiscalYear: fiscalYearOf(day) }];
  });
}
