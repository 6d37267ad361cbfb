// A dated copy of the registry's values, filled through the API: no copy of the file, which would bring the script.
import type { BackupStore } from '../../app/ports';
import { dayOf } from '../../domain/base/day';
import { noLongerKept } from '../../domain/base/kept';
import { tabKeys } from '../../domain/registry/tabs';
import { physicalColumns } from '../../domain/registry/tabs/tab';
import { propertyKeys, readJson, requireProperty, writeJson } from '../properties';
import { numberFormats } from '../setUp/columnSetUp';
import { folderOf } from '../setUp/folders';
import { leftover, listed, notTrashed, passing } from '../setUp/ownedFile';
import type { RawCell } from './cells';
import { api, type Request, readBlocks, sheetsWith } from './sheetsApi';
import { tabOf } from './tabOf';
import { Writing } from './writing';

const NAME = '台帳 控え';
const dated = /^台帳 控え (\d{4}-\d\d-\d\d)/;

/** One of a day and name is made once; what a run that died has left is put away. @returns the copy's name */
export function takeCopy(why = ''): string {
  const today = dayOf(Date.now());
  const name = `${NAME} ${today}${why}`;
  const folder = folderOf('backups');
  if (notTrashed(folder.getFilesByName(name))) return name;
  const passingName = passing(NAME);
  leftover(passingName)?.setTrashed(true);
  // A sheet that is a chart has no cells.
  const properties = sheetsWith().flatMap(({ properties: one }) =>
    one?.sheetType === 'GRID' ? [one] : [],
  );
  const tabs = properties.map(({ title }) => title as string);
  const values = readBlocks(tabs);
  const made = api().create({
    properties: { title: passingName, locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
    sheets: properties.map(({ sheetId, title, hidden, gridProperties }, index) => ({
      properties: {
        sheetId,
        title,
        hidden,
        gridProperties: {
          rowCount: values[index].length + 1,
          columnCount: gridProperties?.columnCount,
          frozenRowCount: 1,
        },
      },
    })),
  });
  const id = made.spreadsheetId as string;
  const writing = new Writing(id);
  properties.forEach(({ sheetId = 0 }, index) => {
    writing.add(...datesOf(tabs[index], sheetId, values[index]));
    for (const row of values[index]) writing.append(sheetId, row);
  });
  writing.flush();
  const file = DriveApp.getFileById(id);
  file.moveTo(folder);
  file.setName(name);
  putAway(folder, today);
  return name;
}

/** Days and times are to be read as such. */
function datesOf(tab: string, sheetId: number, [headers = []]: RawCell[][]): Request[] {
  const key = tabKeys.find((one) => tabOf(one).name === tab);
  if (!key) return [];
  return physicalColumns(tabOf(key)).flatMap(({ header, column: { type } }) => {
    const index = headers.indexOf(header);
    if (index < 0 || (type !== 'date' && type !== 'datetime')) return [];
    return [
      {
        repeatCell: {
          range: {
            sheetId,
            startRowIndex: 1,
            startColumnIndex: index,
            endColumnIndex: index + 1,
          },
          cell: {
            userEnteredFormat: {
              numberFormat: { type: 'DATE_TIME', pattern: numberFormats[type] },
            },
          },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ];
  });
}

function putAway(folder: GoogleAppsScript.Drive.Folder, today: string): void {
  const found = new Map<GoogleAppsScript.Drive.File, string>();
  for (const file of listed(folder.getFiles())) {
    const day = dated.exec(file.getName())?.[1];
    if (day !== undefined && !file.isTrashed()) found.set(file, day);
  }
  const gone = noLongerKept([...found.values()], today);
  for (const [file, day] of found) if (gone.includes(day)) file.setTrashed(true);
}

export const backups: BackupStore = {
  last: () =>
    readJson(propertyKeys.backup) ?? {
      // The first one is made a week after there is anything.
      day: requireProperty(propertyKeys.installedAt).slice(0, 10),
      version: '',
    },
  take(version) {
    const name = takeCopy();
    writeJson(propertyKeys.backup, { day: dayOf(Date.now()), version });
    return name;
  },
};
