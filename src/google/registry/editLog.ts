// 記録 of what people type: added at the top by one call that neither reads nor locks the registry; Google itself copies
// whose row it was and what stands there.
import type { EditLog, LogLine } from '../../app/ports';
import { cut } from '../../domain/base/text';
import { propertiesFrom, propertyKeys, readProperty, writeProperty } from '../properties';
import { VERSION } from '../setUp/migrations';
import { declaredHeaders } from './sheetReader';
import {
  applyAndReadBlocks,
  gridRange,
  type Request,
  refused,
  sheetId,
  spreadsheet,
} from './sheetsApi';
import { SheetTable } from './sheetTable';
import { checkVersion, registryVersion } from './version';

/** The newest line stands below the header. */
const TOP = 2;
/** Until registry and script are of one version, so many lines wait; the properties have room for much else too. */
const MOST_WAITING = 300;
/** Two texts of so many characters fit into one property. */
const LONGEST = 1_000;

export const editLog: EditLog = {
  note({ tab, firstRow, lastRow, firstColumn, lastColumn, oldValue }, { at, actor, headers }) {
    const log = new SheetTable('auditLog', declaredHeaders('auditLog'));
    const count = lastRow - firstRow + 1;
    const lines = count * headers.length;
    const rows = { first: firstRow, last: lastRow };
    const key = (column: string) => log.indexOfKey(column) as number;
    const single = (index: number) => ({ first: index, last: index });
    const requests: Request[] = [
      {
        insertDimension: {
          range: {
            sheetId: sheetId(log.name),
            dimension: 'ROWS',
            startIndex: TOP - 1,
            endIndex: TOP - 1 + lines,
          },
          inheritFromBefore: false,
        },
      },
    ];
    const noted = headers.flatMap((header) =>
      Array.from(
        { length: count },
        (): LogLine => ({
          logId: `L-${Utilities.getUuid().slice(0, 8)}`,
          at,
          actor,
          action: `編集：${tab}・${header}`,
          target: '',
          before: oldValue ?? '',
          after: '',
        }),
      ),
    );
    requests.push({
      updateCells: {
        start: { sheetId: sheetId(log.name), rowIndex: TOP - 1, columnIndex: 0 },
        rows: noted.map((line) => ({ values: log.fullRow(log.cellTexts({ ...line }, {})) })),
        fields: 'userEnteredValue',
      },
    });
    headers.forEach((_, index) => {
      const place = { first: TOP + index * count, last: TOP + (index + 1) * count - 1 };
      const copy = (from: number, to: number): Request => ({
        copyPaste: {
          source: gridRange(tab, rows, single(from)),
          destination: gridRange(log.name, place, single(to)),
          pasteType: 'PASTE_VALUES',
        },
      });
      requests.push(copy(0, key('target')), copy(firstColumn - 1 + index, key('after')));
    });
    const header = { first: 1, last: 1 };
    const text = (cell: unknown) => String(cell ?? '').trim();
    const version = registryVersion();
    const write = () => {
      const [first, edited] = applyAndReadBlocks(
        requests,
        [
          { tab, rows: header, columns: single(0) },
          { tab, rows: header, columns: { first: firstColumn - 1, last: lastColumn - 1 } },
        ],
        { tries: 1 },
      );
      return { first: text(first[0]?.[0]), edited: (edited[0] ?? []).map(text) };
    };
    try {
      if (version === VERSION) return write();
    } catch (error) {
      if (!refused.test(String(error))) throw error;
    }
    // Many people type at once, or registry and script are not of one version. Waiting for the next minute would use up
    // the runs that Google allows at once; what is read here counts for no minute.
    if (propertiesFrom(propertyKeys.logLine('')).length > MOST_WAITING)
      checkVersion(version, false);
    const sheet = spreadsheet().getSheetByName(tab) as GoogleAppsScript.Spreadsheet.Sheet;
    const textsIn = (row: number, height: number) =>
      sheet.getRange(row, 1, height, lastColumn).getDisplayValues();
    const [titles] = textsIn(1, 1);
    textsIn(firstRow, count).forEach((cells, row) => {
      headers.forEach((_, index) => {
        const line = noted[index * count + row];
        const told = {
          ...line,
          target: cells[0],
          before: cut(line.before, LONGEST),
          after: cut(cells[firstColumn - 1 + index], LONGEST),
        };
        writeProperty(propertyKeys.logLine(line.logId), JSON.stringify(told));
      });
    });
    checkVersion(version, false);
    return { first: text(titles[0]), edited: titles.slice(firstColumn - 1).map(text) };
  },
  left: () =>
    propertiesFrom(propertyKeys.logLine('')).map((key) => JSON.parse(readProperty(key) as string)),
  settle: (lines) => {
    const properties = PropertiesService.getScriptProperties();
    for (const { logId } of lines) properties.deleteProperty(propertyKeys.logLine(logId));
  },
};
