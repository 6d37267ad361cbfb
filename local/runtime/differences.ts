/**
 * Where Google is other than assumed: per assumption one answer of a service that would show it, to be planted in a
 * runtime (`runtime.differ`), so that one sees whether 動作確認 notices, and what the script makes of it.
 */
import type { AssumptionId } from './assumptions';
import { ServiceError } from './errors';

interface Difference {
  /** The call that answers otherwise, as `Class.method`. */
  call: string;
  /** Its answer; `real` is what the runtime takes for Google's, an error included. */
  answer: (real: () => never) => unknown;
}

/** What is assumed to be refused is done, or passes as if it were. */
const accepts = (call: string, refusal = /./, instead: unknown = undefined): Difference => ({
  call,
  answer: (real) => {
    try {
      return real();
    } catch (error) {
      if (!(error instanceof ServiceError) || !refusal.test(error.message)) throw error;
      return instead;
    }
  },
});

/** It answers something else. */
const answers = <T>(call: string, other: (value: T) => unknown): Difference => ({
  call,
  answer: (real) => other(real()),
});

type Row = unknown[];

/** The rows that values.batchGet gives. */
const reads = (other: (row: Row) => Row): Difference =>
  answers<{ valueRanges?: { values?: Row[] }[] }>('Sheets.Values.batchGet', (answer) => ({
    ...answer,
    valueRanges: answer.valueRanges?.map((range) => ({
      ...range,
      values: range.values?.map(other),
    })),
  }));

const each = (from: unknown, to: unknown) => (row: Row) =>
  row.map((cell) => (cell === from ? to : cell));

/** What getValues gives of so many rows. */
const columnOf = (rows: number, other: (row: Row, index: number) => Row): Difference =>
  answers<Row[]>('Range.getValues', (values) =>
    values.length === rows ? values.map(other) : values,
  );

const AUTOMATIC = '0.###############';

const format = (from: string, to: string) =>
  answers<string>('Range.getNumberFormat', (shown) => (shown === from ? to : shown));

const paragraphText = (other: (text: string) => string) =>
  answers<string>('Paragraph.getText', other);

const attributes = (other: object) =>
  answers<object>('Paragraph.getAttributes', (known) => ({ ...known, ...other }));

const fileOf = (other: (file: { parents?: string[] }) => object) =>
  answers<{ parents?: string[] }>('Drive.Files.get', (file) => ({ ...file, ...other(file) }));

const firstSkipped = (call: string) =>
  answers<{ next(): unknown }>(call, (found) => {
    found.next();
    return found;
  });

