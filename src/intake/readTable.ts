// A list as CSV, or as copied from a spreadsheet: headers and rows, with the numbers that a spreadsheet gives them.
import type { GivenTable } from '../domain/importing/table';
import { type QuoteFault, splitCells } from './splitCells';

const problems: Readonly<Record<QuoteFault, string>> = {
  unclosed:
    '引用符（"）が閉じていません。ここから後が1つのセルになっています。引用符を確かめてください。',
  stray: '引用符（"）の使い方が正しくありません。セルの中の引用符は "" と2つ書きます。',
};

/** @returns undefined when nothing stands there */
export function readTable(text: string): GivenTable | undefined {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [firstLine] = plain.replace(/^\s*\n/, '').split('\n');
  // Headers hold neither, so the first line decides.
  const given = splitCells(plain, firstLine.includes('\t') ? '\t' : ',');
  const lines = given.rows
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (lines.length === 0) return undefined;
  const [{ line: headerLine, cells: headers }, ...rows] = lines;
  return {
    headers,
    headerLine,
    rows,
    problems: given.faults.map(({ row, fault }) => ({ line: row + 1, text: problems[fault] })),
  };
}
