/** The city at the start of a scenario: 初期設定 has run, and the registry holds what is given. */
import { parseTime, Runtime, type RuntimeOptions } from '../../runtime';
import type { Scenario } from '../scenario/scenario';
import { enterRows, enterSettings } from './enterRows';
import { recordsOf } from './records';
import { ofProduct } from './restoreCity';

const SET_UP = '初期設定';

/** The bundle could not set itself up; what was done up to then is in `runtime`. */
export class SetUpFailed extends Error {
  override readonly name = 'SetUpFailed';
  constructor(
    readonly runtime: Runtime,
    reason: string,
  ) {
    super(`${SET_UP} failed: ${reason}`);
  }
}

/**
 * Begins a world at the scenario's start.
 * @throws SetUpFailed when the bundle's 初期設定 fails
 */
export function startCity(scenario: Scenario, options: Omit<RuntimeOptions, 'start'>): Runtime {
  const runtime = Runtime.create({ ...ofProduct, ...options, start: scenario.start });
  runtime.people.openSpreadsheet();
  setUp(runtime);
  enterSettings(runtime, scenario.settings);
  for (const [tab, rows] of Object.entries(recordsOf(scenario))) {
    if (rows.length > 0) enterRows(runtime, tab, rows);
  }
  // A second time, so that what is made out of settings (titles of forms, choices) follows them.
  setUp(runtime);
  // The scenario begins now: setting up takes the script minutes, but none of the scenario's, and answers nobody in it.
  runtime.restAt(parseTime(scenario.start));
  for (const execution of runtime.executions) delete execution.answer;
  return runtime;
}

function setUp(runtime: Runtime): void {
  if (!runtime.people.menuItems().some(({ label }) => label === SET_UP)) {
    throw new SetUpFailed(runtime, runtime.executions[0]?.error ?? 'the menu does not hold it');
  }
  const { ok, error = '', dialogs } = runtime.people.menu(SET_UP);
  if (!ok) throw new SetUpFailed(runtime, error);
  const page = dialogs.find(({ html }) => html);
  if (page && !page.answer?.ok) {
    throw new SetUpFailed(runtime, page.answer?.message ?? runtime.executions.at(-1)?.error ?? '');
  }
}
