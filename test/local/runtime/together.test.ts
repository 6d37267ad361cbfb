// Runs that are under way at the same time: waiting for the lock, the limit of runs at once, the quota of a minute.
import { parseTime, type Runtime } from '../../../local/runtime';
import { runtimeOf } from './bundleOf';

const TEN = parseTime('2026-04-01T10:00');

/** Reads a property before its lock and after it; works under the lock for as long as it is told. */
const COUNTER = `
  function main(work, patience, again) {
    const properties = PropertiesService.getScriptProperties();
    const before = properties.getProperty('count');
    const lock = LockService.getScriptLock();
    for (let time = 0; time <= (again || 0); time++) {
      if (lock.tryLock(patience === undefined ? 10000 : patience) === false) { console.log('gave up'); return; }
      const count = Number(properties.getProperty('count')) + 1;
      console.log(before, count, Date.now() - ${TEN});
      Utilities.sleep(work);
      properties.setProperty('count', String(count));
      lock.releaseLock();
    }
  }`;

// A lock call costs 80 ms and a property 30 or 62; a run starts within 1,000.
const ASKS = 1000 + 30 + 80;

const starting = (runtime: Runtime, at: number, ...args: unknown[]) => ({
  at: TEN + at,
  act: () => {
    runtime.run({ function: 'main', trigger: 'clock', user: '' }, () => args);
  },
});

const logs = (played: ReturnType<Runtime['together']>) =>
  played.map(({ execution }) => execution.logs?.join(', '));

describe('a run that asks for the lock', () => {
  test('waits until an earlier one has released it, and the wait is seen', () => {
    const runtime = runtimeOf(COUNTER);
    const played = runtime.together([
      starting(runtime, 500, 1000),
      starting(runtime, 0, 3000),
      starting(runtime, 9000, 0),
    ]);
    expect(played.map(({ startedAt }) => startedAt - TEN)).toEqual([0, 500, 9000]);
    const held = 30 + 3000 + 62;
    expect(logs(played)).toEqual([
      `null 1 ${ASKS + 30}`,
      `1 2 ${ASKS + held + 30}`,
      `2 3 ${9000 + ASKS + 30}`,
    ]);
    expect(played.map(({ execution }) => execution.lockWaitMs)).toEqual([
      undefined,
      held - 500,
      undefined,
    ]);
    expect(played[1]?.endedAt).toBe(TEN + ASKS + held + 30 + 1000 + 62);
    expect(runtime.now()).toBe(played[2]?.endedAt);
  });

  test('gives up when it takes longer than its patience, and those behind it do not wait for it', () => {
    const runtime = runtimeOf(COUNTER);
    const played = runtime.together([
      starting(runtime, 0, 8000),
      starting(runtime, 1, 1, 5000),
      starting(runtime, 2, 1, 15000),
    ]);
    expect(logs(played)).toEqual([
      expect.stringContaining('null 1'),
      'gave up',
      expect.stringContaining('1 2'),
    ]);
    expect(played[1]?.execution).toMatchObject({ ok: true, lockWaitMs: 5000 });
    expect(runtime.state.properties.count).toBe('2');
  });

  test('again lets those through who came meanwhile', () => {
    const runtime = runtimeOf(COUNTER);
    const played = runtime.together([
      starting(runtime, 0, 3000, 10000, 1),
      starting(runtime, 2000, 1000),
    ]);
    const counts = played.map(({ execution }) =>
      execution.logs?.map((line) => line.split(' ')[1]).join(),
    );
    expect(counts).toEqual(['1,3', '2']);
    // It released at 4,232 and asked again at once; the other held the lock from then on for 1,092.
    expect(played[0]?.execution.lockWaitMs).toBe(1092 - 80);
  });

  test('never holds it together with another', () => {
    const runtime = runtimeOf(COUNTER);
    const starts = Array.from({ length: 25 }, (_, i) =>
      starting(runtime, (i * 7919) % 20000, 100 + ((i * 104729) % 3000), 360000, i % 3),
    );
    runtime.together(starts);
    const wanted = starts.reduce((sum, _, i) => sum + 1 + (i % 3), 0);
    expect(runtime.state.properties.count).toBe(String(wanted));
    const taken = runtime.executions
      .flatMap(({ logs: lines = [] }) => lines.map((line) => line.split(' ').map(Number)))
      .sort(([, a = 0], [, b = 0]) => a - b);
    const moments = taken.map(([, , at = 0]) => at);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });
});

