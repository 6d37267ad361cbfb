// 「待たずに進めるときは」 stands in 次にすること once 期限 is over, and not a day before.
import { withoutWaiting } from '../../../src/domain/operations/withoutWaiting';
import { withdrawCase } from '../../../src/domain/withdrawal/withdrawCase';
import { caseAt, city } from '../support/given';
import { theCase } from '../support/office';

test.each([
  ['2026-05-08', '2026-05-07', false],
  ['2026-05-08', '2026-05-08', false],
  ['2026-05-08', '2026-05-09', true],
  ['', '2026-05-09', false],
])('期限 %s on %s: %s', (dueOn, today, said) => {
  const there = city({ cases: [caseAt({ dueOn })] }).at(`${today}T09:00`);
  const text = withoutWaiting(there.context, theCase(there), withdrawCase);
  expect(text.startsWith('　待たずに進めるときは、')).toBe(said);
});
