// A run waits for the lock while another one sends mails and dies: what it read before its lock is old then.

import { COSTS } from '../../local/runtime/costs';
import { callsIn } from '../../local/simulate/calls';
import { type City, city, operate, untilInquiry } from './city';
import { expectNothingLostOrDoubled } from './disturbed';

const theCase = { 案件番号: 'R8-001' };

/** So fast that no run loses its patience with another one. */
const fast = Object.fromEntries(
  Object.entries(COSTS).map(([kind, rule]) => [kind, { ...rule, base: 1, perUnit: 0 }]),
);

/** ③ chosen, and its trigger lost: the next run to come asks the departments by mail, at once. */
const chosen = () =>
  city().run(
    ...untilInquiry().slice(0, -1),
    {
      at: '2026-04-20T08:30',
      edit: '設定',
      where: { 項目: '送信の猶予（分）' },
      set: { 値: '0' },
    },
    { at: '2026-04-20T09:00', fault: 'dropTrigger', service: 'handleEdit' },
    operate('2026-04-20T09:00', '案件', theCase, '照会を開始する'),
  );

const sweeping = ({ runtime }: City) =>
  runtime.deliver({ handler: 'sweep' }, 'clock', '', () => ({}));

const waiting: Record<string, (there: City) => unknown> = {
  sweep: sweeping,
  handleEdit: ({ runtime }) => runtime.people.editCell('案件', 2, '備考', '電話あり'),
};

/** The one run asks for the lock; before it gets it, a sweep does everything, or dies at one of its calls. */
function waited(before: City, waiter: string, dies?: [service: string, call: number]) {
  const there = before.fork(fast);
  const { runtime } = there;
  const first = runtime.executions.length;
  runtime.onLockWait = (wait) => {
    runtime.onLockWait = undefined;
    if (dies) runtime.faults.add({ kind: 'crash', service: dies[0], call: dies[1] });
    wait.before(() => sweeping(there), 10);
  };
  waiting[waiter](there);
  runtime.people.settle();
  const [holder, waited] = runtime.executions.slice(first);
  return { there, holder, waited };
}

describe.each(Object.keys(waiting))('while %s waits', (waiter) => {
  let before: City;
  beforeAll(() => {
    before = chosen();
  }, 120_000);

  test('a sweep asks the departments', () => {
    const { there, holder, waited: after } = waited(before, waiter);
    expect(holder).toMatchObject({ function: 'sweep', ok: true });
    expect(holder.calls['MailApp.sendEmail']).toBeGreaterThanOrEqual(2);
    expect(after).toMatchObject({ function: waiter, ok: true });
    expect(after.lockWaitMs).toBeGreaterThan(0);
    expect(after.calls['MailApp.sendEmail']).toBeUndefined();
    expectNothingLostOrDoubled(there.run({ until: '2026-04-20T10:30' }), 'none');
  });

  test('a sweep dies at any of its calls: no mail goes out twice, and none is forgotten', () => {
    const calls = callsIn([waited(before, waiter).holder], 12);
    for (const [service, call] of calls) {
      const { there, holder } = waited(before, waiter, [service, call]);
      const place = `${service} ${call}`;
      expect({ place, died: holder.injected }).toEqual({ place, died: true });
      there.run({ until: '2026-04-20T10:30' });
      expectNothingLostOrDoubled(there, place);
      const asked = there.rows('送信').filter((row) => row.種別 === '照会');
      expect({ place, asked: asked.length }).toEqual({ place, asked: 2 });
    }
  }, 240_000);
});
