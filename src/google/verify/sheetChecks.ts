// What is taken for granted about cells, tried through SpreadsheetApp.
import { appendCells, linesOf, moreLines, textCell } from '../registry/requests';
import { applyRequests } from '../registry/sheetsApi';
import { type Check, check, refused } from './check';
import { scratchBook, scratchName, scratchSheet } from './scratch';

/** How SpreadsheetApp reads what was typed, each as its kind or as the text that it is. */
function typed(texts: readonly string[]): string {
  const range = scratchSheet().getRange(1, 1, 1, texts.length);
  range.setValues([[...texts]]);
  return range
    .getValues()[0]
    .map((value, index) =>
      typeof value === 'object'
        ? '日時'
        : typeof value === 'number'
          ? '数'
          : value === texts[index]
            ? '文字'
            : value,
    )
    .join(' ');
}

export const sheetChecks = (): Check[] => [
  check('新しいスプレッドシートは、日本の地域と時間帯で、空の「シート1」1枚だけを持つ（new-spreadsheet）', () => {
    const book = SpreadsheetApp.create(scratchName());
    const [sheet, ...others] = book.getSheets();
    return [
      book.getSpreadsheetLocale(),
      book.getSpreadsheetTimeZone(),
      sheet.getName(),
      sheet.getMaxRows(),
      sheet.getMaxColumns(),
      others.length,
    ];
  }, ['ja_JP', 'Asia/Tokyo', 'シート1', 1000, 26, 0]),
  check(
    '打ち込んだ日付・時刻・割合は値になり、全角数字と和暦は文字のまま残る（typed-values）',
    () => {
      scratchBook().setSpreadsheetLocale('ja_JP');
      return typed([
        '2026-05-08',
        '2026/5/8',
        '5/8',
        '2026年5月8日',
        '10:30',
        '10%',
        '１２３',
        '令和8年5月8日',
        '-a',
      ]);
    },
    '日時 日時 日時 日時 日時 数 文字 文字 #NAME?',
  ),
  check(
    '書式を決めていないセルの表示形式は、決まった既定の文字列で返る（automatic-format）',
    () => scratchSheet().getRange('A1').getNumberFormat(),
    '0.###############',
  ),
  check(
    'スクリプトが日時を書いたセルには、日時の表示形式が自動で付く（date-format-of-dates）',
    () => scratchSheet().getRange('A1').setValue(new Date()).getNumberFormat(),
    'yyyy/mm/dd h:mm:ss',
  ),
  check(
    '5万文字を超える文字は、書き込むそのときに断られる（cell-limit-at-call）',
    () => {
      const cell = scratchSheet().getRange('A1');
      return refused(() => cell.setValue('x'.repeat(50_001)));
    },
    true,
  ),
  check(
    'プルダウン・書式・保護が下まであるタブでも、行は内容のある最後の行のすぐ下に加わる（append-below-content）',
    () => {
      const sheet = scratchSheet();
      const column = sheet.getRange(1, 1, sheet.getMaxRows(), 1);
      const list = SpreadsheetApp.newDataValidation().requireValueInList(['一', '二']).build();
      column.setDataValidation(list).setNumberFormat('@').protect().setWarningOnly(true);
      SpreadsheetApp.flush();
      for (const stringValue of ['一', '二']) {
        applyRequests(
          [appendCells(sheet.getSheetId(), [[textCell(stringValue)]])],
          scratchBook().getId(),
        );
      }
      return sheet.getRange('A1:A3').getValues().join();
    },
    '一,二,',
  ),
  check('加えた行や差し込んだ行は、隣の行のプルダウンと表示形式を引き継ぐ（inserted-rows-inherit）', () => {
    const sheet = scratchSheet();
    const rows = sheet.getMaxRows();
    const column = sheet.getRange(2, 1, rows - 1, 1);
    const list = SpreadsheetApp.newDataValidation().requireValueInList(['一']).build();
    column.setDataValidation(list).setNumberFormat('@');
    SpreadsheetApp.flush();
    const sheetId = sheet.getSheetId();
    applyRequests(
      [
        moreLines(sheetId, 'ROWS', 1),
        {
          insertDimension: { range: linesOf(sheetId, 'ROWS', 1), inheritFromBefore: false },
        },
      ],
      scratchBook().getId(),
    );
    return [2, rows + 2].map((row) => {
      const cell = sheet.getRange(row, 1);
      return [cell.getDataValidation() !== null, cell.getNumberFormat()];
    });
  }, [
    [true, '@'],
    [true, '@'],
  ]),
];
