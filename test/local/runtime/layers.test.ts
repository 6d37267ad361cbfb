/** Formats as a stack of areas: what it says must be what painting every cell would say. */
import fc from 'fast-check';
import {
  deleteRows,
  insertRows,
  paint,
  valueAt,
  valuesOf,
} from '../../../local/runtime/sheets/layers';
import type { Layer } from '../../../local/runtime/sheets/state';

const SIZE = 8;
const NONE = '-';

const area = fc
  .tuple(...(['row', 'column'] as const).map(() => fc.integer({ min: 1, max: SIZE })))
  .chain(([row, column]) =>
    fc.record({
      row: fc.constant(row as number),
      column: fc.constant(column as number),
      rows: fc.integer({ min: 1, max: SIZE - (row as number) + 1 }),
      columns: fc.integer({ min: 1, max: SIZE - (column as number) + 1 }),
    }),
  );
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ paint: area, value: fc.constantFrom('a', 'b') }) },
  fc.record({ insert: fc.integer({ min: 1, max: SIZE }), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ remove: fc.integer({ min: 1, max: SIZE }), count: fc.integer({ min: 1, max: 3 }) }),
);

test('a stack says what every cell would', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let layers: Layer<string>[] = [];
      let cells = Array.from({ length: SIZE }, () => new Array<string>(SIZE).fill(NONE));
      for (const one of steps) {
        if ('paint' in one) {
          const { row, column, rows, columns } = one.paint;
          layers = paint(layers, one.paint, one.value);
          for (let r = row; r < row + rows; r++) {
            for (let c = column; c < column + columns; c++) {
              (cells[r - 1] as string[])[c - 1] = one.value;
            }
          }
        } else if ('insert' in one) {
          layers = insertRows(layers, one.insert, one.count);
          const like = cells[one.insert - 1] as string[];
          cells.splice(one.insert, 0, ...Array.from({ length: one.count }, () => [...like]));
          // What comes to lie beyond the first rows is not looked at, nor ever comes back.
          layers = deleteRows(layers, SIZE + 1, 100);
          cells = cells.slice(0, SIZE);
        } else {
          layers = deleteRows(layers, one.remove, one.count);
          cells.splice(one.remove - 1, one.count);
          while (cells.length < SIZE) cells.push(new Array<string>(SIZE).fill(NONE));
        }
      }
      expect(valuesOf(layers, { row: 1, column: 1, rows: SIZE, columns: SIZE }, NONE)).toEqual(
        cells,
      );
      expect(valueAt(layers, 3, 4, NONE)).toBe(cells[2]?.[3]);
    }),
  );
});

test('cells set one after the other, by rows or by columns, become one area', () => {
  const byRows: Layer<string>[][] = [[]];
  for (let row = 1; row <= 50; row++) {
    for (const column of [1, 2, 3]) {
      byRows.push(paint(byRows.at(-1) ?? [], { row, column, rows: 1, columns: 1 }, 'a'));
    }
  }
  expect(byRows.at(-1)).toEqual([{ row: 1, column: 1, rows: 50, columns: 3, value: 'a' }]);
  let apart: Layer<string>[] = [];
  for (let row = 1; row <= 50; row++) {
    for (const [column, value] of [
      [1, 'a'],
      [3, 'b'],
      [5, 'a'],
    ] as const) {
      apart = paint(apart, { row, column, rows: 1, columns: 1 }, value);
    }
  }
  expect(apart).toHaveLength(3);
});
