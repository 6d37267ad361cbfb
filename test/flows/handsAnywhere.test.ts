// Any scenario of scenarios/ with one everyday hand at a random moment: nobody is told what is another’s, nothing goes
// twice, no run fails, and what does not come any more is said.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { ScenarioMistakes } from '../../local/rehearse/scenario/mistakes';
import { checkScenario } from '../../local/rehearse/scenario/readScenario';
import type { Scenario, Step } from '../../local/rehearse/scenario/scenario';
import { startCity } from '../../local/rehearse/start/startCity';
import { type Running, runStep } from '../../local/rehearse/steps/runSteps';
import { noMailTwice } from '../../local/simulate/invariants/mails';
import { noFailure } from '../../local/simulate/invariants/runs';
import { nobodySeesOthers } from '../../local/simulate/invariants/secrets';
import { comeToRest } from '../../local/simulate/rest';
import { Sight } from '../../local/simulate/sight';
import { Staff } from '../../local/simulate/staff';
import { anyHand } from './anyHand';
import { silentlyMissing } from './silentlyMissing';

const dist = join(__dirname, '../../dist');
const folder = join(__dirname, '../../scenarios');

/** HANDS=100 takes so many, of all scenarios but the one of three years; otherwise some short ones. */
const many = Number(process.env.HANDS ?? 0);
const names =
  many > 0
    ? readdirSync(folder).filter((name) => name !== 'three-years.json')
    : ['resubmission.json', 'late-refusal.json', 'first-case.json', 'many-proposals.json'];

const given = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, name), 'utf8'));

interface Hand {
  readonly name: string;
  /** Before which step, counted from 0 and beginning anew behind the last. */
  readonly before: number;
  readonly step: Record<string, unknown>;
}

const handAnywhere: fc.Arbitrary<Hand> = fc.record({
  name: fc.constantFrom(...names),
  before: fc.nat(60),
  step: anyHand,
});

/** Plays a scenario to its end and two days on; of what a hand has made impossible only the time comes. */
function played(scenario: Scenario, hand?: { readonly at: number; readonly step: Step }) {
  const runtime = startCity(scenario, { dist });
  const running: Running = { runtime, answered: new Set() };
  const staff = new Staff();
  const take = (step: Step) => {
    const settled = staff.about(step, new Sight(runtime, staff));
    let done = false;
    try {
      runStep(running, 'step', step);
      done = true;
    } catch (error) {
      if (!(error instanceof ScenarioMistakes)) throw error;
    } finally {
      runtime.people.settle();
      settled(done);
    }
  };
  for (const [index, step] of scenario.steps.entries()) {
    if (index === hand?.at) take(hand.step);
    take(step);
  }
  comeToRest(runtime);
  return new Sight(runtime, staff);
}

const invariants = [noFailure, noMailTwice, nobodySeesOthers];
const wrongIn = (sight: Sight): string[] => invariants.flatMap((invariant) => invariant(sight));

const untouched = new Map<string, { readonly wrong: string[]; readonly sight: Sight }>();

function withoutHand(name: string) {
  const sight = untouched.has(name) ? undefined : played(checkScenario(given(name)));
  if (sight) untouched.set(name, { wrong: wrongIn(sight), sight });
  return untouched.get(name) as { wrong: string[]; sight: Sight };
}

function troubles({ name, before, step }: Hand): string[] {
  const { steps, ...city } = given(name) as { steps: Record<string, unknown>[] };
  const index = before % steps.length;
  const at = steps[index].at ?? steps[index].until;
  const scenario = checkScenario({
    ...city,
    steps: [...steps.slice(0, index), { at, ...step }, ...steps.slice(index)],
  });
  const hand = { at: index, step: scenario.steps[index] };
  const there = played({ ...scenario, steps: scenario.steps.filter((_, i) => i !== index) }, hand);
  const { wrong, sight } = withoutHand(name);
  return [
    ...wrongIn(there).filter((one) => !wrong.includes(one)),
    ...silentlyMissing(there, sight, String(step.hand)),
  ];
}

test('whatever one hand does in any scenario, nothing goes wrong silently', () => {
  fc.assert(
    fc.property(handAnywhere, (hand) => {
      expect({ hand, troubles: troubles(hand) }).toEqual({ hand, troubles: [] });
    }),
    many > 0 ? { numRuns: many } : { numRuns: 8, seed: 20260511 },
  );
}, 3_600_000);
