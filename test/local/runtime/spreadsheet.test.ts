import { resultOf, runtimeOf } from './bundleOf';

const FIRST = 'const sheet = SpreadsheetApp.getActive().getSheets()[0];';

describe('SpreadsheetApp', () => {
  test('is bound to a new spreadsheet with one empty sheet', () => {
    const seen = resultOf(`${FIRST} return [
      sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(),
      sheet.getDataRange().getA1Notation(), SpreadsheetApp.getActive().getName()];`);
    expect(seen).toEqual(['シート1', 1000, 26, 0, 'A1', '台帳']);
  });

  test('takes texts as typed unless the cell is text, and gives dates back as dates', () => {
    const seen = resultOf(`${FIRST}
      sheet.getRange('A2:A').setNumberFormat('@');
      sheet.getRange('A1:A3').setValues([['001'], ['001'], ['=1+1']]);
      sheet.getRange('B1').setValue('2026-05-08');
      sheet.getRange('C1').setValue('=IMPORTXML("x")');
      const date = sheet.getRange('B1').getValue();
      return [sheet.getRange('A1:A3').getValues(), date.getTime(), sheet.getRange('C1').getValue(),
        sheet.getRange('B1').getDisplayValue(), sheet.getLastRow(), sheet.getLastColumn()];`);
    expect(seen).toEqual([
      [[1], ['001'], ['=1+1']],
      Date.UTC(2026, 4, 7, 15),
      '#NAME?',
      '2026-05-08',
      3,
      3,
    ]);
  });

  test.each([
    ["sheet.getRange('A1:B2').setValues([[1, 2]])", 'The data has 1 but the range has 2'],
    ['sheet.getRange(1, 27)', 'outside the dimensions of the sheet'],
    ['sheet.getRange(0, 1)', 'outside the dimensions of the sheet'],
    ["sheet.getRange('A1').setValue('x'.repeat(50001))", 'more than the maximum of 50000'],
    ["SpreadsheetApp.getActive().insertSheet('シート1', 0)", 'already exists'],
  ])('%s is refused', (call, message) => {
    expect(() => resultOf(`${FIRST} ${call};`)).toThrow(message);
  });

  test('keeps layout compactly and gives it back', () => {
    const runtime = runtimeOf(`function main() { ${FIRST}
      sheet.getRange('A1:C1').setBackground('#eeeeee').setFontWeight('bold').setNotes([['a', 'b', 'c']]);
      sheet.getRange('B2:B').setDataValidation(SpreadsheetApp.newDataValidation()
        .requireValueInList(['可', '否'], true).setAllowInvalid(false).setHelpText('選ぶ').build());
      const protection = sheet.getRange('A2:A').protect();
      protection.setDescription('自動').setWarningOnly(true);
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('可')
        .setBackground('#00ff00').setRanges([sheet.getRange('B2:B')]).build()]);
      sheet.setFrozenRows(1); sheet.setColumnWidth(1, 120); sheet.hideColumns(3); sheet.setTabColor('#ff0000');
      return [sheet.getRange('B5').getDataValidation().getCriteriaValues()[0],
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) => [
          p.getRange().getA1Notation(), p.getDescription(), p.isWarningOnly()]),
        sheet.getRange('A1:C1').getNotes()[0], sheet.isColumnHiddenByUser(3), sheet.getFrozenRows()];
    }`);
    expect(runtime.people.callFromPage('main', [])).toMatchObject({
      ok: true,
      result: [['可', '否'], [['A2:A1000', '自動', true]], ['a', 'b', 'c'], true, 1],
    });
    const sheet = runtime.state.spreadsheet.sheets[0];
    expect(sheet).toMatchObject({
      tabColor: '#ff0000',
      columnWidths: { 1: 120 },
      conditionalFormats: [
        { areas: [{ row: 2, column: 2, rows: 999, columns: 1 }], textEqualTo: '可' },
      ],
    });
    expect(sheet?.formats.validation).toHaveLength(1);
  });

  test('new rows and columns take over the formats before them', () => {
    const seen = resultOf(`${FIRST}
      sheet.getRange('A2:A').setNumberFormat('@');
      sheet.insertRowsAfter(1000, 5);
      sheet.getRange(1005, 1).setValue('001');
      sheet.insertColumnsAfter(1, 1);
      return [sheet.getRange(1005, 1).getValue(), sheet.getMaxRows(), sheet.getMaxColumns()];`);
    expect(seen).toEqual(['001', 1005, 27]);
  });
});

