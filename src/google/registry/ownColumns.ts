// Columns of people's own that could be taken for the system's by their headers: the note on a header goes with its column.
import { RegistryLayoutError } from '../../app/layoutError';
import type { TabKey } from '../../domain/registry/tabs';
import { physicalColumns } from '../../domain/registry/tabs/tab';
import { noteOf } from '../setUp/columnSetUp';
import { type HeaderMatch, matchHeaders, OWN } from './layout';
import { tabOf } from './tabOf';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The headers that people's own columns have in common with the system's. */
export const sharedHeaders = (headers: readonly string[]): string[] =>
  headers.flatMap((header) => (header.startsWith(OWN) ? header.slice(OWN.length) : []));

/**
 * The headers of a tab, those of people's own columns marked where they could be mistaken: of two with one header that
 * without the system's note, and a column without any note where a header is missing.
 */
export function toldHeaders(key: TabKey, headers: readonly string[], sheet: () => Sheet): string[] {
  const columns = physicalColumns(tabOf(key));
  const told = headers.map((header) => header.trim());
  const { doubled, restored } = matchHeaders(columns, told);
  if (doubled.length + restored.length === 0) return told;
  const [notes] = sheet().getRange(1, 1, 1, told.length).getNotes();
  const genuine = new Map<string, number>();
  for (const column of columns) {
    const { header } = column;
    if (!doubled.includes(header)) continue;
    const places = told.flatMap((one, index) =>
      one === header && notes[index] === noteOf(column) ? [index] : [],
    );
    if (places.length === 1) genuine.set(header, places[0]);
  }
  return told.map((header, index) => {
    const place = genuine.get(header);
    const replaced = restored.some((one) => one.index === index) && notes[index] === '';
    return replaced || (place !== undefined && place !== index) ? OWN + header : header;
  });
}

/** Where the columns of a tab stand. @throws RegistryLayoutError when two cannot be told from each other */
export function columnsIn(
  key: TabKey,
  sheet: Sheet,
): HeaderMatch & { readonly headers: readonly string[] } {
  const width = sheet.getLastColumn();
  const found = width > 0 ? sheet.getRange(1, 1, 1, width).getDisplayValues()[0] : [];
  const headers = toldHeaders(key, found, () => sheet);
  const match = matchHeaders(physicalColumns(tabOf(key)), headers);
  const { doubled } = match;
  if (doubled.length > 0) {
    throw new RegistryLayoutError([{ tab: tabOf(key).name, missing: [], doubled }]);
  }
  return { ...match, headers };
}
