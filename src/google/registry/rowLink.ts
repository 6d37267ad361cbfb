// A place (`案件 R8-001`) as a link to its row, wherever people sort it to: the formula looks for the number itself.
import type { RowPlace } from '../../domain/mail/rowLink';
import { type TabKey, tabKeys, tabs } from '../../domain/registry/tabs';
import { columnLetter } from './ranges';
import { sheetId, spreadsheet } from './sheetsApi';
import type { SheetTable } from './sheetTable';

/** What people typed stays a text: inside a formula too. */
const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;

/** The tab that a place names, and the number of its row; '' for the tab as a whole. */
function placeIn(place: string): { readonly tab: TabKey; readonly key: string } | undefined {
  const [name] = place.split(' ', 1);
  const tab = tabKeys.find((one) => tabs[one].name === name);
  return tab && { tab, key: place.slice(name.length + 1) };
}

/** Undefined where it names no tab. What is not found there (any more) is a text. */
export function linkTo(place: string, tables: ReadonlyMap<TabKey, SheetTable>): string | undefined {
  const found = placeIn(place);
  const table = found && tables.get(found.tab);
  if (!found || !table) return undefined;
  const { key } = found;
  const column = columnLetter(table.keyIndex);
  // MATCH takes ~, * and ? for more than they are.
  const row = `MATCH(${quoted(key.replace(/[~*?]/g, '~$&'))},'${table.name}'!$${column}:$${column},0)`;
  const address = `"#gid=${sheetId(table.name)}&range=${column}"&${key === '' ? '1' : row}`;
  return `=IFERROR(HYPERLINK(${address},${quoted(place)}),${quoted(place)})`;
}

/** For mails: a row as it stands now, or the tab. */
export function addressOf(
  { tab, position }: RowPlace,
  tables: ReadonlyMap<TabKey, SheetTable>,
): string {
  const { name, keyIndex } = tables.get(tab) as SheetTable;
  const range = position ? `&range=${columnLetter(keyIndex)}${position}` : '';
  return `${spreadsheet().getUrl()}#gid=${sheetId(name)}${range}`;
}
