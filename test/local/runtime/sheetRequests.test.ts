/** The requests of Spreadsheets.batchUpdate, in order and all or nothing, and what it returns. */
import { resultOf, runtimeOf } from './bundleOf';

/** Two tabs: one with a header and three rows, text in column A; one that is empty. */
const SHEET = `
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheets()[0];
  const other = book.insertSheet('保管', 1);
  sheet.getRange('A2:A').setNumberFormat('@');
  sheet.getRange('A1:B1').setFontWeight('bold').setBackground('#eeeeee');
  sheet.setFrozenRows(1);
  sheet.getRange('A1:B4').setValues([['番号', '数'], ['001', 1], ['002', 2], ['003', 3]]);
  SpreadsheetApp.flush();
  const cells = (range = 'A1:B6', tab = sheet) => tab.getRange(range).getValues();
  const rows = (start, end, sheetId = 0) => ({ sheetId, dimension: 'ROWS', startIndex: start, endIndex: end });
  const grid = (top, left, bottom, right, sheetId = 0) => ({ sheetId, startRowIndex: top,
    startColumnIndex: left, endRowIndex: bottom, endColumnIndex: right });
  const row = (...texts) => ({ values: texts.map((stringValue) => ({ userEnteredValue: { stringValue } })) });
  const send = (requests, rest = {}) => Sheets.Spreadsheets.batchUpdate({ requests, ...rest }, book.getId());`;

const resultAfter = (body: string) => resultOf(`${SHEET} ${body}`);

test('rows are inserted with the formats of the row after, or of the one before', () => {
  expect(
    resultAfter(`
      send([{ insertDimension: { range: rows(1, 3) } },
        { insertDimension: { range: rows(1, 2), inheritFromBefore: true } }]);
      return [cells('A1:A7').map(([text]) => text), sheet.getMaxRows(),
        sheet.getRange('A1:A5').getBackgrounds().map(([color]) => color),
        sheet.getRange('A1:A5').getNumberFormats().map(([format]) => format === '@')];`),
  ).toEqual([
    ['番号', '', '', '', '001', '002', '003'],
    1003,
    ['#eeeeee', '#eeeeee', '#ffffff', '#ffffff', '#ffffff'],
    [false, false, true, true, true],
  ]);
});

test('rows are deleted with what they hold, the ones below move up, frozen ones count down', () => {
  expect(
    resultAfter(`
      sheet.getRange('A3').setNote('二');
      sheet.getRange('A4').setNote('三').protect().setWarningOnly(true);
      SpreadsheetApp.flush();
      send([{ deleteDimension: { range: rows(0, 3) } }]);
      return [cells('A1:B2'), sheet.getMaxRows(), sheet.getLastRow(), sheet.getFrozenRows(),
        sheet.getRange('A1:A2').getNotes(),
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) => p.getRange().getA1Notation())];`),
  ).toEqual([
    [
      ['003', 3],
      ['', ''],
    ],
    997,
    1,
    0,
    [['三'], ['']],
    ['A1'],
  ]);
});

test('rows and columns are appended at the end with the formats there', () => {
  expect(
    resultAfter(`
      send([{ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 5 } },
        { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 2 } }]);
      return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getRange('A1005').getNumberFormat(),
        sheet.getLastRow()];`),
  ).toEqual([1005, 28, '@', 4]);
});

test('values are copied without formats, to another tab too, also over themselves', () => {
  expect(
    resultAfter(`
      send([{ copyPaste: { source: grid(1, 0, 3, 2), destination: grid(1, 0, 2, 1, other.getSheetId()), pasteType: 'PASTE_VALUES' } },
        { copyPaste: { source: grid(1, 0, 4, 2), destination: grid(2, 0, 5, 2), pasteType: 'PASTE_VALUES' } }]);
      return [cells('A1:B4', other), other.getRange('A2').getNumberFormat() === '@', cells()];`),
  ).toEqual([
    [
      ['', ''],
      ['001', 1],
      ['002', 2],
      ['', ''],
    ],
    false,
    [
      ['番号', '数'],
      ['001', 1],
      ['001', 1],
      ['002', 2],
      ['003', 3],
      ['', ''],
    ],
  ]);
});

