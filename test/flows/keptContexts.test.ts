// Runs that go on in the context of an earlier one (local/runtime/contexts.ts) bring about the same, to the last call.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../local/rehearse/scenario/readScenario';
import { startCity } from '../../local/rehearse/start/startCity';
import { runSteps } from '../../local/rehearse/steps/runSteps';

const root = join(__dirname, '../..');

/** The whole world, and every run with its calls, as they are after a scenario. */
function played(name: string, keepsNothing: boolean): string {
  const scenario = readScenario(readFileSync(join(root, 'scenarios', `${name}.json`), 'utf8'));
  const runtime = startCity(scenario, { dist: join(root, 'dist'), keepsNothing });
  for (const _ of runSteps(runtime, scenario));
  return JSON.stringify(runtime.snapshot(), null, 1);
}

test.each(['late-refusal', 'import', 'bad-input'])(
  '%s comes to the same',
  (name) => {
    const kept = played(name, true).split('\n');
    const anew = played(name, false).split('\n');
    const differs = anew.findIndex((line, index) => line !== kept[index]);
    const shown = (lines: readonly string[]) =>
      differs < 0 ? [] : lines.slice(Math.max(0, differs - 2), differs + 3);
    expect(shown(kept)).toEqual(shown(anew));
    expect(kept.length).toBe(anew.length);
  },
  120_000,
);