const API =
  'const id = SpreadsheetApp.getActive().getId(); const values = Sheets.Spreadsheets.Values;';

describe('the Sheets advanced service', () => {
  test('writes RAW as it is given, skips null, clears with "" and leaves out empty ends', () => {
    const seen = resultOf(`${API} ${FIRST}
      sheet.getRange('A1:D3').setValues([['a','b','c','d'], [1, 2, 3, 4], ['x','','','']]);
      SpreadsheetApp.flush();
      values.batchUpdate({ valueInputOption: 'RAW', data: [
        { range: "'シート1'!A2:D2", values: [['=1+1', null, '', '001']] },
        { range: 'B1', values: [[true]] }] }, id);
      return values.batchGet(id, { ranges: ["'シート1'!A1:Z", 'シート1', 'E1:F5'],
        valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' }).valueRanges;`);
    const all = [['a', true, 'c', 'd'], ['=1+1', 2, '', '001'], ['x']];
    expect(seen).toEqual([
      { range: "'シート1'!A1:Z1000", majorDimension: 'ROWS', values: all },
      { range: "'シート1'!A1:Z1000", majorDimension: 'ROWS', values: all },
      { range: "'シート1'!E1:F5", majorDimension: 'ROWS' },
    ]);
  });

  test('writes all or nothing', () => {
    const seen = resultOf(`${API} ${FIRST}
      let message;
      try {
        values.batchUpdate({ valueInputOption: 'RAW', data: [
          { range: 'A1', values: [['x']] }, { range: '無い!A1', values: [['x']] }] }, id);
      } catch (e) { message = e.message; }
      return [message, sheet.getLastRow()];`);
    expect(seen).toEqual([
      'API call to sheets failed with error: Unable to parse range: 無い!A1',
      0,
    ]);
  });

  test.each([
    ["{ range: 'A1:B1', values: [[1, 2, 3]] }", 'tried writing to column [3]'],
    ["{ range: 'A1:B1', values: [[1], [2]] }", 'tried writing to row [2]'],
    ["{ range: 'A1001', values: [[1]] }", 'exceeds grid limits'],
    ["{ range: 'A1', values: [['x'.repeat(50001)]] }", 'more than the maximum of 50000'],
    ["{ range: 'A1', values: [[new Date()]] }", 'Invalid values[0][0]'],
  ])('refuses %s', (data, message) => {
    expect(() =>
      resultOf(`${API} values.batchUpdate({ valueInputOption: 'RAW', data: [${data}] }, id);`),
    ).toThrow(message);
  });

  test('appends below the last row with content, adds rows, and updates cells', () => {
    const seen = resultOf(`${API} ${FIRST}
      sheet.getRange(1000, 1).setValue('end');
      SpreadsheetApp.flush();
      const row = (text) => ({ values: [{ userEnteredValue: { stringValue: text } }, {}, { userEnteredValue: { numberValue: 2 } }] });
      Sheets.Spreadsheets.batchUpdate({ requests: [
        { appendCells: { sheetId: 0, rows: [row('=1')], fields: 'userEnteredValue' } },
        { appendCells: { sheetId: 0, rows: [row('b')], fields: 'userEnteredValue' } },
        { updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 1 }, rows: [row('c')], fields: 'userEnteredValue' } },
      ] }, id);
      return [sheet.getRange('A1000:C1002').getValues(), sheet.getRange('A1:D1').getValues(), sheet.getMaxRows()];`);
    expect(seen).toEqual([
      [
        ['end', '', ''],
        ['=1', '', 2],
        ['b', '', 2],
      ],
      [['', 'c', '', 2]],
      1002,
    ]);
  });

  test('does not see what SpreadsheetApp has not flushed', () => {
    const seen = resultOf(`${API} ${FIRST}
      const read = () => values.batchGet(id, { ranges: ['A1'] }).valueRanges[0].values;
      sheet.getRange('A1').setValue('x');
      const before = read();
      SpreadsheetApp.flush();
      return [before === undefined, read()];`);
    expect(seen).toEqual([true, [['x']]]);
  });

  test('is limited by the minute', () => {
    expect(() =>
      resultOf(`${API} for (let i = 0; i < 5; i++) values.batchGet(id, { ranges: ['A1'] });`, {
        quota: { sheetsReadsPerMinute: 4 },
      }),
    ).toThrow("Quota exceeded for quota metric 'Read requests'");
  });
});
