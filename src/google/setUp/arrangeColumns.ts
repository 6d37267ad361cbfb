// 列を並べ直す: in a registry of before, the columns of the tabs with operations are put into the order of their declaration.
import type { Arranged } from '../../app/ports';
import { tabKeys } from '../../domain/registry/tabs';
import {
  columnsInSight,
  type PhysicalColumn,
  physicalColumns,
  type Tab,
} from '../../domain/registry/tabs/tab';
import { columnsIn } from '../registry/ownColumns';
import { linesOf } from '../registry/requests';
import { applyRequests, type Request, sheetId, spreadsheet } from '../registry/sheetsApi';
import { tabOf } from '../registry/tabOf';
import { groupsIn, inSheet, isOurs, standingGroups, ungrouped } from './columnGroups';
import { protectAgain } from './columnSetUp';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The columns of a tab are moved and grouped by one call, all or none; what a run that died has left is done by the next.
 * A tab with groups of people's own stays as it is: where those go as columns move is nowhere said.
 * @returns the names of the tabs that were put in order, and of those that stay
 */
export function arrangeColumns(): Arranged {
  const standing = standingGroups();
  const arranged: string[] = [];
  const left: string[] = [];
  for (const key of tabKeys) {
    const tab: Tab = tabOf(key);
    if (!tab.whom) continue;
    const sheet = spreadsheet().getSheetByName(tab.name) as Sheet;
    const { indexOf } = columnsIn(key, sheet);
    const physical = physicalColumns(tab);
    const stand = inSheet(physical, indexOf);
    const order = orderOf(physical.map(({ header }) => indexOf.get(header) as number));
    const columns = order.map((index) => stand[index]);
    const id = sheetId(tab.name);
    const moves = movesTo(order, id);
    const groups = standing.get(tab.name) ?? [];
    if (moves.length > 0 && !groups.every((group) => isOurs(tab, stand, group))) {
      left.push(tab.name);
      continue;
    }
    const made = moves.length > 0 || groups.length === 0 ? groupsIn(tab, columns) : [];
    const seen = columns.indexOf(physical[columnsInSight(tab) - 1]) + 1;
    // Columns are not moved into or out of those that stay in sight, nor of groups.
    const moved = [inSight(id, 0), ...groups.flatMap(ungrouped), ...moves, inSight(id, seen)];
    applyRequests([...(moves.length > 0 ? [...moved, ...widths(columns, id)] : []), ...made]);
    protectAgain(sheet, columns);
    if (moves.length + made.length > 0) arranged.push(tab.name);
  }
  return { arranged, left };
}

/**
 * The columns as they are to stand, by where they do stand (from 0): a column of people's own goes with the one to its
 * left, and those to the right of everything stay there.
 */
function orderOf(places: readonly number[]): number[] {
  const ours = new Set(places);
  const last = Math.max(...places);
  const ownFrom = (from: number): number[] =>
    from > last || ours.has(from) ? [] : [from, ...ownFrom(from + 1)];
  return [...ownFrom(0), ...places.flatMap((place) => [place, ...ownFrom(place + 1)])];
}

/** The requests that bring about an order, neighbours in one; none where it stands already. */
function movesTo(order: readonly number[], id: number): Request[] {
  const line = order.map((_, index) => index);
  const requests: Request[] = [];
  for (let at = 0; at < order.length; at++) {
    const from = line.indexOf(order[at]);
    if (from === at) continue;
    let length = 1;
    while (from + length < line.length && line[from + length] === order[at + length]) length++;
    requests.push({
      moveDimension: { source: linesOf(id, 'COLUMNS', from, length), destinationIndex: at },
    });
    line.splice(at, 0, ...line.splice(from, length));
  }
  return requests;
}

const inSight = (id: number, frozenColumnCount: number): Request => ({
  updateSheetProperties: {
    properties: { sheetId: id, gridProperties: { frozenColumnCount } },
    fields: 'gridProperties.frozenColumnCount',
  },
});

/** What is worked with is as wide as declared, so that it is seen together. */
function widths(columns: readonly (PhysicalColumn | undefined)[], id: number): Request[] {
  const last = columns.findIndex((one) => one?.key === 'result');
  return columns.slice(0, last + 1).flatMap((one, index) =>
    one
      ? [
          {
            updateDimensionProperties: {
              range: linesOf(id, 'COLUMNS', index),
              properties: { pixelSize: one.column.width },
              fields: 'pixelSize',
            },
          },
        ]
      : [],
  );
}
