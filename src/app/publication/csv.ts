// The CSV of a publication, for open-data portals and spreadsheets.
import type { Publication } from '../../domain/publication/compose';
import { type PublishedValue, publishedLabels, publishedRow } from '../../domain/publication/table';

/** What a spreadsheet would take for a formula, in half or full width, also after spaces; such a text gets a `'` before it. */
const FORMULA = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/;

/** What would not come back as it was without quotes around it. */
const NEEDS_QUOTES = /[",\r\n\ufeff]|^ | $/;

function cell(value: PublishedValue): string {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join('、');
  const isFormula = FORMULA.test(text);
  if (!isFormula && !NEEDS_QUOTES.test(text)) return text;
  return `"${isFormula ? "'" : ''}${text.replace(/"/g, '""')}"`;
}

/** UTF-8 with BOM, CRLF, a header row; those of 追補 after the year's own. */
export function publicationCsv({ results, supplements }: Publication): string {
  const rows = [...results, ...supplements].map((result) => {
    const values = publishedRow(result);
    return publishedLabels.map((label) => values[label]);
  });
  return `\ufeff${[publishedLabels, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
