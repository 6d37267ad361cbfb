/** `npm run simulate`: random days with everything that can go wrong. Exit 0 all held, 1 not, 2 a mistake. */
import { writeFileSync } from 'node:fs';
import { ensureBuilt } from '../../build/ensureBuilt';
import { progressOn } from '../bench/progress';
import { MINUTE } from '../runtime/clock';
import { type Chosen, helpText, readOptions } from './options';
import { failureText, scenarioText, tableText } from './report';
import { type Simulated, shrunk, simulate } from './simulate';

const HELD = 0;
const FAILED = 1;
const MISTAKE = 2;

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options.kind === 'help') return say(HELD, helpText());
  if (options.kind === 'wrong') return complain(MISTAKE, options.message);
  const dist = await ensureBuilt();
  const simulated = play(options, dist);
  const [first, ...others] = simulated.filter(({ failure }) => failure);
  if (first) tell(first, options, dist);
  for (const other of others) say(FAILED, failureText(other, options.steps));
  return say(first ? FAILED : HELD, tableText(simulated));
}

function play({ seed, seeds, minutes, steps }: Chosen, dist: string): Simulated[] {
  const end = Date.now() + minutes * MINUTE;
  const progress = progressOn(process.stderr, seeds);
  const simulated: Simulated[] = [];
  for (let one = seed; one < seed + seeds && Date.now() < end; one++) {
    progress.step(`seed ${one}`);
    simulated.push(simulate(one, steps, dist));
  }
  progress.stop();
  return simulated;
}

/** The first failure is made short: the others can be, each by its seed. */
function tell(first: Simulated, { steps, out }: Chosen, dist: string): void {
  say(FAILED, failureText(first, steps));
  const scenario = scenarioText(shrunk(first, dist));
  say(FAILED, `${scenario}\n`);
  if (out) writeFileSync(out, scenario);
}

function say(status: number, text: string): number {
  process.stdout.write(text);
  return status;
}

function complain(status: number, text: string): number {
  process.stderr.write(`${text}\n`);
  return status;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: Error) => {
    process.exitCode = complain(FAILED, error.message);
  },
);
