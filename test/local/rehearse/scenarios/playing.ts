// Plays a scenario of scenarios/ through the real bundle, and holds docs/coverage.md against what it brought about.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailEntries } from '../../../../local/rehearse/outputs/mail';
import { type RegistryTabs, registryTabs } from '../../../../local/rehearse/outputs/registry';
import { readScenario } from '../../../../local/rehearse/scenario/readScenario';
import type { Scenario, Step } from '../../../../local/rehearse/scenario/scenario';
import { startCity } from '../../../../local/rehearse/start/startCity';
import { runSteps } from '../../../../local/rehearse/steps/runSteps';
import type { Runtime } from '../../../../local/runtime';
import { toText } from '../../../../local/runtime/documents';
import { checkShare } from './coveragePage';
import { Exercise } from './exercise';
import { scenarioFolder } from './expected';

const dist = join(__dirname, '../../../../dist');

export interface Played {
  readonly runtime: Runtime;
  readonly registry: RegistryTabs;
  readonly mails: ReturnType<typeof mailEntries>;
}

export const example = (name: string): Scenario =>
  readScenario(readFileSync(join(scenarioFolder, `${name}.json`), 'utf8'));

/** Plays a scenario to its end, without a run that fails on its own; `watch` sees the city after each step. */
export function play(name: string, watch?: (runtime: Runtime, step: Step) => void): Played {
  const scenario = example(name);
  const runtime = startCity(scenario, { dist });
  const exercise = new Exercise();
  for (const { step } of runSteps(runtime, scenario)) {
    exercise.after(runtime, step);
    watch?.(runtime, step);
  }
  exercise.atTheEnd(runtime);
  expect(runtime.executions.filter(({ ok, injected }) => !ok && !injected)).toEqual([]);
  checkShare(name, exercise.found);
  return { runtime, registry: registryTabs(runtime), mails: mailEntries(runtime) };
}

/** The text of a Doc that stands in 文書. */
export function textOf({ runtime, registry }: Played, name: string): string {
  const row = registry.文書.find((one) => one.文書名 === name);
  return toText(runtime.documents.readBody(String(row?.ファイルID)));
}
