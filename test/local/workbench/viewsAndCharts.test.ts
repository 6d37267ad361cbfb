/** Filter views and charts of a tab, as the workbench shows them. */

import { newSheet } from '../../../local/runtime/sheets/grid';
import { sheetView } from '../../../local/workbench/server/sheetView';

function cases() {
  const sheet = newSheet(1, '案件');
  sheet.cells = [
    ['番号', '状態', '担当', '件数'],
    ['R8-001', '進行中', '総合政策課', 3],
    ['R8-002', '完了', '', 1],
    ['R8-003', '進行中', '担当部局', 0],
  ];
  const area = { row: 1, column: 1, rows: 1000, columns: 26 };
  const containing = (text: string) => ({
    condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: text }] },
  });
  sheet.filterViews = [
    { id: 1, title: '進行中', area, specs: [{ column: 2, criteria: { hiddenValues: ['完了'] } }] },
    { id: 2, title: '課の番', area, specs: [{ column: 3, criteria: containing('部局') }] },
  ];
  sheet.charts = [
    {
      type: 'BAR',
      areas: [
        { row: 2, column: 1, rows: 3, columns: 1 },
        { row: 2, column: 4, rows: 3, columns: 1 },
      ],
      options: { title: '件数' },
    },
  ];
  return sheet;
}

test('each filter view names the rows that it shows', () => {
  expect(sheetView(cases()).views).toEqual([
    { title: '進行中', rows: [2, 4] },
    { title: '課の番', rows: [4] },
  ]);
});

test('a chart has its names with their numbers', () => {
  expect(sheetView(cases()).charts).toEqual([
    {
      title: '件数',
      bars: [
        { name: 'R8-001', value: 3 },
        { name: 'R8-002', value: 1 },
        { name: 'R8-003', value: 0 },
      ],
    },
  ]);
});
