// The CSV of a publication, for open-data portals and spreadsheets.
import Papa from 'papaparse';
import type { Publication } from '../../domain/year/publication/publication';
import {
  type PublishedValue,
  publishedLabels,
  publishedRow,
} from '../../domain/year/publication/table';

/** What a spreadsheet would take for a formula, in half or full width, also after spaces; such a text gets a `'` before it. */
const FORMULA = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/;

const cell = (value: PublishedValue): string | number =>
  typeof value === 'object' ? value.join('、') : value;

/** UTF-8 with BOM, CRLF, a header row; those of 追補 after the year's own. */
export function publicationCsv({ results, supplements }: Publication): string {
  const rows = [...results, ...supplements].map((result) => {
    const values = publishedRow(result);
    return publishedLabels.map((label) => cell(values[label]));
  });
  const text = Papa.unparse(
    { fields: [...publishedLabels], data: rows },
    { newline: '\r\n', escapeFormulae: FORMULA },
  );
  // Without rows, the header has its line break already.
  return `\ufeff${text.replace(/\r\n$/, '')}\r\n`;
}
