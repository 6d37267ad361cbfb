// A list as CSV, or as copied from a spreadsheet: headers and rows, with the numbers that a spreadsheet gives them.
import Papa from 'papaparse';
import type { GivenTable } from '../domain/importing/table';

const problems: Readonly<Record<string, string>> = {
  MissingQuotes:
    '引用符（"）が閉じていません。ここから後が1つのセルになっています。引用符を確かめてください。',
  InvalidQuotes: '引用符（"）の使い方が正しくありません。セルの中の引用符は "" と2つ書きます。',
};

/** @returns undefined when nothing stands there */
export function readTable(text: string): GivenTable | undefined {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [firstLine] = plain.replace(/^\s*\n/, '').split('\n');
  const { data, errors } = Papa.parse<string[]>(plain, {
    // Headers hold neither, so the first line decides; Papa would guess from all.
    delimiter: firstLine.includes('\t') ? '\t' : ',',
    newline: '\n',
  });
  const lines = data
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (lines.length === 0) return undefined;
  const [{ line: headerLine, cells: headers }, ...rows] = lines;
  return {
    headers,
    headerLine,
    rows,
    problems: errors
      .filter(({ type }) => type === 'Quotes')
      .map(({ code, row }) => ({ line: (row ?? 0) + 1, text: problems[code] })),
  };
}
