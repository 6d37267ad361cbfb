// One cell between the sheet and the domain: the sheet's typed values, the domain's plain text.
import { dayOfSerial, isDay, isMinute, minuteOfSerial, toSerial } from '../../domain/base/day';
import { cut, LONGEST_CELL_TEXT } from '../../domain/base/text';
import type { ColumnType } from '../../domain/registry/tabs/column';

/** A cell as the Sheets API gives it with UNFORMATTED_VALUE and SERIAL_NUMBER. */
export type RawCell = string | number | boolean | null | undefined;

type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

/** Serial numbers from 1900-01-01 to 9999-12-31; others are numbers that somebody typed. */
const isDateSerial = (serial: number) => serial >= 2 && serial < 2_958_466;

/** The cell as the domain reads it; what people typed into a date column stays as typed. */
export function textOfCell(cell: RawCell, type: ColumnType): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'string') return cell;
  if (type === 'date' && isDateSerial(cell)) return dayOfSerial(cell);
  if (type === 'datetime' && isDateSerial(cell)) return minuteOfSerial(cell);
  return String(cell);
}

/**
 * The cell to be written. A text is always written as text, so it can never become a formula; a
 * day, time or number that cannot be read as one is written as the text that it is.
 */
export function cellOfText(text: string, type: ColumnType): ExtendedValue {
  if (text === '') return {};
  if (type === 'date' && isDay(text)) return { numberValue: toSerial(text) };
  // A day without an hour stays a text: as a number it would be shown at 00:00.
  if (type === 'datetime' && isMinute(text)) return { numberValue: toSerial(text) };
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(text) && String(Number(text)) === text) {
    return { numberValue: Number(text) };
  }
  return { stringValue: text };
}

const TOO_LONG = '\n…（長すぎるため、以下はこの欄に入りません）';

/**
 * The format of a cell that leads to the address it holds, or nowhere: what the API writes is no link by itself, and a new
 * row takes over that of the row before.
 */
export const leading = (text: unknown): { textFormat: { link?: { uri: string } } } => ({
  textFormat:
    typeof text === 'string' && /^https:\/\/\S+$/.test(text) ? { link: { uri: text } } : {},
});

/** A long text in as many pieces as its column has cells, no character cut in half; unused ones are ''. */
export function splitParts(text: string, parts: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  for (let part = 0; part < parts; part++) {
    const piece = rest.length <= LONGEST_CELL_TEXT ? rest : cut(rest, LONGEST_CELL_TEXT);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  if (rest !== '') pieces[parts - 1] += TOO_LONG;
  return pieces;
}
