// `npm run build`: makes dist/, says what the script file weighs and keeps it under its budget; with --if-older, only if need be.
import { utimesSync } from 'node:fs';
import configuration from '../webpack.config';
import { bundle } from './bundle';
import { isFresh } from './ensureBuilt';
import type { Weight } from './weights';

/** Every run of Apps Script loads the whole file again: 440 K load in some 40 ms, beside 1,000 ms of a run's start. */
const budgetKilobytes = 440;

const kilo = (count: number) => count / 1024;
const kilobytes = (count: number) => kilo(count).toFixed(1);

function table(weights: readonly Weight[]): string {
  const total = (of: (weight: Weight) => number) => weights.reduce((sum, one) => sum + of(one), 0);
  const sum: Weight = {
    folder: 'together',
    characters: total(({ characters }) => characters),
    japanese: total(({ japanese }) => japanese),
  };
  const head = ['K characters', 'of it Japanese', ''];
  const rows = [...weights, sum].map(({ folder, characters, japanese }) => [
    kilobytes(characters),
    kilobytes(japanese),
    folder,
  ]);
  return [head, ...rows]
    .map(([all, japanese, folder]) => `${all.padStart(14)}${japanese.padStart(16)}  ${folder}`)
    .join('\n');
}

async function build(): Promise<void> {
  const { file, rawBytes, minifiedBytes, minifiedCharacters, weights, loadMs } =
    await bundle(configuration);
  console.log(table(weights));
  console.log(
    `${file}: ${kilobytes(minifiedCharacters)} K characters minified (budget ${budgetKilobytes}), ` +
      `${kilobytes(minifiedBytes)} KB as UTF-8, ${kilobytes(rawBytes)} KB before, ` +
      `loads in ${loadMs.toFixed(1)} ms`,
  );
  if (kilo(minifiedCharacters) > budgetKilobytes) {
    // It can be looked at, but is never taken for up to date.
    utimesSync(file, 0, 0);
    throw new Error('The script file is over its budget.');
  }
}

if (!(process.argv.includes('--if-older') && isFresh())) {
  build().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
