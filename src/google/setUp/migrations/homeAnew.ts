// ホーム is made anew where it is laid out as in an earlier version: nothing of it is anybody's, and everything derives from the rest.
import { dayOf } from '../../../domain/base/day';
import { tabs } from '../../../domain/registry/tabs';
import type { Column } from '../../../domain/registry/tabs/column';
import { numberFormats } from '../columnSetUp';

const { name, columns } = tabs.home;

/** What stood there, of all versions. */
const known: ReadonlySet<string> = new Set([
  '',
  'タブ',
  '内容',
  ...Object.values<Column>(columns).map(({ header }) => header),
]);

/** Takes it away; the steps that follow make it. Where people have added columns of their own it stays beside the new one. */
export function homeAnew(): string[] {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) return [];
  const [headers] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getDisplayValues();
  const place = headers.indexOf(columns.place.header) + 1;
  // Its places are links.
  if (place > 0 && sheet.getRange(2, place).getNumberFormat() === numberFormats.place) return [];
  if (headers.every((header) => known.has(header.trim()))) {
    spreadsheet.deleteSheet(sheet);
    return [];
  }
  const kept = `${name}（${dayOf(Date.now())}まで）`;
  sheet.setName(kept);
  return [`前の「${name}」は、タブ「${kept}」に残しました`];
}