describe('while a run waits', () => {
  const waited = (work: number, patience = 10000, call = 'tryLock') => {
    const runtime = runtimeOf(COUNTER.replace('tryLock', call));
    runtime.onLockWait = (wait) => {
      runtime.onLockWait = undefined;
      expect(wait).toMatchObject({ lock: 'script', patienceMs: patience, again: false });
      wait.before(() => runtime.people.callFromPage('main', [work]));
    };
    runtime.people.callFromPage('main', [0, patience]);
    const [holder, waiter] = runtime.executions.slice(-2);
    return { runtime, holder, waiter };
  };

  test('another does all its work, which what was read before the lock does not show', () => {
    const { runtime, holder, waiter } = waited(3000);
    expect(holder?.logs?.[0]).toMatch(/^null 1 /);
    expect(waiter?.logs?.[0]).toMatch(/^null 2 /);
    // The other had begun two seconds before, and so had the lock after 1,110 of them.
    expect(waiter?.lockWaitMs).toBe(ASKS + 30 + 3000 + 62 - 2000);
    expect(runtime.state.properties.count).toBe('2');
  });

  test('that one may take too long', () => {
    const { runtime, waiter } = waited(12000);
    expect(waiter).toMatchObject({ ok: true, logs: ['gave up'], lockWaitMs: 10000 });
    expect(runtime.state.properties.count).toBe('1');
  });

  test('waitLock throws then', () => {
    const { waiter } = waited(12000, 10000, 'waitLock');
    expect(waiter).toMatchObject({ ok: false, lockWaitMs: 10000 });
    expect(waiter?.error).toContain('Lock timeout');
  });

  test('that one may die, which frees the lock', () => {
    const runtime = runtimeOf(COUNTER);
    runtime.onLockWait = ({ before }) => {
      runtime.onLockWait = undefined;
      runtime.faults.add({ kind: 'crash', service: 'Utilities.sleep' });
      before(() => runtime.people.callFromPage('main', [3000]));
    };
    runtime.people.callFromPage('main', [0]);
    const [holder, waiter] = runtime.executions.slice(-2);
    expect(holder).toMatchObject({ ok: false, injected: true });
    expect(waiter).toMatchObject({ ok: true, lockWaitMs: ASKS + 30 + 3000 - 2000 });
    expect(runtime.state.properties.count).toBe('1');
  });
});

