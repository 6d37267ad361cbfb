// 期 of an agreement from paper: its days, and what becomes of the earlier terms.
import { termOf } from '../../../src/domain/importing/terms';

test.each([
  ['2026-05-10', 1, 3, '2026-05-10', '2029-05-09'],
  ['2024-02-29', 1, 3, '2024-02-29', '2027-02-28'],
  ['2024-02-29', 2, 3, '2027-03-01', '2030-02-28'],
  ['2024-04-01', 1, 3, '2024-04-01', '2027-03-31'],
  ['2023-03-01', 2, 1, '2024-03-01', '2025-02-28'],
])('%s, term %i of %i years', (concludedOn, number, years, from, to) => {
  expect(termOf(concludedOn, number, years)).toEqual({ from, to });
});
