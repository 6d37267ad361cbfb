/** Spreadsheets beside the one that the script is bound to. */
import { Runtime } from '../../../local/runtime';
import { bundleOf, resultOf, runtimeOf } from './bundleOf';

/** An archive made whole by one call, in a folder of its own. */
const ARCHIVE = `
  const text = (stringValue) => ({ userEnteredValue: { stringValue } });
  function archive() {
    const head = (title) => ({ ...text(title), note: title + 'の説明', userEnteredFormat: {
      textFormat: { bold: true }, backgroundColorStyle: { rgbColor: { red: 1, green: 0.5 } } } });
    const made = Sheets.Spreadsheets.create({
      properties: { title: '台帳 令和8年度', locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
      sheets: ['案件', '記録'].map((title, i) => ({
        properties: { sheetId: i * 7, title, gridProperties: { rowCount: 20, columnCount: 4, frozenRowCount: 1 } },
        data: [{ rowData: [{ values: [head('番号'), head('日')] }],
          columnMetadata: [{ pixelSize: 80 }, { hiddenByUser: true }] },
          { startRow: 1, startColumn: 1, rowData: [{ values: [{ userEnteredValue: { numberValue: 46150 },
            userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'yyyy/mm/dd' } } }] }] }],
      })) });
    DriveApp.getFileById(made.spreadsheetId).moveTo(DriveApp.createFolder('保管'));
    return made;
  }`;

const inArchive = (body: string) => resultOf(`${ARCHIVE} const made = archive(); ${body}`);

