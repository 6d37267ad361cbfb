// What a run derives of what has changed comes to what deriving everything anew would: after every step of whole scenarios.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../local/rehearse/scenario/readScenario';
import { startCity } from '../../local/rehearse/start/startCity';
import { runSteps } from '../../local/rehearse/steps/runSteps';
import type { Execution, Runtime } from '../../local/runtime';
import { derive } from '../../src/domain/flow/derive';
import type { RowChange } from '../../src/domain/registry/registry';
import { propertyKeys } from '../../src/google/properties';
import { contextAt, readRegistry } from './readCity';

const root = join(__dirname, '../..');

/** What of the year as a whole ホーム says is brought up to date once an hour. */
const hourly = new Set(['home', 'counters', 'auditLog']);

/** The first sweep of an hour, which looks at several forms and at all rows. */
const isWholeLook = ({ function: run, calls }: Execution): boolean =>
  run === 'sweep' && (calls['Form.getResponses'] ?? 0) > 1;

/** What deriving everything would change of what stands there. */
function leftBehind(runtime: Runtime): RowChange[] {
  const context = contextAt(runtime, readRegistry(runtime));
  derive(context);
  return context.registry.changes().filter(({ tab }) => !hourly.has(tab));
}

/** Whether an edit found another run at work, as one of ten typed one after the other may: the next sweep derives it. */
function isLeftToSweep({ state }: Runtime): boolean {
  const { [propertyKeys.missed]: missed = '0', [propertyKeys.watch]: watch = '{}' } =
    state.properties;
  return Number(missed) > (JSON.parse(watch).seen ?? 0);
}

test.each(['whole-flow', 'six-projects', 'joint-agreement', 'withdrawal', 'year-reports'])(
  'in %s',
  (name) => {
    const scenario = readScenario(readFileSync(join(root, 'scenarios', `${name}.json`), 'utf8'));
    const runtime = startCity(scenario, { dist: join(root, 'dist') });
    let compared = 0;
    for (const { step } of runSteps(runtime, scenario)) {
      // What came in with the first rows is derived by the first whole look.
      if (!runtime.executions.some(isWholeLook)) continue;
      if (isLeftToSweep(runtime)) continue;
      compared += 1;
      expect({ step, left: leftBehind(runtime) }).toEqual({ step, left: [] });
    }
    expect(compared).toBeGreaterThan(scenario.steps.length * 0.7);
  },
  120_000,
);
