// Runs that go on in the context of an earlier one (local/runtime/contexts.ts) bring about the same, to the last call.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../local/rehearse/scenario/readScenario';
import { startCity } from '../../local/rehearse/start/startCity';
import { runSteps } from '../../local/rehearse/steps/runSteps';
import type { Runtime } from '../../local/runtime';

const root = join(__dirname, '../..');

/** How a run may end badly. */
const FAULTS = ['crash', 'throwAfter', 'timeout', 'throwBefore'] as const;

/**
 * The whole world, and every run with its calls, as they are after a scenario.
 * @param failing calls of which, before each step, one is made to fail
 */
function played(name: string, keepsNothing: boolean, failing: readonly string[] = []): Runtime {
  const scenario = readScenario(readFileSync(join(root, 'scenarios', `${name}.json`), 'utf8'));
  const runtime = startCity(scenario, { dist: join(root, 'dist'), keepsNothing });
  let step = 0;
  for (const _ of runSteps(runtime, scenario)) {
    step += 1;
    if (failing.length === 0) continue;
    const service = failing[(step * 7) % failing.length];
    runtime.faults.add({ kind: FAULTS[step % FAULTS.length], service, call: 1 + (step % 3) });
  }
  return runtime;
}

function expectSame(one: Runtime, other: Runtime): void {
  const [kept, anew] = [one, other].map((runtime) =>
    JSON.stringify(runtime.snapshot(), null, 1).split('\n'),
  );
  const differs = anew.findIndex((line, index) => line !== kept[index]);
  const shown = (lines: readonly string[]) =>
    differs < 0 ? [] : lines.slice(Math.max(0, differs - 2), differs + 3);
  expect(shown(kept)).toEqual(shown(anew));
  expect(kept.length).toBe(anew.length);
}

test.each(['import', 'bad-input'])(
  '%s comes to the same',
  (name) => expectSame(played(name, true), played(name, false)),
  120_000,
);

test('so does one in which runs are cut off and fail', () => {
  const calls = [
    'Sheets.Values.batchGet',
    'Properties.setProperty',
    'Sheets.batchUpdate',
    'Properties.getProperties',
    'MailApp.sendEmail',
  ];
  const kept = played('late-refusal', true, calls);
  expect(kept.executions.filter(({ ok }) => !ok).length).toBeGreaterThan(8);
  expectSame(kept, played('late-refusal', false, calls));
}, 120_000);
