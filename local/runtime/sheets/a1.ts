/** A1 and R1C1 notation: cells, areas, whole columns and rows, with or without a sheet's name. */
import type { Area } from './state';

/** Where an A1 range lies; open ends (`A2:C`, `A:A`, `3:5`) reach to the edge of the sheet. */
export interface A1Range {
  /** Undefined when the notation names no sheet. */
  sheet?: string;
  row: number;
  column: number;
  /** Undefined for an open end. */
  lastRow?: number;
  lastColumn?: number;
}

/** Reads A1 notation, its corners in any order (assumption `range-corners`); undefined when it is none. A bare sheet name is left to the caller. */
export function parseA1(text: string): A1Range | undefined {
  const range = asWritten(text);
  if (!range) return undefined;
  const { row, column, lastRow = row, lastColumn = column } = range;
  return {
    ...range,
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    ...(range.lastRow !== undefined && { lastRow: Math.max(row, lastRow) }),
    ...(range.lastColumn !== undefined && { lastColumn: Math.max(column, lastColumn) }),
  };
}

function asWritten(text: string): A1Range | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text);
  if (!match) return undefined;
  const sheet = match[1]?.replace(/''/g, "'") ?? match[2];
  const numbered = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(match[3] as string);
  if (numbered) {
    const [row, column, lastRow = row, lastColumn = column] = numbered
      .slice(1)
      .map((part) => (part === undefined ? undefined : Number(part))) as [
      number,
      number,
      number | undefined,
      number | undefined,
    ];
    return { sheet, row, column, lastRow, lastColumn };
  }
  const corners = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(
    match[3] as string,
  );
  if (!corners) return undefined;
  const [, column1 = '', row1 = '', column2, row2] = corners;
  if (column1 === '' && row1 === '') return undefined;
  if (column2 === undefined && row2 === undefined) {
    if (column1 === '' || row1 === '') return undefined;
    const row = Number(row1);
    const column = columnNumber(column1);
    return { sheet, row, column, lastRow: row, lastColumn: column };
  }
  return {
    sheet,
    row: row1 === '' ? 1 : Number(row1),
    column: column1 === '' ? 1 : columnNumber(column1),
    lastRow: row2 ? Number(row2) : undefined,
    lastColumn: column2 ? columnNumber(column2) : undefined,
  };
}

/** `B2:C4`, or `B2` for one cell. */
export function a1Of({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** `AA` for 27. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}
