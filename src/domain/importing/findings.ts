// What is to be said of a row of a list: which list, which row, which cell, and what to do.

import { hint } from '../base/text';
import { tabs } from '../registry/tabs';
import { fieldOf, type ListKey } from './lists';

export interface Finding {
  readonly list: ListKey;
  /** The row as a spreadsheet counts: the headers stand in row 1. */
  readonly line: number;
  /** Of the column; '' for the whole row. */
  readonly header: string;
  readonly value: string;
  /** What is the matter, and the remedy. */
  readonly text: string;
}

export function findingAt(
  row: { readonly list: ListKey; readonly line: number },
  key: string,
  value: string,
  text: string,
): Finding {
  const header = key === '' ? '' : fieldOf(row.list, key).header;
  return { list: row.list, line: row.line, header, value, text };
}

/** `協定 3行目　締結日「2026-13-01」：…` */
export function findingLine({ list, line, header, value, text }: Finding): string {
  const cell = header === '' ? '' : `　${header}${value === '' ? '' : `「${hint(value, 40)}」`}`;
  return `${tabs[list].name} ${line}行目${cell}：${text}`;
}
