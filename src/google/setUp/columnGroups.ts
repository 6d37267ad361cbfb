// The columns of a step as a group that can be closed: each is led by a column that is in none, so no two of them touch.
import { tabKeys } from '../../domain/registry/tabs';
import { type PhysicalColumn, physicalColumns, type Tab } from '../../domain/registry/tabs/tab';
import { columnsIn } from '../registry/ownColumns';
import { linesOf } from '../registry/requests';
import {
  applyRequests,
  type Request,
  sheetId,
  sheetsWith,
  spreadsheet,
} from '../registry/sheetsApi';
import { tabOf } from '../registry/tabOf';
import { runsOf } from './columnRuns';

type DimensionGroup = GoogleAppsScript.Sheets.Schema.DimensionGroup;

/** The columns of a sheet from its first on; undefined for those of people's own. */
type Columns = readonly (PhysicalColumn | undefined)[];

/** Which of the tab's groups a column belongs to; undefined where to none. */
function groupOf(tab: Tab, column?: PhysicalColumn): number | undefined {
  if (column?.role !== 'value') return undefined;
  const keys = Object.keys(tab.columns);
  const place = keys.indexOf(column.key);
  const index = (tab.groups ?? []).findIndex(
    ([first, last]) => keys.indexOf(first) <= place && place <= keys.indexOf(last),
  );
  return index < 0 ? undefined : index;
}

/** Nothing follows from what people type there. */
const isAside = (one?: PhysicalColumn) => one?.column.kind === 'system' || one?.column.plain;

/** Where the columns of a group stand together. */
const runsIn = (tab: Tab, columns: Columns) =>
  runsOf(columns, (one) => groupOf(tab, one)).filter(
    // One that nothing leads would touch another, or what always stays in sight.
    ({ value, start }) =>
      value !== undefined && start > 0 && groupOf(tab, columns[start - 1]) === undefined,
  );

/** Makes them where they stand together; closed where no operation waits for what people type there. */
export function groupsIn(tab: Tab, columns: Columns): Request[] {
  const id = sheetId(tab.name);
  const groups = runsIn(tab, columns);
  if (groups.length === 0) return [];
  return [
    {
      // The button stands over the column that leads.
      updateSheetProperties: {
        properties: { sheetId: id, gridProperties: { columnGroupControlAfter: false } },
        fields: 'gridProperties.columnGroupControlAfter',
      },
    },
    ...groups.flatMap(({ start, length }): Request[] => {
      const range = linesOf(id, 'COLUMNS', start, length);
      const isClosed = columns.slice(start, start + length).every(isAside);
      return [
        { addDimensionGroup: { range } },
        ...(isClosed ? [set({ range, depth: 1, collapsed: true })] : []),
      ];
    }),
  ];
}

const set = (dimensionGroup: DimensionGroup): Request => ({
  updateDimensionGroup: { dimensionGroup, fields: 'collapsed' },
});

/** Opens a group and takes it away; what stands in it stays. */
export const ungrouped = ({ range, depth, collapsed }: DimensionGroup): Request[] => [
  ...(collapsed ? [set({ range, depth, collapsed: false })] : []),
  { deleteDimensionGroup: { range } },
];

/** Whether it is one that the system would make there, and nobody has made more or less of it. */
export const isOurs = (tab: Tab, columns: Columns, { range, depth }: DimensionGroup): boolean =>
  depth === 1 &&
  runsIn(tab, columns).some(
    ({ start, length }) => start === range?.startIndex && start + length === range?.endIndex,
  );

/** The groups of columns that stand, by the names of their tabs. */
export function standingGroups(): ReadonlyMap<string, readonly DimensionGroup[]> {
  return new Map(
    sheetsWith('columnGroups').map(({ properties, columnGroups = [] }) => [
      properties?.title ?? '',
      columnGroups,
    ]),
  );
}

/** With the first 初期設定 alone, where there are none yet. @returns what was made, in words for staff */
export function setUpGroups(): string[] {
  SpreadsheetApp.flush();
  const standing = standingGroups();
  const requests = tabKeys.flatMap((key) => {
    const tab: Tab = tabOf(key);
    const sheet = spreadsheet().getSheetByName(tab.name);
    if (!tab.groups || !sheet || standing.get(tab.name)?.length) return [];
    return groupsIn(tab, inSheet(physicalColumns(tab), columnsIn(key, sheet).indexOf));
  });
  applyRequests(requests);
  return requests.length > 0 ? ['列のグループ'] : [];
}

/** Columns as they stand. @param indexOf where, by their headers */
export function inSheet(
  physical: readonly PhysicalColumn[],
  indexOf: ReadonlyMap<string, number>,
): Columns {
  const columns: (PhysicalColumn | undefined)[] = [];
  for (const one of physical) columns[indexOf.get(one.header) as number] = one;
  return Array.from(columns);
}
