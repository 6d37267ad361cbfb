// What Google's pages say, and scripts of other people rely on.
import { resultOf, runtimeOf } from './bundleOf';

const sheet = 'const sheet = SpreadsheetApp.getActive().getActiveSheet();';

describe('arguments that match no documented signature', () => {
  test.each([
    [
      "Utilities.sleep('x')",
      "The parameters (String) don't match the method signature for Utilities.sleep.",
    ],
    [
      `${sheet} sheet.getRange('1', 2)`,
      "(String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [`${sheet} sheet.getRange(undefined, 2)`, '(undefined,number)'],
    [
      `${sheet} sheet.getRange('A1').setValues(['a'])`,
      "(String[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [`${sheet} sheet.setActiveRange(sheet)`, "(SpreadsheetApp.Sheet) don't match"],
    [`${sheet} sheet.getRange('A1').setWrapStrategy('WRAP')`, "(String) don't match"],
    ['SpreadsheetApp.getActive().getSheetByName(null)', '(null)'],
    ["Utilities.computeHmacSha256Signature('a', [1])", "(String,number[]) don't match"],
    ["Utilities.computeDigest('SHA_256', 'a')", "(String,String) don't match"],
    [
      "MailApp.sendEmail('a@x.example.jp')",
      "don't match the method signature for MailApp.sendEmail.",
    ],
    [
      "FormApp.create('a').addTextItem().setTitle({})",
      "(Object) don't match the method signature for FormApp.TextItem.setTitle.",
    ],
  ])('%s', (body, message) => {
    expect(() => resultOf(body)).toThrow(message);
  });

  test('are refused before anything is done, and cost nothing', () => {
    const runtime = runtimeOf("function main() { Utilities.sleep('x'); }");
    expect(runtime.people.menu('実行')).toMatchObject({ ok: false, roundTrips: 0, modelMs: 1000 });
    expect(Number.isFinite(runtime.now())).toBe(true);
  });
});

test('what does not exist is named', () => {
  for (const body of [
    'SpreadsheetApp.WrapStrategy.NONE',
    'Utilities.DigestAlgorithm.SHA_3',
    'MimeType.NONE',
    `${sheet} sheet.env`,
    `${sheet} sheet.navigate('a', () => 1)`,
  ]) {
    expect(() => resultOf(body)).toThrow('is not implemented by the local runtime');
  }
});

test('objects of services show nothing of their own, and print as their class', () => {
  expect(
    resultOf(`${sheet} const range = sheet.getRange('A1');
      const wrap = SpreadsheetApp.WrapStrategy.WRAP;
      return [String(range), \`\${sheet}\`, Object.keys(sheet).length, JSON.stringify({ range }), 'env' in sheet,
        'getName' in sheet, Object.keys(wrap).length, JSON.stringify(wrap)];`),
  ).toEqual(['Range', 'Sheet', 0, '{"range":{}}', false, true, 0, '"WRAP"']);
});

describe('what is no value of what is documented is refused too, whatever it is given to', () => {
  const cell = `${sheet} const cell = sheet.getRange('A1');`;
  const mismatch = "don't match the method signature";
  test.each([
    [`${cell} cell.setFontWeight('heavy')`, `(String) ${mismatch}`],
    [`${cell} cell.setHorizontalAlignment('middle')`, `(String) ${mismatch}`],
    [`${cell} cell.setVerticalAlignment('centre')`, `(String) ${mismatch}`],
    [`${cell} cell.setNotes(['a'])`, `(String[]) ${mismatch}`],
    ["PropertiesService.getScriptProperties().setProperties('ab')", `(String) ${mismatch}`],
    ['PropertiesService.getScriptProperties().setProperties([1])', `(number[]) ${mismatch}`],
    ["Utilities.formatDate(new Date(NaN), 'JST', 'yyyy')", `(Date,String,String) ${mismatch}`],
    ['Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [300])', mismatch],
    [`${cell} cell.setValue(NaN)`, 'not implemented'],
    [`${cell} cell.setValues([[new Date('x')]])`, 'not implemented'],
    [`${sheet} sheet.appendRow([Infinity])`, 'not implemented'],
    [`${sheet} sheet.setFrozenRows(-1)`, 'not implemented'],
    [`${sheet} sheet.setFrozenColumns(0.5)`, 'not implemented'],
    [`${sheet} sheet.setColumnWidth(1, -5)`, 'not implemented'],
    [`${cell} cell.setFontSize(0)`, 'not implemented'],
    [`${sheet} sheet.getRange('別!A1')`, 'not implemented'],
    ["DocumentApp.create('')", 'not implemented'],
    ["SpreadsheetApp.create('')", 'not implemented'],
    ["DriveApp.createFolder('')", 'not implemented'],
    ["DriveApp.getRootFolder().createFolder('')", 'not implemented'],
    [`${sheet} sheet.setName('')`, 'not implemented'],
    ["SpreadsheetApp.getActive().insertSheet('')", 'not implemented'],
    [
      "ScriptApp.newTrigger('main').forForm(DocumentApp.create('a').getId())",
      "missing (perhaps it was deleted, or you don't have read access?)",
    ],
    ["ScriptApp.newTrigger('main').forForm('none')", 'missing'],
  ])('%s', (body, message) => {
    expect(() => resultOf(body)).toThrow(message);
  });

  const registry = 'const id = SpreadsheetApp.getActive().getId();';
  test.each([
    `${registry} Sheets.Spreadsheets.batchUpdate({ requests: 'x' }, id)`,
    `${registry} Sheets.Spreadsheets.batchUpdate(null, id)`,
    `${registry} Sheets.Spreadsheets.batchUpdate({ requests: [{ findReplace: null }] }, id)`,
    `${registry} Sheets.Spreadsheets.batchUpdate({ requests: [{ appendCells: { rows: 5 } }] }, id)`,
    `${registry} Sheets.Spreadsheets.Values.batchUpdate({ data: 'x' }, id)`,
    'Sheets.Spreadsheets.create()',
    "Drive.Permissions.create(null, 'x')",
    "Docs.Documents.batchUpdate({ requests: 5 }, DocumentApp.create('a').getId())",
    "MailApp.sendEmail({ to: 5, subject: 's', body: 'b' })",
  ])('without documented signature: %s', (body) => {
    expect(() => resultOf(body)).toThrow(/^NotImplementedError: \w+\.[\w.]+ with \(/);
  });
});

test('the corners of a range may be given in any order', () => {
  expect(
    resultOf(
      `${sheet} return ['B3:A2', 'R3C2:R2C1', 'C:A'].map((a1) => sheet.getRange(a1).getA1Notation());`,
    ),
  ).toEqual(['A2:B3', 'A2:B3', 'A1:C1000']);
});

test('sleeping takes 300,000 ms at most', () => {
  expect(() => resultOf('Utilities.sleep(300001)')).toThrow('milliseconds');
  expect(resultOf('Utilities.sleep(300000); return 1;')).toBe(1);
});

describe('templates', () => {
  const page = (html: string) => {
    const runtime = runtimeOf(
      `function f() { return '<b>'; }
       function main() { return HtmlService.createTemplateFromFile('page').evaluate().getContent(); }`,
      {},
      { page: html },
    );
    return runtime.people.callFromPage('main', []).result;
  };

  test.each([
    ['<?!= f(); ?>', '<b>'],
    ['<?= f(); ?>', '&lt;b&gt;'],
    ["<?= 'Hello, world!'; 'abc' ?>", 'Hello, world!'],
    ['a<?!= f() // said\n?>b', 'a<b>b'],
    ['<? var x; // a comment ?> not said\nsaid', 'said'],
    ['<? /* ?>\nnot said\n<? until here */ ?>said', 'said'],
    ['<? for (var i = 0; i < 2; i++) { ?><i><?= i ?></i><? } ?>', '<i>0</i><i>1</i>'],
    ["<? output.append('a') ?>", 'a'],
  ])('%s', (html, content) => {
    expect(page(html)).toBe(content);
  });
});

test('the Logger fills in %s, and writes objects as documented', () => {
  const runtime = runtimeOf(`function main() {
    Logger.log('%s of %s', 1, 'two').log({ key: 'value' });
    Logger.log({ message: 'said', data: 1 });
    return Logger.getLog();
  }`);
  expect(runtime.people.callFromPage('main', []).result).toBe('1 of two\n{key=value}\nsaid\n');
});

test('ranges in R1C1 notation, moved and single cells', () => {
  expect(
    resultOf(`${sheet} const area = sheet.getRange('R2C2:R3C4');
      return [area.getA1Notation(), sheet.getRange('r2c2').getA1Notation(), area.offset(1, -1).getA1Notation(),
        area.offset(0, 0, 1).getA1Notation(), area.offset(0, 0, 5, 1).getA1Notation(), area.getCell(2, 3).getA1Notation()];`),
  ).toEqual(['B2:D3', 'B2', 'A3:C4', 'B2:D2', 'B2:B6', 'D3']);
  expect(() => resultOf(`${sheet} sheet.getRange('B2').offset(-5, 0)`)).toThrow('outside');
});

test('rows are appended below the content as typed, deleted, and sheets cleared', () => {
  expect(
    resultOf(`${sheet}
      sheet.appendRow(['番号', '001']).appendRow([2, true]).appendRow(['乙']);
      sheet.getRange('A1').setBackground('red').setNote('注');
      sheet.deleteRow(2);
      const before = sheet.getDataRange().getValues();
      const color = sheet.getRange('A1').getBackground();
      sheet.clear();
      return [before, color, sheet.getLastRow(), sheet.getRange('A1').getBackground(), sheet.getRange('A1').isBlank(),
        sheet.getRange('A1').getNote()];`),
  ).toEqual([
    [
      ['番号', 1],
      ['乙', ''],
    ],
    '#ff0000',
    0,
    '#ffffff',
    true,
    '注',
  ]);
});

test('colours come back as #rrggbb; what is none is refused', () => {
  expect(
    resultOf(
      `${sheet} return sheet.getRange('A1:C1').setBackgrounds([['White', '#ABC', null]]).getBackgrounds();`,
    ),
  ).toEqual([['#ffffff', '#aabbcc', '#ffffff']]);
  expect(() => resultOf(`${sheet} sheet.getRange('A1').setBackground('#12')`)).toThrow(
    'Invalid color',
  );
  expect(() => resultOf(`${sheet} sheet.getRange('A1').setFontColor('nocolour')`)).toThrow(
    'not implemented',
  );
});

test('mail by its three other signatures, and types by name', () => {
  const runtime = runtimeOf(`function main() {
    MailApp.sendEmail('a@x.example.jp', '件名', '本文');
    MailApp.sendEmail('a@x.example.jp', 'r@x.example.jp', '件名', '本文');
    MailApp.sendEmail('a@x.example.jp', '件名', '本文', { cc: 'c@x.example.jp', name: '市' });
    return MimeType.PDF;
  }`);
  expect(runtime.people.callFromPage('main', [])).toMatchObject({
    ok: true,
    result: 'application/pdf',
  });
  const mail = { to: 'a@x.example.jp', subject: '件名', body: '本文' };
  expect(runtime.state.mails).toMatchObject([
    mail,
    { ...mail, replyTo: 'r@x.example.jp' },
    { ...mail, cc: 'c@x.example.jp', name: '市' },
  ]);
});

test('a form needs a title', () => {
  expect(() => resultOf("FormApp.create('')")).toThrow('title');
});

test('a trigger of another spreadsheet hears of that one alone', () => {
  const runtime = runtimeOf(`
    function main() {
      const other = SpreadsheetApp.create('別');
      other.getSheets()[0].appendRow(['名称']);
      SpreadsheetApp.getActive().getSheets()[0].appendRow(['名称']);
      ScriptApp.newTrigger('typed').forSpreadsheet(other.getId()).onEdit().create();
      return other.getId();
    }
    function missing() { ScriptApp.newTrigger('typed').forSpreadsheet('none').onEdit(); }
    function typed(e) { console.log(e.source.getName(), e.range.getA1Notation(), e.value); }`);
  const { result } = runtime.people.callFromPage('main', []);
  const before = runtime.executions.length;
  runtime.people.editCell('シート1', 2, '名称', '甲');
  runtime.people.at(String(result)).editCell('シート1', 2, '名称', '乙');
  runtime.people.settle();
  expect(runtime.executions.slice(before).map(({ logs }) => logs)).toEqual([['別 A2 乙']]);
  expect(runtime.people.callFromPage('missing', []).error).toContain('missing');
});

test('the minute of the Sheets API is counted by user', () => {
  const runtime = runtimeOf(
    `function main() { return Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId(), {}).spreadsheetId; }`,
    { quota: { sheetsReadsPerMinute: 1 } },
  );
  const read = (user: string) => runtime.people.callFromPage('main', [], { user });
  const { account } = runtime.state;
  expect(read(account).ok).toBe(true);
  expect(read(account).error).toContain('Quota exceeded');
  expect(read('tanaka@city.example.jp').error ?? '').not.toContain('Quota exceeded');
});
