// Cells of CSV and of copied ranges, compared with what Papa Parse reads of any text.
import fc from 'fast-check';
import Papa from 'papaparse';
import { splitCells } from '../../src/intake/splitCells';

const faults = { MissingQuotes: 'unclosed', InvalidQuotes: 'stray' };

const byPapa = (text: string, delimiter: string) => {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return {
    rows: data,
    faults: errors
      .filter(({ type }) => type === 'Quotes')
      .map(({ row, code }) => ({ row, fault: faults[code as keyof typeof faults] })),
  };
};

const text = fc
  .array(
    fc.constantFrom('"', '"', '""', ',', '\t', '\n', ' ', '　', 'a', '協定', '",', '"\n', ',"'),
  )
  .map((parts) => parts.join(''))
  .filter((joined) => joined !== '');

test.each([',', '\t'] as const)('any text, with %j between the cells', (delimiter) => {
  fc.assert(
    fc.property(text, (given) => {
      expect(splitCells(given, delimiter)).toEqual(byPapa(given, delimiter));
    }),
    { numRuns: 3000 },
  );
});

test('a long cell, and many', () => {
  const long = 'あ""\n'.repeat(100_000);
  const { rows, faults } = splitCells(`"${long}",b\n${'c,'.repeat(10_000)}`, ',');
  expect(rows.map((cells) => cells.length)).toEqual([2, 10_001]);
  expect(rows[0]?.[0]).toBe(long.replace(/""/g, '"'));
  expect(faults).toEqual([]);
});
