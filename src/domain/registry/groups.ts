// The rows of a tab by what they hold in a column, so that those of one text are found without a pass over the tab.
import type { MutableRow } from './mutableRow';

/** Rows by the text in one column. */
export type Groups = Map<string, MutableRow[]>;

/** Puts a row among others of its group, where it stands in the tab. */
export function addTo(groups: Groups, text: string, row: MutableRow): void {
  const group = groups.get(text);
  if (!group) {
    groups.set(text, [row]);
    return;
  }
  let place = group.length;
  while (place > 0 && group[place - 1].order > row.order) place--;
  group.splice(place, 0, row);
}

export function takeFrom(groups: Groups, text: string, row: MutableRow): void {
  const group = groups.get(text);
  const place = group?.indexOf(row) ?? -1;
  if (place >= 0) group?.splice(place, 1);
}
