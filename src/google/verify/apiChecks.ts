// What is taken for granted about the Sheets API, tried on a sheet of the scratch spreadsheet.
import { toSerial } from '../../domain/base/day';
import { leading } from '../registry/cells';
import { appendCells, copied, linesOf, replaced, textCell } from '../registry/requests';
import {
  applyAndRead,
  applyRequests,
  type Request,
  readBlocks,
  update,
} from '../registry/sheetsApi';
import { numberFormats } from '../setUp/columnSetUp';
import { allRefused, type Check, check, refused } from './check';
import { scratchBook, scratchSheet } from './scratch';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const bookId = () => scratchBook().getId();

const send = (...requests: Request[]) => applyRequests(requests, bookId());

/** The cells from A1 on. */
const read = (sheet: Sheet, first = 1, last = 5) =>
  readBlocks(
    [{ tab: sheet.getName(), rows: { first, last }, columns: { first: 0, last: 9 } }],
    bookId(),
  )[0];

/** A new sheet with these values, there for the API. */
function filled(values: (string | number)[][]): Sheet {
  const sheet = scratchSheet();
  sheet.getRange(1, 1, values.length, values[0].length).setValues(values);
  SpreadsheetApp.flush();
  return sheet;
}

/** What a sheet shows after cells were written to it as the registry writes them. */
function written(format: string, values: GoogleAppsScript.Sheets.Schema.ExtendedValue[]) {
  const sheet = scratchSheet();
  sheet.getRange(1, 1, 1, values.length).setNumberFormat(format);
  SpreadsheetApp.flush();
  const cells = values.map((userEnteredValue) => ({ userEnteredValue }));
  send(appendCells(sheet.getSheetId(), [cells]));
  return read(sheet);
}

const rowsOf = (sheet: Sheet, from: number, count: number) => ({
  range: linesOf(sheet.getSheetId(), 'ROWS', from, count),
});

/** Puts another text where the cells of column A show the one sought. */
const replace = (sheet: Sheet, find: string, replacement = ''): Request =>
  replaced(
    { sheetId: sheet.getSheetId(), startColumnIndex: 0, endColumnIndex: 1 },
    find,
    replacement,
  );

/** A person's text that must come back as it is. */
const trialTexts = ['=1+1', '+81', '@x', '001', '改行\n🏠', '2026-05-08'];