test('a destination that is a multiple of the source is filled, and empty cells empty it', () => {
  expect(
    resultAfter(`
      send([{ copyPaste: { source: grid(5, 0, 6, 1), destination: grid(1, 1, 4, 2), pasteType: 'PASTE_VALUES' } },
        { copyPaste: { source: grid(1, 0, 2, 1), destination: grid(1, 2, 3, 4), pasteType: 'PASTE_VALUES' } }]);
      return cells('A1:D4');`),
  ).toEqual([
    ['番号', '数', '', ''],
    ['001', '', '001', '001'],
    ['002', '', '001', '001'],
    ['003', '', '', ''],
  ]);
});

test('each request sees what those before it did: rows move from one tab to another in one call', () => {
  expect(
    resultAfter(`
      const to = other.getSheetId();
      const { replies } = send([
        { appendCells: { sheetId: to, rows: [row('番号')], fields: 'userEnteredValue' } },
        { insertDimension: { range: rows(1, 2, to) } },
        { copyPaste: { source: grid(2, 0, 3, 2), destination: grid(1, 0, 2, 2, to), pasteType: 'PASTE_VALUES' } },
        { deleteDimension: { range: rows(2, 3) } },
        { appendCells: { sheetId: 0, rows: [row('004')], fields: 'userEnteredValue' } },
        { updateCells: { range: grid(0, 0, 1, 3), rows: [row('番')], fields: 'userEnteredValue' } },
        { findReplace: { find: '003', replacement: '030', sheetId: 0 } },
        { appendCells: { sheetId: to, rows: [row('末尾')], fields: 'userEnteredValue' } },
      ]);
      return [replies.map((reply) => Object.keys(reply)), cells(), cells('A1:B4', other)];`),
  ).toEqual([
    [[], [], [], [], [], [], ['findReplace'], []],
    [
      ['番', ''],
      ['001', 1],
      ['030', 3],
      ['004', ''],
      ['', ''],
      ['', ''],
    ],
    [
      ['番号', ''],
      ['002', 2],
      ['末尾', ''],
      ['', ''],
    ],
  ]);
});

test.each([
  ['{ deleteDimension: { range: rows(998, 1001) } }', "Cannot delete a row that doesn't exist"],
  ['{ deleteDimension: { range: rows(0, 1000) } }', "can't delete all the rows"],
  ['{ deleteDimension: { range: rows(1, 1000) } }', 'all non-frozen rows'],
  ['{ deleteDimension: { range: rows(3, 3) } }', 'must lie after the start'],
  [`{ deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS' } } }`, 'not implemented'],
  ['{ insertDimension: { range: { sheetId: 0, startIndex: 1, endIndex: 2 } } }', 'No dimension'],
  [
    `{ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1 } } }`,
    'both indexes',
  ],
  ['{ insertDimension: { range: rows(0, 1), inheritFromBefore: true } }', 'at index 0'],
  ['{ insertDimension: { range: rows(1000, 1001) } }', 'less than the grid size'],
  [`{ appendDimension: { sheetId: 0, dimension: 'ROWS' } }`, 'must be positive'],
  ['{ copyPaste: { source: grid(0, 0, 1, 1), destination: grid(1, 1, 2, 2) } }', 'PASTE_NORMAL'],
  [
    `{ copyPaste: { source: grid(0, 0, 2, 1), destination: grid(999, 0, 1000, 1), pasteType: 'PASTE_VALUES' } }`,
    'exceeds grid limits',
  ],
  [
    `{ updateCells: { range: grid(0, 0, 1, 1), rows: [row('a', 'b')], fields: 'userEnteredValue' } }`,
    'not implemented',
  ],
  ['{ mergeCells: {} }', 'mergeCells is not implemented'],
  ['{}', 'one kind must be set'],
  [
    `{ appendCells: { sheetId: 0, rows: [row(...Array(27).fill('x'))], fields: 'userEnteredValue' } }`,
    'Attempting to write column: 26',
  ],
])('%s is refused, and what came before it in the call is undone', (request, message) => {
  const [error, cells, grown] = resultAfter(`
    let error;
    try {
      send([{ insertDimension: { range: rows(1, 2) } }, { deleteDimension: { range: rows(2, 3) } },
        { copyPaste: { source: grid(0, 0, 1, 2), destination: grid(2, 0, 3, 2), pasteType: 'PASTE_VALUES' } },
        { appendCells: { sheetId: 0, rows: [row('x')], fields: 'userEnteredValue' } }, ${request}]);
    } catch (e) { error = e.message; }
    return [error, cells('A1:B5'), sheet.getMaxRows()];`) as [string, unknown, number];
  expect(error).toContain(message);
  expect(cells).toEqual([
    ['番号', '数'],
    ['001', 1],
    ['002', 2],
    ['003', 3],
    ['', ''],
  ]);
  expect(grown).toBe(1000);
});

