import fc from 'fast-check';
import { parseTime } from '../../../local/runtime/clock';
import { a1Of, parseA1 } from '../../../local/runtime/sheets/a1';
import { displayText } from '../../../local/runtime/sheets/display';
import { paint, valueAt, valuesOf } from '../../../local/runtime/sheets/layers';
import type { Layer } from '../../../local/runtime/sheets/state';
import { readTyped } from '../../../local/runtime/sheets/typed';

const NOW = parseTime('2026-04-01T09:00');

describe('what is typed into a cell', () => {
  test.each([
    ['001', '', 1, '1'],
    ['001', '@', '001', '001'],
    ['=1+1', '@', '=1+1', '=1+1'],
    ['=1+1', '', { formula: '=1+1' }, '#NAME?'],
    ['+81-90', '', { formula: '=+81-90' }, '#NAME?'],
    ['-5', '', -5, '-5'],
    ['1,234', '', 1234, '1234'],
    ['12%', '', 0.12, '12.00%'],
    ['TRUE', '', true, 'TRUE'],
    ["'001", '', '001', '001'],
    ['2026-05-08', '', 46150, '2026-05-08'],
    ['2026/5/8', '', 46150, '2026/05/08'],
    ['2026-05-08 10:30', '', 46150.4375, '2026-05-08 10:30'],
    ['3/1', '', 46082, '3/1'],
    ['3/1', '@', '3/1', '3/1'],
    ['2026年5月8日', '', 46150, '2026年5月8日'],
    ['2026-02-30', '', '2026-02-30', '2026-02-30'],
    ['令和8年5月8日', '', '令和8年5月8日', '令和8年5月8日'],
    ['1-2-3', '', '1-2-3', '1-2-3'],
    ['', '', null, ''],
  ])('%p in a cell of format %p', (text, format, cell, shown) => {
    const typed = readTyped(text, format, NOW);
    expect(typed.cell).toEqual(cell);
    expect(displayText(typed.cell, typed.numberFormat ?? format)).toBe(shown);
  });

  test.each([
    [46150.4375, 'yyyy/mm/dd h:mm:ss', '2026/05/08 10:30:00'],
    [46150.4375, 'm"月"d"日"(ddd) hh:mm', '5月8日(金) 10:30'],
    [1234.5, '#,##0.00', '1,234.50'],
    [7, '000', '007'],
    ['https://x', '0;-0;0;"開く"', '開く'],
    [null, '0;-0;0;"開く"', ''],
    [7, '0;-0;0;"開く"', '7'],
    [-7, '0;-0;0;"開く"', '-7'],
    [0, '0;-0;0;"開く"', '0'],
    ['MyText', '###0;"TEXT; "@', 'TEXT; MyText'],
    ['MyText', '0;-0', 'MyText'],
    [-7, '0;0', '7'],
  ])('%p shown as %p', (cell, format, shown) => {
    expect(displayText(cell, format)).toBe(shown);
  });
});

describe('A1 notation', () => {
  test.each([
    ['B2', { row: 2, column: 2, lastRow: 2, lastColumn: 2 }],
    ['A2:C', { row: 2, column: 1, lastRow: undefined, lastColumn: 3 }],
    ['AA:AA', { row: 1, column: 27, lastRow: undefined, lastColumn: 27 }],
    ["'案件'!A1:B2", { sheet: '案件', row: 1, column: 1, lastRow: 2, lastColumn: 2 }],
    ["'it''s'!A1", { sheet: "it's", row: 1, column: 1, lastRow: 1, lastColumn: 1 }],
    ['案件!A1', { sheet: '案件', row: 1, column: 1, lastRow: 1, lastColumn: 1 }],
  ])('%s', (text, range) => {
    expect(parseA1(text)).toEqual({ sheet: undefined, ...range });
  });

  test('is none for a bare name', () => {
    expect(parseA1('案件')).toBeUndefined();
  });

  test('is written as it is read', () => {
    expect(a1Of({ row: 2, column: 27, rows: 3, columns: 2 })).toBe('AA2:AB4');
  });
});

describe('layers of formats', () => {
  const area = fc.record({
    row: fc.integer({ min: 1, max: 6 }),
    column: fc.integer({ min: 1, max: 6 }),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
    value: fc.integer({ min: 1, max: 3 }),
  });

  test('read as a grid painted cell by cell would', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 12 }), (strokes) => {
        let layers: Layer<number>[] = [];
        const grid = Array.from({ length: 12 }, () => new Array<number>(12).fill(0));
        for (const { value, ...where } of strokes) {
          layers = paint(layers, where, value);
          for (let r = 0; r < where.rows; r++) {
            for (let c = 0; c < where.columns; c++) {
              (grid[where.row + r] as number[])[where.column + c] = value;
            }
          }
        }
        const whole = { row: 1, column: 1, rows: 11, columns: 11 };
        expect(valuesOf(layers, whole, 0)).toEqual(grid.slice(1).map((line) => line.slice(1)));
        for (const { row, column } of strokes) {
          expect(valueAt(layers, row, column, 0)).toBe(grid[row]?.[column]);
        }
      }),
    );
  });

  test('a column painted again costs one object', () => {
    let layers: Layer<string>[] = [];
    for (let i = 0; i < 5; i++) {
      layers = paint(layers, { row: 2, column: 1, rows: 999, columns: 1 }, `colour ${i}`);
    }
    expect(layers).toHaveLength(1);
  });
});
