// In whose context a run takes place: one of its own, or that of an earlier run where the script keeps nothing.
import { resultOf, runtimeOf } from './bundleOf';

const SCRIPT = `
  let runs = 0;
  let sheet;
  let last;
  function main(how) {
    runs += 1;
    if (how === 'fail') throw new Error('no');
    if (how === 'global') globalThis['left' + runs] = 1;
    if (how === 'remember') sheet = SpreadsheetApp.getActive().getSheets()[0];
    if (how === 'use') return sheet.getName();
    if (how === 'time') return [Date.now(), new Date().getTime(), Math.random()];
    if (how === 'work') PropertiesService.getScriptProperties().setProperty('a', String(runs));
    return runs;
  }
  function later() { return runs; }`;

const calls = (keepsNothing: boolean) => {
  const runtime = runtimeOf(SCRIPT, { keepsNothing });
  return { runtime, main: (how?: string) => runtime.people.callFromPage('main', [how]) };
};

test('every run reads the script anew', () => {
  const { main } = calls(false);
  expect([main().result, main().result]).toEqual([1, 1]);
});

describe('a script that is said to keep nothing', () => {
  test('goes on where a run ended well', () => {
    const { main } = calls(true);
    expect([main().result, main().result]).toEqual([1, 2]);
  });

  test('sees the clock and the chance of the run that is under way', () => {
    const { runtime, main } = calls(true);
    const [first, again] = main('time').result as number[];
    expect(again).toBe(first);
    runtime.advanceTo('2026-04-02T09:00');
    const second = main('time').result as number[];
    expect(second[0] - first).toBeGreaterThan(86_000_000 * 0.99);
    const other = calls(false);
    other.main('time');
    other.runtime.advanceTo('2026-04-02T09:00');
    expect(other.main('time').result).toEqual(second);
  });

  test('goes on where a run failed', () => {
    const { main } = calls(true);
    expect(main('fail').ok).toBe(false);
    expect(main().result).toBe(2);
  });

  test('goes on where a run was cut off', () => {
    const { runtime, main } = calls(true);
    runtime.faults.add({ kind: 'crash', service: 'Properties.setProperty' });
    expect(main('work').ok).toBe(false);
    expect(main().result).toBe(2);
  });

  test('is read anew after a run that left a name behind', () => {
    const { main } = calls(true);
    main('global');
    expect(main().result).toBe(1);
  });

  test('has a context of its own for a run inside another', () => {
    const { runtime, main } = calls(true);
    main();
    let inside: unknown;
    runtime.onCall = () => {
      runtime.onCall = undefined;
      inside = runtime.people.callFromPage('later', []).result;
    };
    expect(main('work').result).toBe(2);
    expect(inside).toBe(0);
  });

  test('is told when it uses what belongs to an earlier run', () => {
    const { main } = calls(true);
    expect(main('remember').ok).toBe(true);
    expect(main('use').error).toContain('Sheet.getName: this object is of a run that is over.');
  });
});

test('what a fresh context has is what a script may use', () => {
  expect(resultOf('return typeof SharedArrayBuffer + typeof SpreadsheetApp;')).toBe(
    'undefinedobject',
  );
});