describe('Spreadsheets.create', () => {
  test('makes the spreadsheet with its tabs, cells, formats and columns', () => {
    expect(
      inArchive(`
        const book = SpreadsheetApp.openById(made.spreadsheetId);
        const sheet = book.getSheetByName('記録');
        return [made.properties, made.sheets.map(({ properties }) => properties),
          book.getName(), sheet.getRange('A1:B2').getDisplayValues(), sheet.getRange('A1').getNote(),
          sheet.getRange('A1:A2').getBackgrounds(), sheet.getFrozenRows(), sheet.getColumnWidth(1),
          sheet.isColumnHiddenByUser(2), sheet.getIndex(), book.getActiveSheet().getName()];`),
    ).toEqual([
      { title: '台帳 令和8年度', locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
      [
        ['案件', 0],
        ['記録', 7],
      ].map(([title, sheetId], index) => ({
        sheetId,
        title,
        index,
        sheetType: 'GRID',
        gridProperties: { rowCount: 20, columnCount: 4, frozenRowCount: 1 },
      })),
      '台帳 令和8年度',
      [
        ['番号', '日'],
        ['', '2026/05/08'],
      ],
      '番号の説明',
      [['#ff8000'], ['#ffffff']],
      1,
      80,
      true,
      2,
      '案件',
    ]);
  });

  test('without more than a title makes what a new spreadsheet is', () => {
    expect(
      resultOf(`
        const { spreadsheetId, sheets } = Sheets.Spreadsheets.create({ properties: { title: '空' } });
        const parents = DriveApp.getFileById(spreadsheetId).getParents();
        return [sheets[0].properties.title, sheets[0].properties.gridProperties,
          parents.next().getId() === DriveApp.getRootFolder().getId()];`),
    ).toEqual(['シート1', { rowCount: 1000, columnCount: 26 }, true]);
  });

  test.each([
    ['{ namedRanges: [] }', 'not implemented'],
    ["{ properties: { timeZone: 'America/New_York' } }", 'not implemented'],
    ["{ properties: { autoRecalc: 'HOUR' } }", 'not implemented'],
    ['{ sheets: [{ protectedRanges: [] }] }', 'not implemented'],
    ["{ sheets: [{ properties: { sheetType: 'OBJECT' } }] }", 'not implemented'],
    ['{ sheets: [{ data: [{ rowMetadata: [] }] }] }', 'not implemented'],
    [
      '{ sheets: [{ data: [{ rowData: [{ values: [{ userEnteredFormat: { borders: {} } }] }] }] }] }',
      'field userEnteredFormat.borders',
    ],
    [
      "{ sheets: [{ data: [{ startColumn: 26, rowData: [{ values: [text('x')] }] }] }] }",
      'exceeds grid limits',
    ],
    [
      "{ sheets: [{ properties: { title: 'a' } }, { properties: { title: 'a' } }] }",
      'already exists',
    ],
    [
      '{ sheets: [{ properties: { sheetId: 1 } }, { properties: { sheetId: 1 } }] }',
      'id 1 already exists',
    ],
    [
      '{ sheets: [{ properties: { gridProperties: { rowCount: 100001, columnCount: 100 } } }] }',
      'above the limit of 10000000 cells',
    ],
    [
      '{ sheets: [{ properties: { gridProperties: { rowCount: 1, frozenRowCount: 1 } } }] }',
      "can't freeze all",
    ],
  ])('refuses %s, and makes nothing', (resource, message) => {
    const runtime = runtimeOf(
      `${ARCHIVE} function main() { Sheets.Spreadsheets.create(${resource}); }`,
    );
    const { ok, error } = runtime.people.callFromPage('main', []);
    expect([ok, error]).toEqual([false, expect.stringContaining(message)]);
    expect(runtime.spreadsheets()).toHaveLength(1);
  });
});

describe('another spreadsheet', () => {
  test('is read and changed by its id, and the registry stays as it is', () => {
    expect(
      inArchive(`
        const { spreadsheetId } = made;
        Sheets.Spreadsheets.Values.batchUpdate({ valueInputOption: 'RAW',
          data: [{ range: "'案件'!A3", values: [['001']] }] }, spreadsheetId);
        Sheets.Spreadsheets.batchUpdate({ requests: [
          { appendCells: { sheetId: 7, rows: [{ values: [text('x')] }], fields: 'userEnteredValue' } }] }, spreadsheetId);
        SpreadsheetApp.openById(spreadsheetId).getSheetByName('案件').getRange('A4').setValue('=1');
        SpreadsheetApp.flush();
        return [Sheets.Spreadsheets.Values.batchGet(spreadsheetId, { ranges: ["'案件'!A2:A", "'記録'!A2:A"] })
            .valueRanges.map(({ values }) => values),
          SpreadsheetApp.getActive().getSheets()[0].getLastRow(),
          SpreadsheetApp.getActive().getId() === spreadsheetId];`),
    ).toEqual([
      [
        [[], ['001'], ['#NAME?']],
        [[], ['x']],
      ],
      0,
      false,
    ]);
  });

  test('has a version of its own', () => {
    expect(
      inArchive(`
        const version = (id) => Number(Drive.Files.get(id, { fields: 'version' }).version);
        const ids = [made.spreadsheetId, SpreadsheetApp.getActive().getId()];
        const before = ids.map(version);
        SpreadsheetApp.openById(ids[0]).getSheets()[0].getRange('A2').setValue('x');
        SpreadsheetApp.flush();
        return ids.map((id, i) => version(id) - before[i]);`),
    ).toEqual([1, 0]);
  });

  test('is renamed by its own name, by its file and through the API, all the same', () => {
    expect(
      inArchive(`
        const id = made.spreadsheetId;
        const names = () => [SpreadsheetApp.openById(id).getName(), DriveApp.getFileById(id).getName(),
          Drive.Files.get(id).name, Sheets.Spreadsheets.get(id).properties.title];
        const seen = [];
        SpreadsheetApp.openById(id).rename('甲');
        seen.push(names());
        DriveApp.getFileById(id).setName('乙');
        seen.push(names());
        Sheets.Spreadsheets.batchUpdate({ requests: [
          { updateSpreadsheetProperties: { properties: { title: '丙' }, fields: 'title' } }] }, id);
        seen.push(names());
        return seen.map((four) => [...new Set(four)]);`),
    ).toEqual([['甲'], ['乙'], ['丙']]);
  });

  test('can be made and opened by SpreadsheetApp too', () => {
    expect(
      resultOf(`
        const book = SpreadsheetApp.create('写し', 50, 5);
        const sheet = SpreadsheetApp.openById(book.getId()).getSheets()[0];
        book.insertSheet('二', 1);
        return [book.getName(), sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns(),
          book.getSheets().length, SpreadsheetApp.getActive().getSheets().length,
          DriveApp.getFilesByName('写し').next().getUrl() === book.getUrl()];`),
    ).toEqual(['写し', 'シート1', 50, 5, 2, 1, true]);
  });

  test('in the trash is still there, and fails when it is gone or never was', () => {
    const runtime = runtimeOf(`${ARCHIVE}
      function main() { return archive().spreadsheetId; }
      const attempt = (deed) => { try { deed(); return 'ok'; } catch (e) { return e.message; } };
      function look(id) { return [
        attempt(() => SpreadsheetApp.openById(id)),
        attempt(() => Sheets.Spreadsheets.Values.batchGet(id, { ranges: ['A1'] })),
        attempt(() => Sheets.Spreadsheets.batchUpdate({ requests: [] }, id)),
        attempt(() => Sheets.Spreadsheets.get(id)),
        attempt(() => Drive.Files.get(id)),
        attempt(() => DriveApp.getFileById(id))]; }`);
    const make = () => String(runtime.people.callFromPage('main', []).result);
    const look = (id: string) => runtime.people.callFromPage('look', [id]).result as string[];
    const gone = [
      expect.stringContaining('openById on object SpreadsheetApp'),
      ...Array(3).fill(expect.stringContaining('Requested entity was not found')),
      expect.stringContaining('File not found'),
      expect.stringContaining('No item with the given ID'),
    ];
    const [trashed, deleted] = [make(), make()];
    runtime.people.trashFile(trashed);
    expect(look(trashed)).toEqual(Array(6).fill('ok'));
    expect(runtime.spreadsheets().map((file) => file.trashed)).toEqual([false, true, false]);
    runtime.people.deleteFile(deleted);
    expect(look(deleted)).toEqual(gone);
    expect(look('none')).toEqual(gone);
    runtime.advanceTo('2026-05-01T09:10');
    expect(look(trashed)).toEqual(gone);
    expect(runtime.spreadsheets()).toHaveLength(1);
  });

  test('is no business of a simple trigger', () => {
    const runtime = Runtime.create({
      start: '2026-04-01T09:00',
      dist: bundleOf("function onOpen() { SpreadsheetApp.openById('x'); }"),
    });
    expect(runtime.people.openSpreadsheet().error).toContain('permission to call');
  });

  test('counts among the spreadsheets of a day', () => {
    expect(() =>
      resultOf("for (let i = 0; i < 3; i++) SpreadsheetApp.create('x');", {
        quota: { spreadsheetsPerDay: 2 },
      }),
    ).toThrow('too many times for one day: spreadsheet create');
  });

  test('lives in snapshots, people edit it, and outputs find it', () => {
    const dist = bundleOf(`${ARCHIVE} function main() { return archive().spreadsheetId; }`);
    const first = Runtime.create({ start: '2026-04-01T09:00', dist });
    const made = String(first.people.callFromPage('main', []).result);
    const runtime = Runtime.restore(JSON.parse(JSON.stringify(first.snapshot())), { dist });
    const archive = runtime.people.at(made);
    const { version } = runtime.documents.find(made) ?? { version: 0 };
    archive.insertRow('案件', { 番号: 'R8-002', 日: '2026-06-01' });
    archive.insertRow('案件', { 番号: 'R8-001' });
    archive.editCell('案件', 30, '番号', '末尾');
    archive.renameHeader('案件', '日', '締結日');
    archive.sort('案件', '番号');
    archive.deleteRow('案件', 2);
    expect(archive.tabs()).toEqual(['案件', '記録']);
    expect(archive.tab('案件').rows.map(({ cells }) => cells)).toEqual([
      { 番号: 'R8-002', 締結日: { date: '2026-06-01' } },
      { 番号: '末尾', 締結日: '' },
      { 番号: '', 締結日: { date: '2026-05-08' } },
    ]);
    expect(runtime.documents.find(made)?.version).toBeGreaterThan(version);
    expect(
      runtime
        .spreadsheets()
        .map(({ book, bound, trashed, folder }) => [
          book.name,
          book.sheets[0]?.maxRows,
          bound,
          trashed,
          folder,
        ]),
    ).toEqual([
      ['台帳', 1000, true, false, []],
      ['台帳 令和8年度', 29, false, false, ['保管']],
    ]);
    expect(() => archive.tab('無い')).toThrow('「無い」というタブはありません（案件・記録）');
    expect(() => runtime.people.at('none')).toThrow('ありません');
    expect(() => runtime.people.at(runtime.state.spreadsheet.id)).toThrow('not implemented');
  });
});

describe('the tabs of a spreadsheet through the API', () => {
  const BOOK = `${ARCHIVE}
    const { spreadsheetId } = archive();
    const send = (...requests) => Sheets.Spreadsheets.batchUpdate({ requests }, spreadsheetId).replies;
    const properties = (fields) => Sheets.Spreadsheets.get(spreadsheetId, { fields: 'sheets.properties(' + fields + ')' })
      .sheets.map((sheet) => sheet.properties);`;
  const resultAfter = (body: string) => resultOf(`${BOOK} ${body}`);

  test('are added, written to in the same call, changed, moved and deleted', () => {
    expect(
      resultAfter(`
        const [added] = send(
          { addSheet: { properties: { sheetId: 9, title: '協議', index: 1, hidden: true, tabColorStyle: { rgbColor: { blue: 1 } },
            gridProperties: { rowCount: 3, columnCount: 2 } } } },
          { updateCells: { start: { sheetId: 9 }, rows: [{ values: [text('番号')] }], fields: 'userEnteredValue' } },
          { updateSheetProperties: { properties: { sheetId: 7, title: '記録２', index: 0,
            gridProperties: { rowCount: 30, columnCount: 6, frozenRowCount: 2 } },
            fields: 'title,index,gridProperties(rowCount,columnCount,frozenRowCount)' } },
          { deleteSheet: { sheetId: 0 } },
          { addSheet: {} });
        return [added.addSheet.properties, properties('sheetId,title,index,hidden,gridProperties'),
          Sheets.Spreadsheets.Values.batchGet(spreadsheetId, { ranges: ["'協議'!A1"] }).valueRanges[0].values,
          SpreadsheetApp.openById(spreadsheetId).getActiveSheet().getName()];`),
    ).toEqual([
      {
        sheetId: 9,
        title: '協議',
        index: 1,
        sheetType: 'GRID',
        hidden: true,
        gridProperties: { rowCount: 3, columnCount: 2 },
        tabColor: { blue: 1 },
        tabColorStyle: { rgbColor: { blue: 1 } },
      },
      [
        {
          sheetId: 7,
          title: '記録２',
          index: 0,
          gridProperties: { rowCount: 30, columnCount: 6, frozenRowCount: 2 },
        },
        {
          sheetId: 9,
          title: '協議',
          index: 1,
          hidden: true,
          gridProperties: { rowCount: 3, columnCount: 2 },
        },
        {
          sheetId: expect.any(Number),
          title: 'シート3',
          index: 2,
          gridProperties: { rowCount: 1000, columnCount: 26 },
        },
      ],
      [['番号']],
      '記録２',
    ]);
  });

  test.each([
    [0, ['案件', '記録', '一', '二']],
    [1, ['案件', '記録', '一', '二']],
    [2, ['記録', '案件', '一', '二']],
    [3, ['記録', '一', '案件', '二']],
    [4, ['記録', '一', '二', '案件']],
  ])('move to an index of before the move: the first to %i', (index, titles) => {
    expect(
      resultAfter(`
        send({ addSheet: { properties: { title: '一' } } }, { addSheet: { properties: { title: '二' } } },
          { updateSheetProperties: { properties: { sheetId: 0, index: ${index} }, fields: 'index' } });
        return properties('title').map(({ title }) => title);`),
    ).toEqual(titles);
  });

  test('shrink with what they hold', () => {
    expect(
      resultAfter(`
        send({ updateSheetProperties: { properties: { sheetId: 0, gridProperties: { rowCount: 2 } }, fields: 'gridProperties.rowCount' } },
          { updateSheetProperties: { properties: { sheetId: 7, gridProperties: { rowCount: 2, frozenRowCount: 0 } },
            fields: 'gridProperties.frozenRowCount,gridProperties.rowCount' } });
        const sheet = SpreadsheetApp.openById(spreadsheetId).getSheets()[0];
        return [sheet.getMaxRows(), sheet.getLastRow()];`),
    ).toEqual([2, 2]);
  });

  test('cells are repeated, and formats written where the mask names them', () => {
    expect(
      resultAfter(`
        send(
          { repeatCell: { range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
            cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' }, wrapStrategy: 'WRAP' } },
            fields: 'userEnteredFormat(numberFormat,wrapStrategy)' } },
          { repeatCell: { range: { sheetId: 0, startRowIndex: 4, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 2 },
            cell: text('同'), fields: 'userEnteredValue' } },
          { updateCells: { start: { sheetId: 0 }, rows: [{ values: [{ note: '新' }, { note: '消さない' }] }],
            fields: 'note,userEnteredFormat.textFormat.bold' } });
        const sheet = SpreadsheetApp.openById(spreadsheetId).getSheets()[0];
        sheet.getRange('A3').setValue('001');
        return [sheet.getRange('A2:B6').getValues(), sheet.getRange('A1:B1').getNotes()];`),
    ).toEqual([
      [
        ['', '2026-05-07T15:00:00.000Z'],
        ['001', ''],
        ['', ''],
        ['同', '同'],
        ['同', '同'],
      ],
      [['新', '消さない']],
    ]);
  });

  test.each([
    ["{ addSheet: { properties: { title: '案件' } } }", 'already exists'],
    ['{ addSheet: { properties: { sheetId: 7 } } }', 'id 7 already exists'],
    ['{ addSheet: { properties: { rightToLeft: true } } }', 'not implemented'],
    ['{ deleteSheet: { sheetId: 0 } }, { deleteSheet: { sheetId: 7 } }', "can't remove all"],
    [
      "{ updateSheetProperties: { properties: { sheetId: 7, title: '案件' }, fields: 'title' } }",
      'already exists',
    ],
    ['{ updateSheetProperties: { properties: { sheetId: 7 } } }', 'At least one field'],
    ["{ updateSheetProperties: { properties: { sheetId: 7 }, fields: '*' } }", 'not implemented'],
    [
      "{ updateSheetProperties: { properties: { sheetId: 7, gridProperties: { rowCount: 1 } }, fields: 'gridProperties.rowCount' } }",
      "can't freeze all",
    ],
    [
      "{ updateSpreadsheetProperties: { properties: { timeZone: 'x' }, fields: 'timeZone' } }",
      'not implemented',
    ],
    ["{ appendDimension: { sheetId: 7, dimension: 'ROWS', length: 2500000 } }", 'above the limit'],
    [
      "{ repeatCell: { range: { sheetId: 0 }, cell: {}, fields: 'userEnteredFormat' } }",
      'not implemented',
    ],
    [
      "{ repeatCell: { range: { sheetId: 0 }, cell: { userEnteredValue: { formulaValue: '=A1' } }, fields: 'userEnteredValue' } }",
      'not implemented',
    ],
    [
      "{ updateCells: { start: { sheetId: 0 }, rows: [], fields: 'userEnteredValue(' } }",
      'At least one field',
    ],
  ])('%s is refused, and what came before it is undone', (requests, message) => {
    const runtime =
      runtimeOf(`${BOOK.replace('const { spreadsheetId } = archive();', 'let spreadsheetId;')}
      function main() { spreadsheetId = archive().spreadsheetId; return spreadsheetId; }
      function again(id) {
        spreadsheetId = id;
        try {
          send({ updateSpreadsheetProperties: { properties: { title: '別' }, fields: 'title' } },
            { addSheet: { properties: { title: '一', index: 0, hidden: true } } },
            { repeatCell: { range: { sheetId: 7 }, cell: { note: 'x' }, fields: 'note,userEnteredValue' } },
            ${requests});
        } catch (e) { return e.message; }
      }`);
    const made = String(runtime.people.callFromPage('main', []).result);
    const before = structuredClone([runtime.state.otherSpreadsheets, runtime.documents.state]);
    expect(runtime.people.callFromPage('again', [made]).result).toContain(message);
    expect([runtime.state.otherSpreadsheets, runtime.documents.state]).toEqual(before);
  });
});

describe('Spreadsheets.get', () => {
  test('gives the fields of the mask, cells only where it names them', () => {
    expect(
      inArchive(`
        const get = (options) => Sheets.Spreadsheets.get(made.spreadsheetId, options);
        return [get({ fields: 'properties.title,sheets(properties(title,gridProperties/rowCount))' }),
          get({ ranges: ["'記録'!A1:A3"], fields: 'sheets.data.rowData.values.userEnteredValue' }),
          get({ ranges: "'記録'!A1:B1" }).sheets.map(({ data }) => data === undefined),
          get({ includeGridData: true }).sheets[0].data[0].rowData[1].values[1].formattedValue];`),
    ).toEqual([
      {
        properties: { title: '台帳 令和8年度' },
        sheets: ['案件', '記録'].map((title) => ({
          properties: { title, gridProperties: { rowCount: 20 } },
        })),
      },
      {
        sheets: [
          { data: [{ rowData: [{ values: [{ userEnteredValue: { stringValue: '番号' } }] }] }] },
        ],
      },
      [true],
      '2026/05/08',
    ]);
  });

  test.each([
    ["{ fields: 'sheets.charts' }", 'field sheets.charts'],
    ["{ fields: 'sheets(' }", 'Invalid field selection'],
    ['{ excludeTablesInBandedRanges: true }', 'not implemented'],
  ])('%s is refused', (options, message) => {
    expect(() => inArchive(`Sheets.Spreadsheets.get(made.spreadsheetId, ${options});`)).toThrow(
      message,
    );
  });
});

test('the registry too has no more cells than a spreadsheet may have', () => {
  const body = (call: string) => `
    const book = SpreadsheetApp.getActive();
    const sheet = book.getSheets()[0];
    ${call};`;
  const quota = { spreadsheetCells: 26_100 };
  for (const call of [
    'sheet.insertRowsAfter(1, 5)',
    'sheet.insertColumnsAfter(1, 1)',
    "book.insertSheet('二', 1)",
    "Sheets.Spreadsheets.batchUpdate({ requests: [{ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 6 } } }] }, book.getId())",
  ]) {
    expect(() => resultOf(body(call), { quota })).toThrow('above the limit of 26100 cells');
  }
  expect(() => resultOf(body('sheet.insertRowsAfter(1, 3)'), { quota })).not.toThrow();
  const runtime = runtimeOf('', { quota });
  runtime.state.spreadsheet.sheets[0]?.cells.push(['番号']);
  expect(() => runtime.people.editCell('シート1', 1005, '番号', 'x')).toThrow('above the limit');
});
