/** What Drive tells of a file's changes: its version and the time of the last change. */
import { Runtime, type RuntimeOptions } from '../../../local/runtime';
import { bundleOf, resultOf, runtimeOf } from './bundleOf';

const BOOK = `
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheets()[0];
  const id = book.getId();
  const look = () => Drive.Files.get(id, { fields: 'version,modifiedTime' });
  const send = (request) => Sheets.Spreadsheets.batchUpdate({ requests: [request] }, id);`;

test.each([
  ["sheet.getRange('A1').setValue('x')", true],
  ["sheet.getRange('A1').clearContent()", false],
  ["sheet.getRange('A1').setBackground('#eeeeee')", true],
  ["sheet.getRange('A1:B1').setNotes([['a', 'b']])", true],
  ["sheet.getRange('A1').protect().setDescription('x')", true],
  ['sheet.insertRowsAfter(1, 1)', true],
  ['sheet.hideColumns(2)', true],
  ["sheet.setName('二')", true],
  ["book.insertSheet('二', 1)", true],
  ["book.rename('新しい台帳')", true],
  ["send({ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } })", true],
  ["send({ findReplace: { find: 'x', sheetId: 0 } })", false],
  [
    "Sheets.Spreadsheets.Values.batchUpdate({ valueInputOption: 'RAW', data: [{ range: 'A1', values: [['x']] }] }, id)",
    true,
  ],
  ["sheet.getRange('A1').getValues()", false],
  ["Sheets.Spreadsheets.Values.batchGet(id, { ranges: ['A1'] })", false],
])('%s: the version grows: %s', (change, grows) => {
  const [before, after] = resultOf(`${BOOK}
    const before = look();
    ${change};
    SpreadsheetApp.flush();
    return [before, look()];`) as { version: string; modifiedTime: string }[];
  expect(Number(after?.version) > Number(before?.version)).toBe(grows);
  expect((after?.modifiedTime as string) > (before?.modifiedTime as string)).toBe(grows);
});

test('what waits for a flush does not show', () => {
  expect(
    resultOf(`${BOOK}
      const { version } = look();
      sheet.getRange('A1').setValue('x');
      const waiting = look().version;
      SpreadsheetApp.flush();
      return [waiting === version, look().version === version];`),
  ).toEqual([true, false]);
});

test('what people do shows too, with its time, also through DriveApp', () => {
  const runtime = runtimeOf(`function main() {
    const id = SpreadsheetApp.getActive().getId();
    return [Number(Drive.Files.get(id, { fields: 'version' }).version), Drive.Files.get(id, { fields: 'modifiedTime' }).modifiedTime,
      DriveApp.getFileById(id).getLastUpdated().toISOString()];
  }`);
  const look = () => runtime.people.callFromPage('main', []).result as [number, string, string];
  const sheet = runtime.state.spreadsheet.sheets[0];
  if (sheet) sheet.cells = [['番号'], ['1'], ['2']];
  const seen: [number, string, string][] = [look()];
  const deeds: (() => void)[] = [
    () => runtime.people.editCell('シート1', 2, '番号', '10'),
    () => runtime.people.insertRow('シート1', { 番号: '3' }),
    () => runtime.people.sort('シート1', '番号', false),
    () => runtime.people.deleteRow('シート1', 2),
  ];
  for (const deed of deeds) {
    runtime.advanceTo(runtime.now() + 60_000);
    deed();
    seen.push(look());
  }
  const versions = seen.map(([version]) => version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  const times = seen.map(([, time]) => time);
  expect(times).toEqual([...new Set(times)].sort());
  expect(seen.every(([, time, updated]) => time === updated)).toBe(true);
});

test('a saved state of before there were versions is completed', () => {
  const options: RuntimeOptions = { start: '2026-04-01T09:00', dist: bundleOf('') };
  const snapshot = Runtime.create(options).snapshot() as {
    state: { documents: { files: Record<string, object> } };
  };
  const state: Record<string, unknown> & { documents: { files: Record<string, object> } } =
    snapshot.state;
  delete state.otherSpreadsheets;
  for (const file of Object.values(state.documents.files) as Record<string, unknown>[]) {
    delete file.version;
    delete file.modified;
  }
  const { state: restored } = Runtime.restore(snapshot, options);
  expect(restored.documents.files[restored.spreadsheet.id]).toMatchObject({
    version: 1,
    modified: restored.now,
  });
  expect(restored.otherSpreadsheets).toEqual([]);
});