/** One for each assumption that 動作確認 tries. */
export const DIFFERENCES: { readonly [K in AssumptionId]?: Difference } = {
  'new-spreadsheet': answers<number>('Sheet.getMaxColumns', (count) => count + 1),
  'typed-values': answers<Row[]>('Range.getValues', (rows) => rows.map(each('１２３', 123))),
  'automatic-format': format(AUTOMATIC, 'General'),
  'date-format-of-dates': format('yyyy/mm/dd h:mm:ss', 'yyyy/mm/dd'),
  'inserted-rows-inherit': format('@', AUTOMATIC),
  'cell-limit-at-call': accepts('Range.setValue'),
  'append-below-content': columnOf(3, () => ['']),
  'string-value-stays': reads(each('001', 1)),
  'address-opens': answers<Updated>('Sheets.batchUpdate', withoutLinks),
  'serial-days': reads((row) => row.map((cell) => (cell === 46_150 ? 46_150.5 : cell))),
  'find-replace-text': columnOf(5, (row, index) => (index === 0 ? ['前'] : row)),
  'find-replace-counts': answers<{ replies?: object[] }>('Sheets.batchUpdate', (answer) => ({
    ...answer,
    replies: answer.replies?.map((reply) => ({ ...reply, findReplace: { occurrencesChanged: 0 } })),
  })),
  'grid-limits': accepts('Sheets.Values.batchGet', /./, { valueRanges: [] }),
  'insert-at-end': accepts('Sheets.batchUpdate', /grid size/, {}),
  'delete-all-rows': accepts('Sheets.batchUpdate', /delete/, {}),
  'frozen-limits': accepts('Sheets.batchUpdate', /freeze/, {}),
  'paste-values': reads((row) => (row.join() === '甲,甲' ? ['甲', '乙'] : row)),
  'move-columns': answers('Sheet.getColumnWidth', () => 100),
  'spreadsheet-resource': answers<Updated>('Sheets.batchUpdate', withoutEmptyRows),
  'docs-defaults': answers('Body.getPageWidth', () => 612),
  'docs-literal-text': paragraphText((text) => text.replace('$1', '値')),
  'docs-unfilled-row': answers('Table.getNumRows', (count) => (count === 1 ? 2 : count)),
  'docs-open-twice': answers('Body.getText', () => ''),
  'docs-name-at-once': answers<string>('File.getName', (name) => name.replace('・改', '')),
  'docs-stripped-characters': paragraphText((text) => text.replace('abc', 'a\u0001bc')),
  'docs-text-style': attributes({ BOLD: null }),
  'docs-null-attribute': attributes({ SPACING_AFTER: 9 }),
  'docs-empty-text': accepts('Paragraph.appendText'),
  'docs-last-paragraph': accepts('Paragraph.removeFromParent'),
  'docs-table-last': answers<number>('Body.getChildIndex', (index) => index + 1),
  'docs-new-row': answers('TableRow.getNumCells', (count) => (count === 0 ? 1 : count)),
  'docs-get-text': answers<string>('TableCell.getText', (text) => text.replace('\n', '')),
  'docs-closed-elements': accepts('Paragraph.setText'),
  'docs-api-fresh': answers<{ body: { content: object[] } }>('Docs.get', ({ body }) => ({
    body: { content: body.content.slice(0, 1) },
  })),
  'authorized-scopes': answers<string[]>('AuthorizationInfo.getAuthorizedScopes', (scopes) =>
    scopes.slice(1),
  ),
  'drive-order': firstSkipped('Folder.getFilesByName'),
  'drive-trashed-listed': firstSkipped('Folder.getFiles'),
  'file-version-fresh': fileOf(() => ({ version: '1' })),
  'drive-modified': fileOf(() => ({ modifiedTime: '' })),
  'drive-one-folder': fileOf(({ parents = [] }) => ({ parents: [...parents, 'root'] })),
  'move-typed-item': accepts('Form.moveItem'),
  'other-option-links': answers<string>('FormResponse.toPrefilledUrl', (url) =>
    url.replace(/__other_option__/g, 'other'),
  ),
  'responses-since': answers<object[]>('Form.getResponses', (found) => found.slice(1)),
  'published-permission': answers('Drive.Permissions.list', () => ({
    permissions: [{ type: 'anyone', view: 'published' }],
  })),
};

interface Updated {
  updatedSpreadsheet?: { sheets?: { data?: { rowData?: { values?: object[] }[] }[] }[] };
}

function withoutEmptyRows({ updatedSpreadsheet, ...answer }: Updated): Updated {
  const sheets = updatedSpreadsheet?.sheets?.map((sheet) => ({
    ...sheet,
    data: sheet.data?.map((grid) => ({
      ...grid,
      rowData: grid.rowData?.filter(({ values = [] }) => values.length > 0),
    })),
  }));
  return { ...answer, updatedSpreadsheet: { ...updatedSpreadsheet, sheets } };
}

function withoutLinks({ updatedSpreadsheet, ...answer }: Updated): Updated {
  return {
    ...answer,
    updatedSpreadsheet: {
      ...updatedSpreadsheet,
      sheets: updatedSpreadsheet?.sheets?.map((sheet) => ({
        ...sheet,
        data: sheet.data?.map((grid) => ({
          ...grid,
          rowData: grid.rowData?.map(({ values, ...row }) => ({
            ...row,
            values: values?.map((cell) => ({ ...cell, hyperlink: undefined })),
          })),
        })),
      })),
    },
  };
}

/** What a call gives where these assumptions do not hold. */
export function differing<T>(planted: readonly AssumptionId[], call: string, real: () => T): T {
  const difference = planted.map((id) => DIFFERENCES[id]).find((one) => one?.call === call);
  return difference ? (difference.answer(real as () => never) as T) : real();
}
