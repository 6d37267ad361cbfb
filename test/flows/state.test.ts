// The state of the local runtime is its own: an array of a script's would keep that run's whole context in memory.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../local/rehearse/scenario/readScenario';
import { startCity } from '../../local/rehearse/start/startCity';
import { runSteps } from '../../local/rehearse/steps/runSteps';

/** Paths of the arrays and objects that another context made. */
function foreign(value: unknown, path: string, own: ReadonlySet<unknown>): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = own.has(Object.getPrototypeOf(value)) ? [] : [path];
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, one]) => foreign(one, `${path}.${key}`, own)),
  ];
}

test('nothing in the state was made by a run of the script', () => {
  const root = join(__dirname, '../..');
  const scenario = readScenario(readFileSync(join(root, 'scenarios/first-case.json'), 'utf8'));
  const runtime = startCity(scenario, { dist: join(root, 'dist') });
  for (const _ of runSteps(runtime, scenario));
  const { state, executions } = runtime;
  // What structuredClone makes belongs to jest's own context.
  const own = new Set(
    [[], {}, structuredClone([]), structuredClone({})].map((one) => Object.getPrototypeOf(one)),
  );
  expect(foreign({ state, executions }, '', own)).toEqual([]);
});
