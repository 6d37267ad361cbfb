// Round trips and cells are the cost: bounds for the runs of every day, whatever the number of rows.
import type { Execution } from '../../local/runtime';
import { answer, type City, city, operate, submitProposal, untilInquiry } from './city';

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

const theCase = { 事業者名: '株式会社A' };

describe.each([0, 60])('after %d earlier cases', (earlier) => {
  let there: City;
  beforeAll(() => {
    there = city().run(...crowd(earlier), { until: '2026-04-05T09:00' });
  }, 120_000);

  /** What a run may cost, and what it did. */
  const within = ({ roundTrips, cellsRead, modelMs, ok }: Execution, trips: number) => {
    expect(ok).toBe(true);
    expect(roundTrips).toBeLessThanOrEqual(trips);
    expect(cellsRead).toBeLessThanOrEqual(15_000);
    return modelMs;
  };

  test('from the intake to an answer and an idle day', () => {
    const steps = untilInquiry().map((step) =>
      'where' in step && step.where && '案件番号' in (step.where as object)
        ? { ...step, where: theCase }
        : step,
    );
    there.run(steps[0]);
    within(newest(there, 'handleFormSubmit'), 8);
    there.run(...steps.slice(1, 4));
    within(newest(there, 'handleEdit'), 8);
    there.run(...steps.slice(4), answer('2026-04-21T10:00', 'kenko@city.example.jp', '可'));
    within(newest(there, 'handleFormSubmit'), 8);
    there.run({ until: '2026-04-24T09:00' });
    // Once an hour the registry is read whatever has changed; all other sweeps know that there is nothing to do.
    const quiet = there.runtime.executions
      .slice(-60)
      .filter(({ function: name, cellsRead }) => name === 'sweep' && cellsRead === 0);
    expect(quiet.length).toBeGreaterThan(0);
    for (const idle of quiet) expect(within(idle, 4)).toBeLessThanOrEqual(2_000);
    const daily = newest(there, 'daily');
    within(daily, 4);
    expect(daily.cellsRead).toBe(0);
  });

  test('an edit from which nothing follows is one call, one that something follows from a few', () => {
    const edit = (tab: string, where: Record<string, string>, set: Record<string, string>) => {
      there.run({ at: '2026-04-24T10:00', edit: tab, where, set });
      return newest(there, 'handleEdit');
    };
    within(edit('案件', theCase, { 文書リンク: 'https://city.example.jp/1' }), 1);
    expect(there.rows('記録').slice(-1)[0]).toMatchObject({
      操作: '編集：案件・文書リンク',
      対象: there.row('案件', theCase).案件番号,
      変更後: 'https://city.example.jp/1',
      実行者: expect.stringContaining('@'),
    });
    within(edit('案件', theCase, { 備考: '確認中' }), 8);
    there.run(operate('2026-04-24T10:10', '案件', theCase, '締結する'));
    within(newest(there, 'handleEdit'), 8);
    // Lock, properties, two readings, decided, noted, folder, template, copied, opened, closed, recorded, unlocked.
    for (const at of ['2026-04-24T10:20', '2026-04-24T10:21']) {
      there.run(operate(at, '案件', theCase, '回答を締め切る'));
    }
    expect(there.row('案件', theCase).段階).toBe('⑥ 提案事業の結果報告');
    within(newest(there, 'handleEdit'), 13);
    expect(there.failures).toEqual([]);
  });
});