export const apiChecks = (): Check[] => [
  check(
    '人が書いた文字が、数式や数値にならずそのまま残る（Sheets API）（string-value-stays）',
    () =>
      written(
        '@',
        trialTexts.map((stringValue) => ({ stringValue })),
      )[0],
    trialTexts,
  ),
  check('アドレスのセルは「開く」と見え、値はアドレスのままで、リンクとして開ける（address-opens）', () => {
    const sheet = scratchSheet();
    const address = 'https://www.example.jp/';
    sheet.getRange(1, 1, 1, 2).setNumberFormat(numberFormats.address);
    SpreadsheetApp.flush();
    const cell = {
      userEnteredValue: { stringValue: address },
      userEnteredFormat: leading(address),
    };
    const { updatedSpreadsheet } = update(
      {
        requests: [appendCells(sheet.getSheetId(), [[cell, textCell('文')]])],
        includeSpreadsheetInResponse: true,
        responseRanges: [`'${sheet.getName()}'!A1:B1`],
        responseIncludeGridData: true,
      },
      { book: bookId() },
    );
    const [row] = updatedSpreadsheet?.sheets?.[0].data?.[0].rowData ?? [];
    return row?.values?.map(({ formattedValue, effectiveValue, hyperlink }) => [
      formattedValue,
      effectiveValue?.stringValue === address,
      hyperlink === address,
    ]);
  }, [
    ['開く', true, true],
    ['開く', false, false],
  ]),
  check(
    '日付が、通し番号として書け、同じ番号で読める（Sheets API）（serial-days）',
    () => written('yyyy-mm-dd', [{ numberValue: toSerial('2026-05-08') }]),
    [[toSerial('2026-05-08')]],
  ),
  check(
    '「次の操作」を空ける置き換えは、前の語のままのセルだけを空にし、変わったセルと空のセルには触れない（find-replace-text）',
    () => {
      const sheet = filled([['前'], ['変'], [''], ['前の']]);
      sheet.getRange('A5').setNumberFormat('000').setValue(7);
      SpreadsheetApp.flush();
      send(replace(sheet, '前'), replace(sheet, '007', '８'));
      return sheet.getRange('A1:A5').getValues().join();
    },
    ',変,,前の,８',
  ),
  check(
    '置き換えの返事は0件のとき空で、空の語を探すことは断られる（find-replace-counts）',
    () => {
      const sheet = filled([['変']]);
      const { replies } = update({ requests: [replace(sheet, '前')] }, { book: bookId() });
      const none = JSON.stringify(replies?.[0]?.findReplace ?? {});
      return none === '{}' ? refused(() => send(replace(sheet, ''))) : none;
    },
    true,
  ),
  check(
    'シートの外から始まる範囲は断られ、外で終わる範囲は切られて読める（grid-limits）',
    () => {
      const sheet = filled([['一']]);
      const cut = JSON.stringify(read(sheet, 1, 2000));
      return cut === '[["一"]]' ? refused(() => read(sheet, 2000, 2001)) : cut;
    },
    true,
  ),
  check(
    '最後の行の下への行の挿入は断られる（下に加えるのは別の命令である）（insert-at-end）',
    () => {
      const sheet = scratchSheet();
      const rows = sheet.getMaxRows();
      return refused(() => send({ insertDimension: rowsOf(sheet, rows, 1) }));
    },
    true,
  ),
  check('すべての行、固定した行以外のすべての行、ない行の削除は断られる（delete-all-rows）', () => {
    const sheet = scratchSheet();
    const rows = sheet.getMaxRows();
    sheet.setFrozenRows(1);
    SpreadsheetApp.flush();
    return allRefused(
      ...[
        [0, rows],
        [1, rows - 1],
        [rows, 1],
      ].map(
        ([from, count]) =>
          () =>
            send({ deleteDimension: rowsOf(sheet, from, count) }),
      ),
    );
  }, [true, true, true]),
  check('すべての行や列を固定することは断られる（Sheets API）（frozen-limits）', () => {
    const sheet = scratchSheet();
    const sheetId = sheet.getSheetId();
    return allRefused(
      ...[{ frozenRowCount: sheet.getMaxRows() }, { frozenColumnCount: sheet.getMaxColumns() }].map(
        (gridProperties) => {
          const fields = `gridProperties.${Object.keys(gridProperties)[0]}`;
          const properties = { sheetId, gridProperties };
          return () => send({ updateSheetProperties: { properties, fields } });
        },
      ),
    );
  }, [true, true]),
  check('値だけの貼り付けは、空のセルも写して貼り付け先を空にする（paste-values）', () => {
    const sheet = filled([
      ['甲', '乙'],
      ['', '丙'],
    ]);
    const column = (startColumnIndex: number) => ({
      sheetId: sheet.getSheetId(),
      startRowIndex: 0,
      endRowIndex: 2,
      startColumnIndex,
      endColumnIndex: startColumnIndex + 1,
    });
    send(copied(column(0), column(1)));
    return read(sheet);
  }, [['甲', '甲']]),
  check('列を移すと、幅・メモ・プルダウンも一緒に移る（move-columns）', () => {
    const sheet = filled([['甲', '乙']]);
    const list = SpreadsheetApp.newDataValidation().requireValueInList(['甲']).build();
    sheet.setColumnWidth(1, 77).getRange('A1').setNote('メモ').setDataValidation(list);
    SpreadsheetApp.flush();
    const source = linesOf(sheet.getSheetId(), 'COLUMNS', 0);
    send({ moveDimension: { source, destinationIndex: 2 } });
    const cell = sheet.getRange('B1');
    return [cell.getValue(), sheet.getColumnWidth(2), cell.getNote(), !!cell.getDataValidation()];
  }, ['甲', 77, 'メモ', true]),
  check('書いたあとの返事には、空のセルと空の行も場所どおりに入っている（spreadsheet-resource）', () => {
    const sheet = filled([
      ['', '甲'],
      ['', ''],
      ['乙', ''],
    ]);
    const block = {
      tab: sheet.getName(),
      rows: { first: 1, last: 5 },
      columns: { first: 0, last: 3 },
    };
    return applyAndRead([replace(sheet, '前')], block, bookId());
  }, [[null, '甲'], [], ['乙']]),
];
