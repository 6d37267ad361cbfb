// Where a document of more than a page may break: its header rows stand on every page, a row and a label are whole, and
// its end is not alone. DocumentApp has nothing for it.
import { missingService } from '../missingService';
import { cellsOf, paragraphsOf, rowsOf, tablesOf } from './paragraphs';

type Body = GoogleAppsScript.Document.Body;
type Request = GoogleAppsScript.Docs.Schema.Request;

/** One table: how many header rows it has, and about how many lines each cell of each row. */
interface TableBreaks {
  readonly headers: number;
  readonly lines: readonly (readonly number[])[];
}

/** Points: a character of full width, a line, and what a cell keeps free at two sides. */
const CHARACTER = 12;
const LINE = 20;
const PADDING = 10;

/** Points of a page, and of what lies between its paragraphs; characters of a line outside of tables. */
const PAGE = 700;
const SPACING = 130;
const WIDTH = 36;

/** Points. A higher row may break: Docs might cut off one that is higher than a page. */
const WHOLE = 240;

/** Lines of what is a label: a title of 60 characters in a narrow column. */
const LABEL = 10;

/** So many paragraphs at the end of a document without a table are kept together. */
const ENDING = 4;

/** Where its tables, rows and cells stand. */
const PLACES = 'body/content(startIndex,endIndex,table/tableRows/tableCells(startIndex,endIndex))';

/** Of each table of a template that is not filled yet, the rows at the top without a placeholder. */
export const headersOf = (body: Body): number[] =>
  tablesOf(body).map((table) =>
    Math.max(
      rowsOf(table).findIndex((row) => cellsOf(row).some((cell) => cell.getText().includes('{{'))),
      0,
    ),
  );

const heightOf = (lines: readonly number[]) => Math.max(...lines) * LINE + PADDING;

const linesOf = (text: string, perLine: number) =>
  text
    .split('\n')
    .reduce((sum, { length }) => sum + Math.max(Math.ceil(length / Math.max(perLine, 1)), 1), 0);

/** The tables of a filled document; undefined where it stands on one page. */
export function breaksOf(body: Body, headers: readonly number[]): TableBreaks[] | undefined {
  let height = paragraphsOf(body).reduce(
    (sum, paragraph) => sum + linesOf(paragraph.getText(), WIDTH) * LINE,
    SPACING,
  );
  const tables = tablesOf(body).map((table, index) => ({
    headers: headers[index],
    lines: rowsOf(table).map((row) => {
      const lines = cellsOf(row).map((cell, column) => {
        const width = (table.getColumnWidth(column) || 0) - PADDING;
        return linesOf(cell.getText(), Math.floor(width / CHARACTER));
      });
      height += Math.max(heightOf(lines), row.getMinimumHeight() || 0);
      return lines;
    }),
  }));
  return height > PAGE ? tables : undefined;
}

/** @throws in words for staff where the project lacks it */
export function docsApi() {
  if (typeof Docs === 'undefined') throw new Error(missingService('Docs'));
  return Docs.Documents;
}

/** Sets them in a saved Doc. @throws in words for staff where the project lacks the Docs API */
export function setBreaks(id: string, breaks: readonly TableBreaks[] | undefined): void {
  if (!breaks) return;
  const documents = docsApi();
  const content = documents.get(id, { fields: PLACES }).body?.content ?? [];
  const requests: Request[] = [];
  const keep = (fields: 'keepWithNext' | 'keepLinesTogether', startIndex = 0, endIndex = 0) =>
    requests.push({
      updateParagraphStyle: {
        range: { startIndex, endIndex },
        paragraphStyle: { [fields]: true },
        fields,
      },
    });
  const tables = content.filter(({ table }) => table);
  let below = content[Math.max(content.length - ENDING, 1)].startIndex ?? 0;
  breaks.forEach(({ headers, lines }, index) => {
    const { startIndex, endIndex, table } = tables[index];
    const tableStartLocation = { index: startIndex };
    const rowIndices: number[] = [];
    lines.forEach((row, rowIndex) => {
      const cells = table?.tableRows?.[rowIndex].tableCells ?? [];
      if (heightOf(row) <= WHOLE) rowIndices.push(rowIndex);
      else
        cells.forEach((cell, column) => {
          if (row[column] > LABEL) return;
          keep('keepLinesTogether', (cell.startIndex ?? 0) + 1, cell.endIndex);
        });
      if (rowIndex < lines.length - 1) return;
      // The last paragraph of the highest cell of the last row.
      const { endIndex: end } = cells[row.indexOf(Math.max(...row))] ?? {};
      if (end) keep('keepWithNext', end - 1, end);
    });
    below = endIndex ?? 0;
    if (headers > 0) {
      requests.push({ pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: headers } });
    }
    // Without a row they would all be meant.
    if (rowIndices.length === 0) return;
    const tableRowStyle = { preventOverflow: true };
    const fields = 'preventOverflow';
    requests.push({
      updateTableRowStyle: { tableStartLocation, rowIndices, tableRowStyle, fields },
    });
  });
  // What stands below the last table, or at the end, where it is more than a paragraph.
  const { startIndex: end = 0 } = content[content.length - 1];
  if (end > below) keep('keepWithNext', below, end);
  if (requests.length > 0) documents.batchUpdate({ requests }, id);
}
