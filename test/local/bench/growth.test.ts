// The growth curve: what the picture shows, and that the one in the docs is today's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { curvesOf, growthYears, measureGrowth } from '../../../local/bench/growth';
import { curvesIn, growthPicture } from '../../../local/bench/picture';

const root = join(__dirname, '../../..');
const inDocs = () => readFileSync(join(root, 'docs/images/growth.svg'), 'utf8');

test('one SVG with both panels, a line for each run in each, and no wild numbers', () => {
  const svg = growthPicture([
    {
      label: 'idle sweep',
      years: [0, 1, 10],
      cells: [2_600, 92_000, 1_030_000],
      seconds: [7, 9.2, 34.5],
    },
    { label: 'an edit', years: [0, 1, 10], cells: [0, 0, 0], seconds: [1, 1, 1] },
  ]);
  expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  expect(svg.match(/<polyline/g)).toHaveLength(4);
  for (const text of ['2 M', '500 K', '40', 'idle sweep', 'an edit', 'years of history']) {
    expect(svg).toContain(`>${text}</text>`);
  }
  expect(svg).not.toContain('NaN');
});

test('the picture in the docs is what the command draws of its figures, for every year', () => {
  const curves = curvesIn(inDocs());
  for (const { years, cells, seconds } of curves) {
    expect(years).toEqual(growthYears);
    expect([cells.length, seconds.length]).toEqual([growthYears.length, growthYears.length]);
  }
  expect(growthPicture(curves)).toBe(inDocs());
});

test('its figures are today’s: npm run bench -- --picture docs/images/growth.svg draws it anew', () => {
  const [none, one] = [0, 1];
  const measured = curvesOf(measureGrowth(1, join(root, 'dist'), undefined, [none, one]));
  const drawn = curvesIn(inDocs()).map(({ label, years, cells, seconds }) => ({
    label,
    years: years.slice(0, 2),
    cells: cells.slice(0, 2),
    seconds: seconds.slice(0, 2),
  }));
  expect(measured).toEqual(drawn);
});
