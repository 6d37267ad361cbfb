/** The Docs API: where things stand in a Doc, and where it may break across pages. */
import type { TableNode } from '../../../../local/runtime/documents/model';
import { account } from './account';

type Request = GoogleAppsScript.Docs.Schema.Request;

/** A Doc of a line, a table of three rows and two columns, and a line. */
function setUp() {
  const { store, run } = account();
  const { DocumentApp, Docs, calls } = run();
  const document = DocumentApp.create('手紙');
  const body = document.getBody();
  body.getParagraphs()[0].setText('𠮷野');
  body.appendTable([
    ['No.', '理由'],
    ['1', 'あ'],
    ['2', 'い'],
  ]);
  body.getChild(2).asParagraph().setText('担当者');
  document.saveAndClose();
  const id = document.getId();
  const table = () => store.readBody(id).children[1] as TableNode;
  const change = (...requests: Request[]) => Docs.Documents.batchUpdate({ requests }, id);
  return { store, id, table, change, calls, DocumentApp, Documents: Docs.Documents };
}

/** Behind the section break, three units of text and a line end. */
const TABLE = { index: 5 };

test('indexes count UTF-16 units; a table, a row and a cell take one each', () => {
  const { Documents, id } = setUp();
  const content = Documents.get(id).body?.content ?? [];
  expect(content.map(({ startIndex, endIndex }) => [startIndex, endIndex])).toEqual([
    [undefined, 1],
    [1, 5],
    [5, 31],
    [31, 35],
  ]);
  const rows = content[2].table?.tableRows ?? [];
  expect(rows.map(({ startIndex, endIndex }) => [startIndex, endIndex])).toEqual([
    [6, 16],
    [16, 23],
    [23, 30],
  ]);
  expect(rows[0].tableCells?.map(({ startIndex, endIndex }) => [startIndex, endIndex])).toEqual([
    [7, 12],
    [12, 16],
  ]);
});

test('fields leave of it what is asked for', () => {
  const { Documents, id } = setUp();
  const fields = 'body/content(startIndex,table/tableRows/startIndex)';
  expect(Documents.get(id, { fields })).toEqual({
    body: {
      content: [
        {},
        { startIndex: 1 },
        {
          startIndex: 5,
          table: { tableRows: [{ startIndex: 6 }, { startIndex: 16 }, { startIndex: 23 }] },
        },
        { startIndex: 31 },
      ],
    },
  });
});

test('header rows are pinned by their number, and 0 unpins them', () => {
  const { change, table, Documents, id } = setUp();
  const headers = () => table().children.map(({ isHeader }) => isHeader);
  change({ pinTableHeaderRows: { tableStartLocation: TABLE, pinnedHeaderRowsCount: 2 } });
  expect(headers()).toEqual([true, true, false]);
  const rows = Documents.get(id).body?.content?.[2].table?.tableRows ?? [];
  expect(rows.map(({ tableRowStyle }) => tableRowStyle?.tableHeader)).toEqual([true, true, false]);
  change({ pinTableHeaderRows: { tableStartLocation: TABLE, pinnedHeaderRowsCount: 0 } });
  expect(headers()).toEqual([false, false, false]);
});

test('rows may not break: those named, or all of them', () => {
  const { change, table } = setUp();
  const rule = { tableStartLocation: TABLE, fields: 'preventOverflow' };
  const tableRowStyle = { preventOverflow: true };
  change({ updateTableRowStyle: { ...rule, rowIndices: [1], tableRowStyle } });
  expect(table().children.map(({ preventOverflow }) => preventOverflow)).toEqual([
    undefined,
    true,
    undefined,
  ]);
  change({ updateTableRowStyle: { ...rule, tableRowStyle } });
  expect(table().children.every(({ preventOverflow }) => preventOverflow)).toBe(true);
});

test('paragraphs that a range touches are kept together', () => {
  const { change, table } = setUp();
  const paragraphStyle = { keepWithNext: true, keepLinesTogether: true };
  const range = { startIndex: 29, endIndex: 30 };
  change({ updateParagraphStyle: { range, paragraphStyle, fields: 'keepWithNext' } });
  const styles = table().children.map(({ children }) =>
    children.map((cell) => cell.children.map((block) => 'style' in block && block.style)),
  );
  expect(styles.flat(2)).toEqual([{}, {}, {}, {}, {}, { keepWithNext: true }]);
});

test('the script sees what was set, and what it copies keeps it', () => {
  const { change, DocumentApp, id, store } = setUp();
  change({
    updateTableRowStyle: {
      tableStartLocation: TABLE,
      rowIndices: [2],
      tableRowStyle: { preventOverflow: true },
      fields: 'preventOverflow',
    },
  });
  const document = DocumentApp.openById(id);
  const table = document.getBody().getChild(1).asTable();
  table.appendTableRow(table.getRow(2).copy());
  document.saveAndClose();
  const [, saved] = store.readBody(id).children as [unknown, TableNode];
  expect(saved.children.map(({ preventOverflow = false }) => preventOverflow)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

describe('what is refused', () => {
  const style = { tableRowStyle: { preventOverflow: true }, fields: 'preventOverflow' };
  const refused: [string, Request, string][] = [
    [
      'no table there',
      { pinTableHeaderRows: { tableStartLocation: { index: 6 }, pinnedHeaderRowsCount: 1 } },
      'requests[1].pinTableHeaderRows: There is no table that starts at 6.',
    ],
    [
      'more rows than there are',
      { pinTableHeaderRows: { tableStartLocation: TABLE, pinnedHeaderRowsCount: 4 } },
      'pinned header rows',
    ],
    [
      'a row that is not there',
      { updateTableRowStyle: { tableStartLocation: TABLE, rowIndices: [3], ...style } },
      'There is no row 3.',
    ],
    [
      'no field',
      { updateTableRowStyle: { tableStartLocation: TABLE, tableRowStyle: style.tableRowStyle } },
      'At least one field must be specified.',
    ],
    [
      'a range behind the end',
      { updateParagraphStyle: { range: { startIndex: 1, endIndex: 99 }, fields: 'keepWithNext' } },
      'The range 1 to 99 is not in the document.',
    ],
    ['what the runtime does not have', { insertText: { text: 'a' } }, 'insertText'],
    [
      'a style that the runtime does not have',
      { updateParagraphStyle: { range: { startIndex: 1, endIndex: 2 }, fields: 'alignment' } },
      'alignment',
    ],
  ];
  test.each(refused)('%s: nothing is changed', (_name, request, message) => {
    const { change, store, id } = setUp();
    const before = store.readBody(id);
    const fine = { pinTableHeaderRows: { tableStartLocation: TABLE, pinnedHeaderRowsCount: 1 } };
    expect(() => change(fine, request)).toThrow(message);
    expect(store.readBody(id)).toEqual(before);
  });

  test('a Doc that is not there', () => {
    const { Documents } = setUp();
    expect(() => Documents.get('none')).toThrow('Requested entity was not found.');
  });
});
