/** Reading through Sheets.Spreadsheets.Values.batchGet. */
import { resultOf, runtimeOf } from './bundleOf';

const SHEET = `
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheets()[0].setName('案件');
  sheet.getRange('A1:F6').setValues([
    ['番号', '名称', '日', '', '数', ''],
    ['R8-001', '甲', '2026-05-08', '', 10, ''],
    ['', '', '', '', '', ''],
    ['R8-002', '', '', '', true, '=1'],
    ['', '', '', '', '', ''],
    ['', '乙', '', '', '', '']]);
  SpreadsheetApp.flush();
  const PLAIN = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
  const read = (ranges, options = PLAIN) =>
    Sheets.Spreadsheets.Values.batchGet(book.getId(), { ranges, ...options }).valueRanges;`;

const resultAfter = (body: string) => resultOf(`${SHEET} ${body}`);

test.each([
  ["'案件'!1:1", "'案件'!A1:Z1", [['番号', '名称', '日', '', '数']]],
  ["'案件'!A2:A", "'案件'!A2:A1000", [['R8-001'], [], ['R8-002']]],
  ['案件!E:E', "'案件'!E1:E1000", [['数'], [10], [], [true]]],
  ["'案件'!C5:N9", "'案件'!C5:N9", undefined],
  ["'案件'!B2:E4", "'案件'!B2:E4", [['甲', 46150, '', 10], [], ['', '', '', true]]],
  ["'案件'!F4", "'案件'!F4", [['#NAME?']]],
  ["'案件'!2:3", "'案件'!A2:Z3", [['R8-001', '甲', 46150, '', 10]]],
  ['B6:B', "'案件'!B6:B1000", [['乙']]],
  ["'案件'!Y999:AZ2000", "'案件'!Y999:Z1000", undefined],
])('%s is %s without the empty ends', (range, covered, values) => {
  const [first] = resultAfter(`return read([${JSON.stringify(range)}]);`) as object[];
  expect(first).toEqual({ range: covered, majorDimension: 'ROWS', ...(values && { values }) });
});

test('gives columns when asked for, trimmed alike', () => {
  expect(
    resultAfter(`return read(['A1:F6', 'D1:D6'], { ...PLAIN, majorDimension: 'COLUMNS' });`),
  ).toEqual([
    {
      range: "'案件'!A1:F6",
      majorDimension: 'COLUMNS',
      values: [
        ['番号', 'R8-001', '', 'R8-002'],
        ['名称', '甲', '', '', '', '乙'],
        ['日', 46150],
        [],
        ['数', 10, '', true],
        ['', '', '', '#NAME?'],
      ],
    },
    { range: "'案件'!D1:D6", majorDimension: 'COLUMNS' },
  ]);
});

test('gives what people see without further options', () => {
  expect(resultAfter(`return read(['A2:F2', 'A4:F4'], {}).map(({ values }) => values);`)).toEqual([
    [['R8-001', '甲', '2026-05-08', '', '10']],
    [['R8-002', '', '', '', 'TRUE', '#NAME?']],
  ]);
});

test('a range without a tab is of the first tab that is not hidden', () => {
  expect(
    resultAfter(`
      book.insertSheet('二', 1).getRange('A1').setValue('x');
      sheet.hideSheet();
      SpreadsheetApp.flush();
      return read(['A1'])[0].range;`),
  ).toBe("'二'!A1");
});

test('does not hand out the cells themselves', () => {
  expect(
    resultAfter(`
      read(['A1:F6'])[0].values[0][0] = 'other';
      return [read(['A1'])[0].values, sheet.getLastRow()];`),
  ).toEqual([[['番号']], 6]);
});

test.each([
  ["{ ...PLAIN, valueRenderOption: 'FORMULA' }", 'not implemented'],
  ["{ ...PLAIN, dateTimeRenderOption: 'FORMATTED_STRING' }", 'not implemented'],
  ["{ ...PLAIN, majorDimension: 'DIAGONAL' }", 'not implemented'],
])('%s is refused', (options, message) => {
  expect(() => resultAfter(`read(['A1'], ${options});`)).toThrow(message);
});

test('a sheet of 600,000 cells, a column of it, and 200 rows of it are read at once', () => {
  const runtime = runtimeOf(`
    const read = (ranges) => Sheets.Spreadsheets.Values.batchGet(SpreadsheetApp.getActive().getId(),
      { ranges, valueRenderOption: 'UNFORMATTED_VALUE' }).valueRanges;
    function whole() { const [{ values }] = read(['シート1']); return [values.length, values[19999]]; }
    function column() { return read(['シート1!C2:C'])[0].values.length; }
    function rows() {
      const rows = read(Array.from({ length: 200 }, (_, i) => 'シート1!' + (i * 90 + 2) + ':' + (i * 90 + 2)));
      return [rows.length, rows[199].values[0][0]];
    }`);
  const sheet = runtime.state.spreadsheet.sheets[0];
  if (!sheet) throw new Error('no sheet');
  sheet.maxRows = 20_000;
  sheet.maxColumns = 30;
  sheet.cells = Array.from({ length: 20_000 }, (_, r) =>
    Array.from({ length: 30 }, (__, c) => (c % 7 === 3 ? null : `${r},${c}`)),
  );
  sheet.formats.numberFormat = [{ row: 2, column: 1, rows: 19_999, columns: 30, value: '@' }];
  const before = process.cpuUsage();
  expect(runtime.people.callFromPage('whole', []).result).toEqual([
    20_000,
    sheet.cells[19_999]?.map((cell) => cell ?? ''),
  ]);
  expect(runtime.people.callFromPage('column', []).result).toBe(19_999);
  expect(runtime.people.callFromPage('rows', []).result).toEqual([200, '17911,0']);
  // Milliseconds of this process alone; a machine of 2026 needs about a tenth of them.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500);
});
