/** The request findReplace of the Sheets advanced service. */
import { resultOf } from './bundleOf';

/** A tab with a text column, a date, a number and a formula. */
const SHEET = `
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheets()[0];
  const cells = () => sheet.getRange('A1:D4').getDisplayValues();
  sheet.getRange('A1:A').setNumberFormat('@');
  sheet.getRange('A1:D4').setValues([
    ['操作', '日', '数', '式'],
    ['適合とする', '2026-05-08', 10, '=1'],
    ['適合とする（仮）', '', 110, ''],
    ['Ok ok', '', '', '']]);
  SpreadsheetApp.flush();
  const send = (...requests) => Sheets.Spreadsheets.batchUpdate({ requests }, book.getId()).replies;
  const replace = (request) => send({ findReplace: request })[0].findReplace;`;

/** One cell, or more, of the tab. */
const range = (top: number, left: number, bottom = top + 1, right = left + 1) =>
  `{ sheetId: 0, startRowIndex: ${top}, endRowIndex: ${bottom}, startColumnIndex: ${left}, endColumnIndex: ${right} }`;

function after(requests: string) {
  return resultOf(`${SHEET} const reply = ${requests}; return { reply, cells: cells() };`) as {
    reply: unknown;
    cells: string[][];
  };
}

const ONE = { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 };

test('a whole cell that holds the text is emptied', () => {
  const { reply, cells } = after(
    `replace({ find: '適合とする', replacement: '', matchCase: true, matchEntireCell: true, range: ${range(1, 0)} })`,
  );
  expect(reply).toEqual(ONE);
  expect(cells.map(([first]) => first)).toEqual(['操作', '', '適合とする（仮）', 'Ok ok']);
});

test('a cell that holds another text stays, and nothing is counted', () => {
  const { reply, cells } = after(
    `replace({ find: '適合とする', replacement: '', matchCase: true, matchEntireCell: true, range: ${range(2, 0)} })`,
  );
  expect(reply).toEqual({});
  expect(cells[2]?.[0]).toBe('適合とする（仮）');
});

test('every occurrence counts, and signs of patterns and replacements mean nothing', () => {
  const all = after(`replace({ find: 'OK', replacement: '$&.', sheetId: 0 })`);
  expect(all.reply).toEqual({ ...ONE, occurrencesChanged: 2 });
  expect(all.cells[3]?.[0]).toBe('$&. $&.');
  expect(after(`replace({ find: '.', replacement: 'x', allSheets: true })`).reply).toEqual({});
  expect(after(`replace({ find: 'OK', matchCase: true, allSheets: true })`).reply).toEqual({});
});

test('what cells show is compared, what is left is taken as typed, formulas are skipped', () => {
  const { reply, cells } = after(
    `[replace({ find: '2026-05-08', replacement: '2026-05-11', range: ${range(0, 1, 4)} }),
      replace({ find: '10', replacement: '20', sheetId: 0 }),
      replace({ find: 'NAME', replacement: '9', range: ${range(1, 3)} })]`,
  );
  expect(reply).toEqual([
    ONE,
    { ...ONE, valuesChanged: 2, rowsChanged: 2, occurrencesChanged: 2 },
    {},
  ]);
  expect(cells.slice(1, 3).map((row) => row.slice(1))).toEqual([
    ['2026-05-11', '20', '#NAME?'],
    ['', '120', ''],
  ]);
});

test('a range without ends goes to the end of the sheet', () => {
  const { reply } = after(`replace({ find: '適合', range: { sheetId: 0, startRowIndex: 2 } })`);
  expect(reply).toEqual(ONE);
});

test('requests of one call see each other, in order, and replies mirror them', () => {
  const row = (text: string) => `{ values: [{ userEnteredValue: { stringValue: '${text}' } }] }`;
  const { reply, cells } = after(`send(
    { updateCells: { start: { sheetId: 0, rowIndex: 1 }, rows: [${row('変えた')}], fields: 'userEnteredValue' } },
    { findReplace: { find: '適合とする', replacement: '', matchEntireCell: true, range: ${range(1, 0)} } },
    { findReplace: { find: 'Ok ok', replacement: '', matchEntireCell: true, range: ${range(3, 0)} } },
    { appendCells: { sheetId: 0, rows: [${row('足した')}], fields: 'userEnteredValue' } })`);
  expect(reply).toEqual([{}, { findReplace: {} }, { findReplace: ONE }, {}]);
  expect(cells.map(([first]) => first)).toEqual(['操作', '変えた', '適合とする（仮）', '足した']);
});

test('one request that is refused leaves everything as it was', () => {
  const { reply, cells } = after(`(() => { try {
    send({ findReplace: { find: 'Ok', replacement: 'x', sheetId: 0 } }, { findReplace: { find: 'a', sheetId: 7 } });
  } catch (e) { return e.message; } })()`);
  expect(reply).toContain('No grid with id: 7');
  expect(cells[3]?.[0]).toBe('Ok ok');
});

test.each([
  [`{ find: 'a', replacement: 'b' }`, 'must set one of'],
  [`{ find: 'a', sheetId: 0, allSheets: true }`, 'must set one of'],
  [`{ find: '', sheetId: 0 }`, 'must not be empty'],
  [`{ find: 'a', range: { startRowIndex: 3, endRowIndex: 2 } }`, 'ends before it starts'],
  [`{ find: 'a', sheetId: 0, searchByRegex: true }`, 'not implemented'],
  [`{ find: 'a', sheetId: 0, includeFormulas: true }`, 'not implemented'],
  [`{ find: 'Ok', replacement: 'x'.repeat(50001), sheetId: 0 }`, 'maximum of 50000'],
])('%s is refused', (request, message) => {
  expect(() => resultOf(`${SHEET} replace(${request});`)).toThrow(message);
});
