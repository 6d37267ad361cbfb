// 列を並べ直す: in a registry of before, the columns of the tabs with operations are put into the order of their declaration.
import { tabKeys } from '../../domain/registry/tabs';
import {
  columnsInSight,
  type PhysicalColumn,
  physicalColumns,
} from '../../domain/registry/tabs/tab';
import { columnsIn } from '../registry/ownColumns';
import { linesOf } from '../registry/requests';
import { applyRequests, type Request, sheetId, spreadsheet } from '../registry/sheetsApi';
import { tabOf } from '../registry/tabOf';
import { protectAgain } from './columnSetUp';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The columns of a tab are moved by one call, all or none; what a run that died has left is done by the next.
 * @returns the names of the tabs whose columns were moved
 */
export function arrangeColumns(): string[] {
  return tabKeys.flatMap((key) => {
    const tab = tabOf(key);
    if (!tab.whom) return [];
    const sheet = spreadsheet().getSheetByName(tab.name) as Sheet;
    const { indexOf } = columnsIn(key, sheet);
    const physical = physicalColumns(tab);
    const columnAt = new Map(physical.map((column) => [indexOf.get(column.header), column]));
    const order = orderOf(physical.map(({ header }) => indexOf.get(header) as number));
    const columns = order.map((index) => columnAt.get(index));
    const moves = movesTo(order, sheetId(tab.name));
    if (moves.length > 0) {
      const seen = columns.indexOf(physical[columnsInSight(tab) - 1]) + 1;
      const id = sheetId(tab.name);
      // Columns are not moved into or out of those that stay in sight.
      applyRequests([inSight(id, 0), ...moves, inSight(id, seen), ...widths(columns, id)]);
    }
    protectAgain(sheet, columns);
    return moves.length > 0 ? [tab.name] : [];
  });
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
