// What runs cost others: no message keeps the lock, reads are tried again, known answers are not read again.
import { type City, city, submitProposal } from './city';

const sweeping = ({ runtime }: City) =>
  runtime.deliver({ handler: 'sweep' }, 'clock', '', () => ({}))[0].execution;

describe('while a message stands before a person', () => {
  test.each(['台帳を点検する', '列を並べ直す'])('%s leaves the lock to others', (label) => {
    const there = city().run({ until: '2026-04-02T10:00' });
    const { runtime } = there;
    const meanwhile: (string | undefined)[] = [];
    let alerts = 0;
    runtime.onCall = (name) => {
      if (name !== 'Ui.alert') return;
      alerts += 1;
      const { calls, error } = runtime.deliver({ handler: 'sweep' }, 'clock', '', () => ({}))[0]
        .execution;
      const reads = calls['Sheets.Values.batchGet'] ?? 0;
      meanwhile.push(reads > 0 ? 'read' : (error ?? 'gave up'));
    };
    expect(runtime.people.menu(label)).toMatchObject({ ok: true });
    expect(alerts).toBeGreaterThan(0);
    // At a full hour a sweep looks at everything, if it gets the lock.
    expect(meanwhile).toEqual(Array(alerts).fill('read'));
  });
});

describe('when Google fails for a moment', () => {
  const failing = (service: string) => {
    const there = city().run({ until: '2026-04-02T10:00' });
    there.runtime.faults.add({ kind: 'throwBefore', service, call: 1 });
    return { there, run: sweeping(there) };
  };

  test('a read is made again', () => {
    const { run } = failing('Sheets.Values.batchGet');
    expect(run).toMatchObject({ ok: true });
    expect(run.calls['Utilities.sleep']).toBe(1);
  });

  test('a write is not: what it was about may have been written', () => {
    const there = city().run(
      { at: '2026-04-01T09:05', fault: 'dropTrigger', service: 'handleFormSubmit', call: 1 },
      submitProposal('2026-04-01T09:05'),
    );
    there.runtime.faults.add({ kind: 'throwBefore', service: 'Sheets.batchUpdate', call: 1 });
    // The first sweep of the hour reads every form.
    there.run({ until: '2026-04-01T10:09' });
    const failed = there.runtime.executions.filter(({ injected }) => injected);
    expect(failed).toHaveLength(1);
    expect(failed[0].calls['Utilities.sleep']).toBeUndefined();
    there.run({ until: '2026-04-01T11:09' });
    expect(there.rows('受付')).toHaveLength(1);
  });
});

describe('a response that stands in 受付', () => {
  const ITEMS = 'FormResponse.getItemResponses';
  const received = () =>
    city().run(submitProposal('2026-04-01T09:35'), { until: '2026-04-01T09:36' });
  const after = ({ runtime }: City, at: string, name: string) =>
    runtime.executions.filter((run) => run.at > at && run.function === name);

  test('is known by its id: no sweep reads its answers again', () => {
    const there = received().run({ until: '2026-04-01T11:30' });
    const sweeps = after(there, '2026-04-01T09:36', 'sweep');
    expect(sweeps.some(({ calls }) => calls['FormResponse.getId'])).toBe(true);
    expect(sweeps.filter(({ calls }) => calls[ITEMS])).toEqual([]);
    expect(there.rows('受付')).toHaveLength(1);
  });

  test('and was changed at Google since is found by the daily run', () => {
    const there = received();
    const [response] = there.runtime.state.forms.flatMap(({ responses }) => responses);
    const [question] = Object.keys(response.answers);
    response.answers[question] = '株式会社B';
    there.run({ until: '2026-04-02T12:00' });
    const rows = there.rows('受付');
    expect(rows.map((row) => row.状態)).toContain('保留');
    expect(rows).toHaveLength(2);
  });
});

test('whose work a later run does as well waits 3 seconds for another run; who has nobody waits longer', () => {
  const there = city().run({ until: '2026-04-02T08:55' });
  const asked = new Map<string, number>();
  there.runtime.onLockWait = ({ run, patienceMs }) => asked.set(run.options.function, patienceMs);
  there.run(
    submitProposal('2026-04-02T08:56'),
    { at: '2026-04-02T08:57', edit: '案件', where: {}, set: { 引継ぎ先: '健康福祉課' } },
    { until: '2026-04-03T09:59' },
  );
  expect(Object.fromEntries(asked)).toMatchObject({
    handleFormSubmit: 3_000,
    handleEdit: 3_000,
    sweep: 3_000,
    daily: 25_000,
  });
});

test('where the browser is signed in to two accounts, a dialog reaches nothing, and nothing is changed', () => {
  const choose = { at: '2026-04-02T10:00', menu: '先の予定を見る', otherAccounts: true };
  const there = city().run(choose);
  expect(there.runtime.executions.some(({ function: name }) => name === 'foreseeFromDialog')).toBe(
    false,
  );
});
