import { Runtime } from '../../../local/runtime';
import { bundleOf, runtimeOf } from './bundleOf';

const CLOCKS = `
  function main() {
    ScriptApp.newTrigger('sweep').timeBased().everyMinutes(10).create();
    ScriptApp.newTrigger('daily').timeBased().atHour(6).everyDays(1).create();
  }
  function sweep() {
    const properties = PropertiesService.getScriptProperties();
    if (properties.getProperty('todo')) { properties.deleteProperty('todo'); }
  }
  function daily(e) {
    console.log(e.year, e.month, e['day-of-month'], e['day-of-week'], e.hour, e.timezone);
    if (new Date().getDate() === 10) PropertiesService.getScriptProperties().setProperty('todo', 'x');
  }
  function fill() { PropertiesService.getScriptProperties().setProperty('todo', 'x'); }`;

const runsOf = (runtime: Runtime, name: string) =>
  runtime.executions.filter((execution) => execution.function === name);

describe('clock triggers', () => {
  test('"6 am" keeps one minute between 6 and 7, and tells the time in UTC', () => {
    const runtime = runtimeOf(CLOCKS);
    runtime.people.menu('実行');
    runtime.advanceTo('2026-04-05T23:59');
    const times = runsOf(runtime, 'daily').map(({ at }) => at);
    expect(times).toHaveLength(4);
    expect(new Set(times.map((time) => time.slice(11)))).toHaveProperty('size', 1);
    expect(times[0]).toMatch(/^2026-04-02T06:/);
    // 2 April 6 am in Japan is Wednesday 1 April in UTC.
    expect(runsOf(runtime, 'daily')[0]?.logs).toEqual(['2026 4 1 3 21 UTC']);
  });

  test('idle runs are not repeated, but changes, new days and quiet hours are looked at', () => {
    const runtime = runtimeOf(CLOCKS);
    runtime.people.menu('実行');
    runtime.advanceTo('2026-04-01T23:59');
    const first = runsOf(runtime, 'sweep').length;
    // For an hour none has changed anything.
    expect(first).toBe(7);
    runtime.people.callFromPage('fill', []);
    runtime.advanceTo('2026-04-02T02:00');
    expect(runtime.state.properties).toEqual({});
    runtime.advanceTo('2026-04-08T23:59');
    const daysLater = runsOf(runtime, 'sweep').map(({ at }) => at.slice(0, 10));
    expect(daysLater.filter((day) => day === '2026-04-07')).toHaveLength(1);
    runtime.advanceTo('2026-04-10T23:59');
    expect(runtime.state.properties).toEqual({});
  });

  test('everything runs in time order, and time never runs back', () => {
    const runtime = runtimeOf(CLOCKS);
    runtime.people.menu('実行');
    const days: string[] = [];
    runtime.advanceTo('2026-04-20T12:00', () => days.push(runtime.nowText()));
    const times = runtime.executions.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(days.length).toBeGreaterThan(18);
    runtime.advanceTo('2026-04-01T09:00');
    expect(runtime.nowText()).toBe('2026-04-20T12:00');
  });

  test('stop when the run time of triggers for the day is used up', () => {
    const runtime = runtimeOf(
      `function main() { ScriptApp.newTrigger('slow').timeBased().everyMinutes(10).create(); }
       function slow() { Utilities.sleep(300000); PropertiesService.getScriptProperties().setProperty('n', String(Math.random())); }`,
      { quota: { triggerMsPerDay: 20 * 60_000 } },
    );
    runtime.people.menu('実行');
    runtime.advanceTo('2026-04-01T12:00');
    const slow = runsOf(runtime, 'slow');
    expect(slow.filter(({ ok }) => ok)).toHaveLength(4);
    expect(slow.at(-1)?.error).toContain('too much computer time');
    runtime.advanceTo('2026-04-02T09:30');
    expect(runsOf(runtime, 'slow').at(-1)?.ok).toBe(true);
  });
});

describe('a snapshot', () => {
  test('goes on exactly as the runtime itself would', () => {
    const dist = bundleOf(`${CLOCKS} function onOpen() { SpreadsheetApp.getUi().createMenu('試験')
      .addItem('実行', 'main').addToUi(); }`);
    const runtime = Runtime.create({ start: '2026-04-01T09:00', dist, seed: 5 });
    runtime.people.openSpreadsheet();
    runtime.people.menu('実行');
    runtime.advanceTo('2026-04-03T09:00');
    const restored = Runtime.restore(JSON.parse(JSON.stringify(runtime.snapshot())), { dist });
    for (const each of [runtime, restored]) {
      each.people.callFromPage('fill', []);
      each.advanceTo('2026-04-12T09:00');
    }
    expect(restored.snapshot()).toEqual(runtime.snapshot());
  });

  test('is the same for the same seed', () => {
    const year = (seed: number) => {
      const runtime = runtimeOf(CLOCKS, { seed });
      runtime.people.menu('実行');
      runtime.advanceTo('2026-05-01T09:00');
      return JSON.stringify(runtime.snapshot());
    };
    expect(year(3)).toBe(year(3));
    expect(year(3)).not.toBe(year(4));
  });
});
