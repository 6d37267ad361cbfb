/** `npm run bench`: what every run costs, at several ages and sizes. Exit 0 done, 1 over budget, 2 a mistake. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureBuilt } from '../../build/ensureBuilt';
import { complain, runCommand, say } from '../command';
import { overBudget } from './check';
import { type Column, measureColumn } from './column';
import { growthRuns, growthSvg, growthYears, measureGrowth } from './growth';
import { type Chosen, helpText, readOptions } from './options';
import { progressOn } from './progress';
import type { Kind } from './registry/compose';
import { benchRuns, withThoseBefore } from './runs';
import { tableText } from './table';

const DONE = 0;
const FAILED = 1;
const MISTAKE = 2;

/** Besides its runs, a column is written and comes to rest. */
const BESIDES = 2;

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options.kind === 'help') return say(DONE, helpText());
  if (options.kind === 'wrong') return complain(MISTAKE, options.message);
  const dist = await ensureBuilt();
  const columns = options.picture ? draw(options, options.picture, dist) : measure(options, dist);
  if (options.json) write(options.json, `${JSON.stringify({ columns }, null, 1)}\n`);
  const over = overBudget(columns);
  if (!options.check || over.length === 0) return DONE;
  return complain(FAILED, `\nOver budget:\n${over.map((line) => `  ${line}`).join('\n')}`);
}

function measure(options: Chosen, dist: string): Column[] {
  const runs = options.only ? withThoseBefore(options.only) : benchRuns;
  const kinds = kindsOf(options);
  const progress = progressOn(process.stderr, kinds.length * (runs.length + BESIDES));
  const columns = kinds.map((kind) =>
    measureColumn(kind, runs, dist, (label) =>
      progress.step(`${kind.size}, ${kind.moment}, ${kind.years} years: ${label}`),
    ),
  );
  progress.stop();
  const shown = benchRuns.filter(({ name }) => options.only?.includes(name) ?? true);
  say(DONE, `${tableText(columns, shown, options.metrics)}\n`);
  return columns;
}

function draw({ seed }: Chosen, file: string, dist: string): Column[] {
  const steps = growthYears.length * (growthRuns.length + BESIDES);
  const progress = progressOn(process.stderr, steps);
  const columns = measureGrowth(seed, dist, (what) => progress.step(what));
  progress.stop();
  write(file, growthSvg(columns));
  say(DONE, `${file}\n`);
  return columns;
}

const kindsOf = ({ sizes, moments, years, seed }: Chosen): Kind[] =>
  moments.flatMap((moment) =>
    sizes.flatMap((size) => years.map((age) => ({ size, moment, years: age, seed }))),
  );

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

runCommand(main, () => FAILED);
