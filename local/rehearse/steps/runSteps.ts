/** Runs a scenario's steps, one after the other, on a city that has been started. */
import type { FaultKind, Runtime } from '../../runtime';
import { listed, quoted, ScenarioMistakes } from '../scenario/mistakes';
import type { Scenario, Step, StepOf } from '../scenario/scenario';
import { pressOnCard } from './card';
import { type AnsweredLinks, reply, submit } from './forms';
import { chooseFromMenu } from './menu';
import { checkHeaders, findRows } from './rows';

export interface StepDone {
  /** From 0. */
  readonly index: number;
  readonly step: Step;
}

/**
 * Runs the steps; whoever iterates may stop between any two.
 * @param onTime told the virtual time (epoch ms) while time passes
 * @throws ScenarioMistakes when a step cannot be done; what came before it has been done
 */
export function* runSteps(
  runtime: Runtime,
  { steps }: Scenario,
  onTime?: (now: number) => void,
): Generator<StepDone> {
  checkMenuItems(runtime, steps);
  const running: Running = { runtime, answered: new Set() };
  for (const [index, step] of steps.entries()) {
    runStep(running, `steps[${index}]`, step, onTime);
    yield { index, step };
  }
  runtime.people.settle();
}

/**
 * Lets time pass up to a step, and does it.
 * @throws ScenarioMistakes when it cannot be done
 */
export function runStep(
  running: Running,
  place: string,
  step: Step,
  onTime?: (now: number) => void,
): void {
  const { runtime } = running;
  runtime.advanceTo(step.at, onTime);
  let mistake: unknown;
  // Inside a run of the script nothing may be thrown: the script would catch it.
  runtime.onMeanwhile ??= (meanwhile) => {
    try {
      doStep(running, `${place}.step`, meanwhile as Step);
    } catch (error) {
      mistake = error;
    }
  };
  doStep(running, place, step);
  if (mistake) throw mistake;
}

/** Does a step at once, whatever its time. @throws ScenarioMistakes when it cannot be done */
export function doStep(running: Running, place: string, step: Step): void {
  const act = () => (acts[step.kind] as Act<typeof step.kind>)(running, place, step);
  if (step.in) running.runtime.people.inCopy(act, step.user);
  else act();
}

/** Menu items are the bundle's, so they are known once it has opened the registry. */
export function checkMenuItems(runtime: Runtime, steps: readonly Step[]): void {
  const labels = runtime.people.menuItems().map(({ label }) => label);
  const mistakes = steps.flatMap((step, index) =>
    step.kind === 'menu' && !labels.includes(step.label)
      ? [
          `steps[${index}].menu: there is no menu item ${quoted(step.label)}; they are ${listed(labels)}`,
        ]
      : [],
  );
  if (mistakes.length > 0) throw new ScenarioMistakes(mistakes);
}

type Act<K extends Step['kind']> = (run: Running, place: string, step: StepOf<K>) => void;

/** A rehearsal under way. */
export interface Running {
  readonly runtime: Runtime;
  readonly answered: AnsweredLinks;
}

const acts: { readonly [K in Step['kind']]: Act<K> } = {
  submit: ({ runtime }, place, step) => submit(runtime, place, step),
  reply: ({ runtime, answered }, place, step) => reply(runtime, place, step, answered),
  edit({ runtime }, place, step) {
    checkHeaders(runtime, `${place}.set`, step.tab, Object.keys(step.set));
    // Nothing is looked up between the cells: looking would let the edit trigger catch up.
    for (const row of findRows(runtime, `${place}.where`, step.tab, step)) {
      for (const [header, text] of Object.entries(step.set)) {
        runtime.people.editCell(step.tab, row, header, text, step.user);
      }
    }
  },
  paste({ runtime }, place, step) {
    checkHeaders(runtime, `${place}.set`, step.tab, Object.keys(step.set));
    const rows = findRows(runtime, `${place}.where`, step.tab, step);
    runtime.people.paste(step.tab, rows, step.set, step.user);
  },
  insert({ runtime }, place, { tab, set, user }) {
    checkHeaders(runtime, `${place}.set`, tab, Object.keys(set));
    runtime.people.insertRow(tab, set, user);
  },
  delete({ runtime }, place, step) {
    const rows = findRows(runtime, `${place}.where`, step.tab, step);
    // From below, so that the numbers of the rows still to go stay right.
    for (const row of rows.reverse()) runtime.people.deleteRow(step.tab, row, step.user);
  },
  sort({ runtime }, place, { tab, by, descending }) {
    checkHeaders(runtime, `${place}.by`, tab, [by]);
    runtime.people.sort(tab, by, !descending);
  },
  rename({ runtime }, place, { tab, column, to, user }) {
    checkHeaders(runtime, `${place}.column`, tab, [column]);
    runtime.people.renameHeader(tab, column, to, user);
  },
  hand({ runtime }, place, { tab, does, row, column, columns, user }) {
    checkHeaders(runtime, `${place}.column`, tab, [column]);
    runtime.people.hand(tab, does, { row, column, columns }, user);
  },
  menu: ({ runtime }, place, step) => chooseFromMenu(runtime, place, step),
  copy: ({ runtime }, _place, { user }) => runtime.people.copyRegistry(user),
  consent: ({ runtime }, _place, { scopes, user }) => runtime.people.withdrawConsent(scopes, user),
  fault({ runtime }, _place, { fault, service, call, step }) {
    runtime.faults.add({ kind: fault as FaultKind, service, call, step });
  },
  card: ({ runtime }, place, step) => pressOnCard(runtime, place, step),
  until() {},
};
