/** The records of a tab, as the workbench's pages look things up in them. */

import { newSheet } from '../../../local/runtime/sheets/grid';
import { recordsOf, sheetView } from '../../../local/workbench/server/sheetView';

/** As the columns of addresses are shown in the registry. */
const OPEN = '0;-0;0;"開く"';

test('a record says what a cell holds, where the tab shows a word over it', () => {
  const sheet = newSheet(1, '文書');
  sheet.cells = [
    ['文書名', 'リンク'],
    ['R8-001-様式4', 'https://docs.example.jp/d/1'],
  ];
  sheet.formats.numberFormat = [{ row: 2, column: 2, rows: 9, columns: 1, value: OPEN }];
  expect(sheetView(sheet).rows[0]?.cells).toEqual(['R8-001-様式4', '開く']);
  expect(recordsOf([sheet], '文書')).toEqual([
    { 文書名: 'R8-001-様式4', リンク: 'https://docs.example.jp/d/1' },
  ]);
});
