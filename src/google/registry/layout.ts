// Which column of the sheet is which column of the table: told by the header, since people move columns.
import { folded } from '../../domain/base/text';
import type { PhysicalColumn } from '../../domain/registry/tabs/tab';

/** A header that somebody renamed: `found` stands at `index` (from 0) where `header` should. */
interface RestoredHeader {
  readonly found: string;
  readonly header: string;
  readonly index: number;
}

export interface HeaderMatch {
  /** Place of each header, from 0. Restored headers are in it, those that stand more than once are not. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly restored: readonly RestoredHeader[];
  /** Headers that stand nowhere and cannot be told by their place. */
  readonly missing: readonly string[];
  /** Headers that stand more than once. */
  readonly doubled: readonly string[];
}

/** Before the header of a column of people's own that could be taken for one of the system's. */
export const OWN = '（職員の列）';

/** Finds every column of a tab in the first row of its sheet. */
export function matchHeaders(
  columns: readonly PhysicalColumn[],
  firstRow: readonly unknown[],
): HeaderMatch {
  const found = firstRow.map((cell) => String(cell ?? '').trim());
  const headers = columns.map(({ header }) => header);
  const indexOf = new Map<string, number>();
  const missing: string[] = [];
  const doubled: string[] = [];
  for (const header of headers) {
    const index = found.indexOf(header);
    if (index < 0) missing.push(header);
    else if (found.includes(header, index + 1)) doubled.push(header);
    else indexOf.set(header, index);
  }
  const restored = renamed(headers, found, missing);
  for (const { header, index } of restored) indexOf.set(header, index);
  return { indexOf, restored, missing: missing.filter((header) => !indexOf.has(header)), doubled };
}

/** Missing headers whose column can be told: by its own words in other letters, or between its neighbours of the table. */
function renamed(
  headers: readonly string[],
  found: readonly string[],
  missing: readonly string[],
): RestoredHeader[] {
  if (missing.length === 0) return [];
  const unknown = found
    .map((_, index) => index)
    .filter((index) => !headers.includes(found[index]) && !found[index].startsWith(OWN));
  // Both neighbours: a column of people's own must not be taken for one that was deleted.
  const placesOf = (header: string): number[] => {
    const place = headers.indexOf(header);
    const left = headers[place - 1];
    const right = headers[place + 1];
    const written = unknown.filter(
      (index) => found[index] && folded(found[index]) === folded(header),
    );
    if (written.length > 0) return written;
    return unknown.filter(
      (index) =>
        (left === undefined || found[index - 1] === left) &&
        (right === undefined || found[index + 1] === right),
    );
  };
  const candidates = missing.map((header) => ({ header, places: placesOf(header) }));
  return candidates.flatMap(({ header, places }) => {
    const [index] = places;
    const rivals = candidates.filter((other) => other.places.includes(index));
    return places.length === 1 && rivals.length === 1
      ? [{ found: found[index], header, index }]
      : [];
  });
}
