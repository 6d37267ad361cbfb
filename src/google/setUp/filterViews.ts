// フィルタ表示 of the tabs with operations: 進行中, whose turn it is, 期限切れ. Made once; what people make of them stays.
import { otherActors } from '../../domain/cases/steps';
import { tabKeys } from '../../domain/registry/tabs';
import type { Column } from '../../domain/registry/tabs/column';
import { propertyKeys, readProperty, writeProperty } from '../properties';
import { columnsIn } from '../registry/ownColumns';
import {
  applyRequests,
  type Request,
  sheetId,
  sheetsWith,
  spreadsheet,
} from '../registry/sheetsApi';
import { tabOf } from '../registry/tabOf';
import { isOver, PAST_PHRASES, phrased } from './look';

type Criteria = GoogleAppsScript.Sheets.Schema.FilterCriteria;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const containing = (text: string): Criteria => ({
  condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: text }] },
});

/** What a column can show, by the title of its view. */
function viewsBy(tab: string, { header, choices = [] }: Column): [string, Criteria][] {
  switch (header) {
    case '状態':
      return [['進行中', { hiddenValues: choices.filter(isOver) }]];
    case '担当':
      return [
        // Whatever 総合政策課 is called, now and later.
        ['自分たちの番', { condition: { type: 'NOT_BLANK' }, hiddenValues: [...otherActors] }],
        // 担当部局, 各部局
        ['課の番', containing('部局')],
      ];
    default:
      return phrased.has(header)
        ? [['期限切れ', containing(PAST_PHRASES[tab === '協定' ? 1 : 0])]]
        : [];
  }
}

/** @returns what was made, in words for staff */
export function setUpFilterViews(): string[] {
  if (readProperty(propertyKeys.filterViews)) return [];
  const sheets = sheetsWith('filterViews.title');
  const requests = tabKeys.flatMap((key): Request[] => {
    const { name, columns, whom } = tabOf(key);
    if (!whom) return [];
    const { indexOf } = columnsIn(key, spreadsheet().getSheetByName(name) as Sheet);
    // A run may have died once they were made.
    const { filterViews = [] } = sheets.find(({ properties }) => properties?.title === name) ?? {};
    return Object.values(columns).flatMap((column) =>
      viewsBy(name, column)
        .filter(([title]) => !filterViews.some((one) => one.title === title))
        .map(([title, filterCriteria]) => ({
          addFilterView: {
            filter: {
              title,
              range: { sheetId: sheetId(name), startRowIndex: 0, startColumnIndex: 0 },
              filterSpecs: [{ columnIndex: indexOf.get(column.header), filterCriteria }],
            },
          },
        })),
    );
  });
  applyRequests(requests);
  writeProperty(propertyKeys.filterViews, '1');
  return requests.length > 0 ? ['フィルタ表示（進行中、自分たちの番、課の番、期限切れ）'] : [];
}