describe('side by side', () => {
  test('clock triggers come when they are due, also while the last runs are under way', () => {
    const runtime = runtimeOf(`
      function main() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create(); }
      function tick() { PropertiesService.getScriptProperties().setProperty('at', String(Date.now())); }
      function slow() { Utilities.sleep(150000); }`);
    runtime.people.menu('実行');
    runtime.advanceTo('2026-04-01T09:59');
    const before = runtime.executions.length;
    const played = runtime.together([
      {
        at: TEN,
        act: () => runtime.run({ function: 'slow', trigger: 'clock', user: '' }),
      },
    ]);
    expect(runtime.executions.length - before).toBe(played.length);
    const during = played.filter(({ startedAt }) => startedAt > TEN);
    expect(played.filter(({ execution }) => execution.function === 'tick').length).toBeGreaterThan(
      2,
    );
    expect(during.length).toBeGreaterThan(1);
    expect(runtime.now()).toBe(TEN + 151000);
  });

  test('no more than 30 runs of one user are under way; others are refused', () => {
    const runtime = runtimeOf('function main() { Utilities.sleep(5000); }');
    const byMenu = (at: number, user: string) => ({
      at: TEN + at,
      act: () => {
        runtime.people.callFromPage('main', [], { user });
      },
    });
    const played = runtime.together([
      ...Array.from({ length: 31 }, (_, i) => byMenu(i, 'a@city.example.jp')),
      byMenu(100, 'b@city.example.jp'),
      byMenu(6000, 'a@city.example.jp'),
    ]);
    const refused = played.filter(({ execution }) => execution.refused);
    expect(refused.map(({ startedAt }) => startedAt - TEN)).toEqual([30]);
    expect(refused[0]?.execution).toMatchObject({
      ok: false,
      error: expect.stringContaining('too many scripts running simultaneously'),
      modelMs: 0,
    });
  });

  test('edits have a run each at once', () => {
    const runtime = runtimeOf(`
      function main() {
        const sheet = SpreadsheetApp.getActive().getSheets()[0];
        sheet.getRange('A1:B1').setValues([['番号', '名称']]);
        ScriptApp.newTrigger('typed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
      }
      function typed(e) { console.log(e.value); Utilities.sleep(20000); }`);
    runtime.people.menu('実行');
    const played = runtime.together(
      [1, 2, 3, 4, 5].map((i) => ({
        at: TEN + i,
        act: () => runtime.people.editCell('シート1', 2, '名称', `${i}`),
      })),
    );
    expect(logs(played)).toEqual(['1', '2', '3', '4', '5']);
    expect(played.map(({ startedAt }) => startedAt - TEN)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the Sheets API', () => {
  const READS = `
    function main(count, pause) {
      const id = SpreadsheetApp.getActive().getId();
      const read = () => Sheets.Spreadsheets.Values.batchGet(id, { ranges: ['シート1!A1'] });
      for (let i = 0; i < count; i++) {
        for (let wait = 1000; ; wait *= 2) {
          try { read(); break; } catch (e) {
            if (!pause) throw e;
            console.log(Date.now() - ${TEN});
            Utilities.sleep(wait);
          }
        }
      }
    }`;
  const reading = (runtime: Runtime, at: number, ...args: unknown[]) => ({
    at: TEN + at,
    act: () => {
      runtime.run({ function: 'main', trigger: 'clock', user: '' }, () => args);
    },
  });

  test('refuses what is beyond 60 reads within any minute', () => {
    const runtime = runtimeOf(READS);
    const played = runtime.together([
      // 40 reads end just before a minute of the clock does.
      reading(runtime, 50_000, 40),
      reading(runtime, 61_000, 20),
      reading(runtime, 65_000, 1),
      reading(runtime, 112_000, 1),
    ]);
    expect(played.map(({ execution }) => execution.ok)).toEqual([true, true, false, true]);
    expect(played[2]?.execution.error).toMatch(
      /Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'/,
    );
  });

  test('counts what overlaps by the clock, in whatever order it is played', () => {
    const runtime = runtimeOf(READS);
    const played = runtime.together([reading(runtime, 0, 50), reading(runtime, 10, 20)]);
    expect(played.map(({ execution }) => execution.ok)).toEqual([true, false]);
    expect(played[1]?.execution.calls['Sheets.Values.batchGet']).toBe(11);
  });

  test('counts each user apart', () => {
    const runtime = runtimeOf(READS);
    const byMenu = (user: string) => ({
      at: TEN,
      act: () => {
        runtime.people.callFromPage('main', [50], { user });
      },
    });
    const played = runtime.together([byMenu('a@city.example.jp'), byMenu('b@city.example.jp')]);
    expect(played.map(({ execution }) => execution.ok)).toEqual([true, true]);
  });

  test('takes calls again once a run has backed off long enough', () => {
    const runtime = runtimeOf(READS);
    const [played] = runtime.together([reading(runtime, 0, 70, true)]);
    expect(played?.execution.ok).toBe(true);
    expect(played?.execution.logs?.length).toBeGreaterThan(2);
    expect(played?.execution.modelMs).toBeGreaterThan(60_000);
    expect(played?.execution.modelMs).toBeLessThan(90_000);
  });
});
