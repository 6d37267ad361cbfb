// Round trips are the cost: bounds for an intake, an answer and an idle sweep, whatever the number of rows.
import type { Execution } from '../../local/runtime';
import { answer, type City, city, submitProposal, untilInquiry } from './city';

const newest = (there: City, name: string): Execution => {
  const found = there.runtime.executions.filter((execution) => execution.function === name);
  return found[found.length - 1];
};

/** Businesses that came before, each with a case of its own. */
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    submitProposal(
      `2026-04-02T${String(9 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
      {
        名称: `株式会社${index}`,
        所在地: `伊達市${index}番地`,
        連絡先メール: `info@n${index}.example.jp`,
      },
    ),
  );

describe.each([0, 60])('after %d earlier cases', (earlier) => {
  test('an intake, an answer and an idle sweep', () => {
    const there = city().run(...crowd(earlier), { until: '2026-04-05T09:00' });
    const theCase = { 事業者名: '株式会社A' };
    const steps = untilInquiry().map((step) =>
      'where' in step && step.where && '案件番号' in (step.where as object)
        ? { ...step, where: theCase }
        : step,
    );
    there.run(steps[0]);
    expect(newest(there, 'handleFormSubmit').roundTrips).toBeLessThanOrEqual(12);
    there.run(...steps.slice(1), answer('2026-04-21T10:00', 'kenko@city.example.jp', '可'));
    expect(newest(there, 'handleFormSubmit').roundTrips).toBeLessThanOrEqual(12);
    there.run({ until: '2026-04-24T09:00' });
    const idle = newest(there, 'sweep');
    expect(idle.calls['Form.getResponses']).toBe(8);
    expect(idle.roundTrips - 8).toBeLessThanOrEqual(4);
    expect(there.failures).toEqual([]);
  }, 120_000);
});
