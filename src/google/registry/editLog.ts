// 記録 of what people type: added at the top by one call that neither reads nor locks the registry; Google itself copies
// whose row it was and what stands there.
import type { EditLog, LogLine } from '../../app/ports';
import { cut } from '../../domain/base/text';
import { propertiesFrom, propertyKeys, readJsons, writeJson } from '../properties';
import { VERSION } from '../setUp/migrations';
import { single } from './ranges';
import { copied, gridRange, linesOf, onTop } from './requests';
import { declaredHeaders } from './sheetReader';
import { applyAndReadBlocks, applyRequests, refused, sheetId, spreadsheet } from './sheetsApi';
import { SheetTable } from './sheetTable';
import { checkVersion, registryVersion, versionIn } from './version';
import { versionCell } from './writeRecord';

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
    const rows = { first: firstRow, last: lastRow };
    const key = (column: string) => log.indexOfKey(column) as number;
    const id = sheetId(log.name);
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
    const copies = headers.flatMap((_, index) => {
      const place = { first: TOP + index * count, last: TOP + (index + 1) * count - 1 };
      const copy = (from: number, to: number) =>
        copied(gridRange(tab, rows, single(from)), gridRange(log.name, place, single(to)));
      return [copy(0, key('target')), copy(firstColumn - 1 + index, key('after'))];
    });
    const added = noted.map((line) => log.fullRow(log.cellTexts({ ...line }, {})));
    const header = single(1);
    const text = (cell: unknown) => String(cell ?? '').trim();
    let version = VERSION;
    let isWritten = false;
    try {
      const [first, edited, at] = applyAndReadBlocks(
        [...onTop(id, added), ...copies],
        [
          { tab, rows: header, columns: single(0) },
          { tab, rows: header, columns: { first: firstColumn - 1, last: lastColumn - 1 } },
          versionCell,
        ],
        { tries: 1 },
      );
      version = versionIn(at[0]?.[0]);
      if (version === VERSION) {
        return { first: text(first[0]?.[0]), edited: (edited[0] ?? []).map(text) };
      }
      isWritten = true;
    } catch (error) {
      // In a registry of before there is no such cell.
      version = registryVersion();
      if (version === VERSION && !refused.test(String(error))) throw error;
    }
    // Of another version nothing is written: as many rows as came on top go again, whoever writes there meanwhile.
    const check = () => {
      const range = linesOf(id, 'ROWS', TOP - 1, added.length);
      if (isWritten) applyRequests([{ deleteDimension: { range } }]);
      checkVersion(version, false);
    };
    // Many people type at once, or registry and script are not of one version. Waiting for the next minute would use up
    // the runs that Google allows at once; what is read here counts for no minute.
    if (propertiesFrom(propertyKeys.logLine('')).length > MOST_WAITING) check();
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
        writeJson(propertyKeys.logLine(line.logId), told);
      });
    });
    check();
    return { first: text(titles[0]), edited: titles.slice(firstColumn - 1).map(text) };
  },
  left: () => readJsons(propertyKeys.logLine('')),
  settle: (lines) => {
    const properties = PropertiesService.getScriptProperties();
    for (const { logId } of lines) properties.deleteProperty(propertyKeys.logLine(logId));
  },
};
