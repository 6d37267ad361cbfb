/** `npm run simulate`: random days with everything that can go wrong. Exit 0 all held, 1 not, 2 a mistake. */
import { writeFileSync } from 'node:fs';
import { ensureBuilt } from '../../build/ensureBuilt';
import { progressOn } from '../bench/progress';
import { complain, runCommand, say } from '../command';
import { MINUTE } from '../runtime/clock';
import { exhaust } from './exhaustive/exhaust';
import { flows } from './exhaustive/flows';
import { coverageText, failedOf, failedText } from './exhaustive/report';
import { type Chosen, helpText, readOptions } from './options';
import { writeBlock } from './pageBlock';
import { plantedCommand } from './planted/command';
import { failureText, scenarioText, tableText, yearsText, yearText } from './report';
import { type Simulated, shrunk, simulate } from './simulate';
import { liveOn, WEEKS_A_YEAR } from './years';

const HELD = 0;
const FAILED = 1;
const MISTAKE = 2;

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options.kind === 'help') return say(HELD, helpText());
  if (options.kind === 'wrong') return complain(MISTAKE, options.message);
  if (options.mode === 'planted') return plantedCommand(options);
  const dist = await ensureBuilt();
  if (options.mode === 'years') return years(options, dist);
  return options.mode === 'exhaustive' ? exhaustive(options, dist) : seeds(options, dist);
}

function years({ seed, years: count, docs }: Chosen, dist: string): number {
  const lived = liveOn({ seed, weeks: count * WEEKS_A_YEAR }, dist, (year) =>
    say(HELD, `${yearText(year)}\n`),
  );
  const table = yearsText(lived);
  if (docs) writeBlock('years', table);
  const failure = lived.at(-1)?.failure;
  const found = failure ? `${failure.invariant}\n${failure.found.join('\n')}\n` : '';
  return say(failure ? FAILED : HELD, `${table}\n${found}`);
}

function seeds(options: Chosen, dist: string): number {
  const simulated = play(options, dist);
  const failed = simulated.filter(({ failure }) => failure);
  for (const one of failed) say(FAILED, failureText(one, options.steps));
  tell(failed, options, dist);
  return say(failed.length > 0 ? FAILED : HELD, tableText(simulated));
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

/** At most so many trials, for the bar. */
const TRIALS = 5000;

function exhaustive({ only, part, pairs, seed, ...options }: Chosen, dist: string): number {
  const chosen = flows.filter(({ name }) => only.length === 0 || only.includes(name));
  const progress = progressOn(process.stderr, TRIALS);
  const tried = exhaust({ flows: chosen, part, pairs, seed }, dist, progress.step);
  progress.stop();
  const failed = tried.flatMap((one) => failedOf(one.tried));
  for (const one of failed) say(FAILED, failedText(one));
  tell(failed, options, dist);
  const table = coverageText(tried);
  if (options.docs) writeBlock('exhaustive', table);
  return say(failed.length > 0 ? FAILED : HELD, `${table}\n`);
}

/** The first failure is made short: the others can be, each by its seed or its name. */
function tell(
  [first]: readonly Pick<Simulated, 'steps' | 'failure'>[],
  { out }: Pick<Chosen, 'out'>,
  dist: string,
): void {
  if (!first) return;
  const scenario = scenarioText(shrunk(first, dist));
  say(FAILED, `${scenario}\n`);
  if (out) writeFileSync(out, scenario);
}

runCommand(main, () => FAILED);
