// The city lives on from the bench's registry, and what must hold does; the office and whom it asks act on its own mails.
import { join } from 'node:path';
import { yearsText } from '../../../local/simulate/report';
import { liveOn } from '../../../local/simulate/years';

const dist = join(__dirname, '../../../dist');

test('some weeks: people act, and all holds', () => {
  const told: unknown[] = [];
  const years = liveOn({ seed: 1, weeks: 3, size: 'city' }, dist, (year) => told.push(year));
  expect(years).toEqual(told);
  expect(years).toMatchObject([{ failure: undefined }]);
  expect(years[0].runs).toBeGreaterThan(40);
  expect(years[0].mails).toBeGreaterThan(3);
  expect(yearsText(years).split('\n')).toHaveLength(3);
});
