/** A cell as registry.json shows it, and as text. */
import type { CellValue } from '../runtime';

/** Text as it is, numbers, booleans, dates as `2026-05-08` or `2026-05-08T10:00`; empty is ''. */
export function shownValue(cell: CellValue | undefined): string | number | boolean {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? cell.date : cell;
}

export function shownText(cell: CellValue | undefined): string {
  const value = shownValue(cell);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}