describe('the spreadsheet in the response', () => {
  test('has the ranges asked for as they are after the changes', () => {
    expect(
      resultAfter(`
        return send([{ appendCells: { sheetId: 0, rows: [row('004')], fields: 'userEnteredValue' } },
            { updateCells: { start: { sheetId: 0, rowIndex: 2, columnIndex: 1 },
              rows: [{ values: [{ userEnteredValue: { formulaValue: '=1' } }] }], fields: 'userEnteredValue' } }],
          { includeSpreadsheetInResponse: true, responseIncludeGridData: true,
            responseRanges: ["'シート1'!A1:A", "'シート1'!B3:C9"] }).updatedSpreadsheet.sheets;`),
    ).toEqual([
      {
        properties: {
          sheetId: 0,
          title: 'シート1',
          index: 0,
          sheetType: 'GRID',
          gridProperties: { rowCount: 1000, columnCount: 26, frozenRowCount: 1 },
        },
        data: [
          {
            startRow: 0,
            startColumn: 0,
            rowData: ['番号', '001', '002', '003', '004'].map((stringValue) => ({
              values: [
                {
                  userEnteredValue: { stringValue },
                  effectiveValue: { stringValue },
                  formattedValue: stringValue,
                },
              ],
            })),
          },
          {
            startRow: 2,
            startColumn: 1,
            rowData: [
              {
                values: [
                  {
                    userEnteredValue: { formulaValue: '=1' },
                    effectiveValue: { errorValue: { type: 'NAME' } },
                    formattedValue: '#NAME?',
                  },
                ],
              },
              {
                values: [
                  {
                    userEnteredValue: { numberValue: 3 },
                    effectiveValue: { numberValue: 3 },
                    formattedValue: '3',
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('has every sheet without ranges, cells only when asked for, and gaps as {}', () => {
    expect(
      resultAfter(`
        other.getRange('B2').setValue(true);
        other.setTabColor('#ff0000').hideSheet();
        SpreadsheetApp.flush();
        const { updatedSpreadsheet } = send([], { includeSpreadsheetInResponse: true });
        const whole = send([], { includeSpreadsheetInResponse: true, responseIncludeGridData: true });
        return [updatedSpreadsheet.properties, updatedSpreadsheet.sheets.map(({ properties, data }) =>
          [properties.title, properties.hidden, properties.tabColor, data]),
          whole.updatedSpreadsheet.sheets[1].data[0].rowData, send([]).updatedSpreadsheet];`),
    ).toEqual([
      { title: '台帳', locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
      [
        ['シート1', null, null, null],
        ['保管', true, { red: 1 }, null],
      ],
      [
        {},
        {
          values: [
            {},
            {
              userEnteredValue: { boolValue: true },
              effectiveValue: { boolValue: true },
              formattedValue: 'TRUE',
            },
          ],
        },
      ],
      null,
    ]);
  });

  test('with a range that is none leaves everything as it was', () => {
    expect(
      resultAfter(`
        let error;
        try {
          send([{ deleteDimension: { range: rows(1, 2) } }],
            { includeSpreadsheetInResponse: true, responseRanges: ['無い!A1'] });
        } catch (e) { error = e.message; }
        return [error, sheet.getLastRow()];`),
    ).toEqual([expect.stringContaining('Unable to parse range: 無い!A1'), 4]);
  });
});

test('cells pasted take the time of cells written, cells returned that of cells read', () => {
  const spent = (request: string, rest: string) =>
    resultAfter(
      `const before = Date.now(); send([${request}], ${rest}); return Date.now() - before;`,
    );
  const paste = `{ copyPaste: { source: grid(1, 0, 2, 2), destination: grid(10, 0, 510, 2), pasteType: 'PASTE_VALUES' } }`;
  const read = `{ includeSpreadsheetInResponse: true, responseIncludeGridData: true, responseRanges: ['A1:B510'] }`;
  expect(spent('', '{}')).toBe(200);
  expect(spent(paste, '{}')).toBe(200 + 1000 * 0.12);
  // The gap between the rows has no cells. Clocks show whole milliseconds.
  expect([345, 346]).toContain(spent(paste, read));
});

test('a call that changes nothing leaves the world as it was', () => {
  const runtime = runtimeOf(`function main() { ${SHEET.replace(/SpreadsheetApp.flush\(\);/, '')} }
    function again() { Sheets.Spreadsheets.batchUpdate({ requests: [
      { findReplace: { find: '無い', replacement: 'x', allSheets: true } }] },
      SpreadsheetApp.getActive().getId()); }`);
  runtime.people.menu('実行');
  const { version } = runtime.state;
  expect(runtime.people.callFromPage('again', [])).toMatchObject({ ok: true });
  expect(runtime.state.version).toBe(version);
});

describe('columns', () => {
  const columns = `const columns = (startIndex, endIndex) => ({ sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex });
    const protectedAreas = () => sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)
      .map((p) => p.getRange().getA1Notation());`;

  test('are moved with what is theirs, to a place counted as they stood', () => {
    expect(
      resultAfter(`${columns}
        sheet.getRange('B1').setNote('個数');
        sheet.getRange('C1:D1').setValues([['備考', '日']]);
        sheet.getRange('A:A').protect();
        sheet.getRange('C:D').protect();
        sheet.setColumnWidth(2, 77).hideColumns(4);
        SpreadsheetApp.flush();
        send([{ moveDimension: { source: columns(1, 3), destinationIndex: 0 } },
          { moveDimension: { source: columns(1, 2), destinationIndex: 4 } },
          { updateDimensionProperties: { range: columns(1, 2), properties: { pixelSize: 55 }, fields: 'pixelSize' } }]);
        return [cells('A1:D2'), sheet.getRange('A1').getNote(), sheet.getColumnWidth(1), sheet.getColumnWidth(2),
          [1, 2, 3, 4].map((column) => sheet.isColumnHiddenByUser(column)),
          sheet.getRange('B2').getNumberFormat(), protectedAreas()];`),
    ).toEqual([
      [
        ['数', '番号', '日', '備考'],
        [1, '001', '', ''],
      ],
      '個数',
      77,
      55,
      [false, false, true, false],
      '@',
      // Columns that come apart leave their protection where it was.
      ['B1:B1000', 'B1:C1000'],
    ]);
  });

  test('stay where they were when a later request is refused', () => {
    expect(
      resultAfter(`${columns}
        const before = cells('A1:D4');
        let said = '';
        try {
          send([{ moveDimension: { source: columns(0, 1), destinationIndex: 3 } },
            { moveDimension: { source: columns(0, 1), destinationIndex: 99 } }]);
        } catch (error) {
          said = String(error);
        }
        return [said.includes('past the end'), JSON.stringify(cells('A1:D4')) === JSON.stringify(before)];`),
    ).toEqual([true, true]);
  });
});
