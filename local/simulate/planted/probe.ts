/** A process of its own that looks for a planted bug in a bundle: what it finds first goes to its parent as JSON. */
import { deciding } from '../calls';
import { Dice } from '../dice';
import { nameOf } from '../exhaustive/exhaust';
import { flows } from '../exhaustive/flows';
import { FlowCity, type Trial } from '../exhaustive/trials';
import { simulate } from '../simulate';

/** What is looked at. */
export interface Look {
  readonly dist: string;
  readonly flows: readonly string[];
  /** Of each flow, at most. */
  readonly trials: number;
  readonly seeds: number;
}

/** What did not hold; absent where all did. */
export interface Found {
  readonly by?: string;
}

function look({ dist, flows: names, trials, seeds }: Look): Found {
  for (const flow of flows.filter(({ name }) => names.includes(name))) {
    const by = inFlow(() => new FlowCity(flow, dist), trials);
    if (by) return { by: by.startsWith('flow') ? `flow 「${flow.name}」, undisturbed` : by };
  }
  for (let seed = 1; seed <= seeds; seed++) {
    const { failure } = simulate(seed, 25, dist);
    if (failure) return { by: `seed ${seed}: ${failure.invariant}` };
  }
  return {};
}

function inFlow(begin: () => FlowCity, most: number): string | undefined {
  let city: FlowCity;
  try {
    city = begin();
  } catch {
    return 'flow';
  }
  for (const trial of inTurn(city.singles()).slice(0, most)) {
    const { failure } = city.try(trial);
    if (failure) return `${nameOf(trial)}: ${failure.invariant}`;
  }
  return undefined;
}

/** Mixed, but first those at calls that decide something. */
function inTurn(singles: readonly Trial[]): Trial[] {
  const dice = new Dice(1);
  const decides = ({ wrong: [{ call }] }: Trial): number => (deciding.test(call.name) ? 0 : 1);
  return singles
    .map((trial) => ({ trial, turn: decides(trial) + dice.whole(0, 999) / 1000 }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ trial }) => trial);
}

process.on('message', (wish: Look) => {
  process.send?.(look(wish), () => process.exit(0));
});
