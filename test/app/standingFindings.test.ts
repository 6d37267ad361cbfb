// What does not fit together in 台帳 is told once, and anew each fiscal year as long as it stands: keys stay unique beside the archive.
import { daily } from '../../src/app/sweep';
import { Town } from './support/town';

test('once in a year, once more in the next, never under one key', () => {
  const town = new Town({ answers: [{ answerId: 'A000001', projectId: 'R8-009-01' }] });
  // 20 and 21 April 2026, 31 March 2027, 2 and 3 April.
  for (const days of [0, 1, 344, 2, 1]) {
    town.pass(days * 24 * 60);
    daily(town.work());
  }
  const keys = town.read('outbox').flatMap(({ key }) => (/点検/.test(key) ? [key] : []));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(2);
});
