/** `npm run simulate -- --planted`: changes of the product, each of which must be found. Exit 0 when 95% are, 1 when not. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { progressOn } from '../../bench/progress';
import { say } from '../../command';
import { flows } from '../exhaustive/flows';
import type { Chosen } from '../options';
import { blockOf, writeBlock } from '../pageBlock';
import { type Bug, bugs, TOOL_MADE } from './bugs';
import { type Mutant, mutants } from './mutate';
import { nearTests } from './near';
import { bySimulation, TestCopy } from './nets';
import { quickBuild } from './quickBuild';

const src = join(__dirname, '../../../src');

const ENOUGH = 0.95;

/** Trials of each flow that is named with a bug, those at deciding calls first; of every flow, where nobody knows where it shows. */
const NAMED_TRIALS = 80;
const TRIALS = 3;
const SEEDS = 3;
/** The repository's other tests, for what neither the simulation nor the nearest tests have found. */
const OTHER_TESTS = ['test/domain/', 'test/flows/', 'test/local/rehearse/scenarios/'];

interface Planted {
  readonly name: string;
  readonly file: string;
  readonly change: string;
  readonly text: string;
  readonly flows: readonly string[];
  readonly tests: readonly string[];
}

interface Outcome {
  readonly planted: Planted;
  readonly by: string | undefined;
  readonly seconds: number;
}

/** A bug made by hand, in its file. @throws when it does not stand there once any more */
export function planted({
  name,
  file,
  find,
  replace,
  flows: shown = [],
  tests = [],
}: Bug): Planted {
  const parts = readFileSync(join(src, file), 'utf8').split(find);
  if (parts.length !== 2) {
    throw new Error(`The planted bug 「${name}」 is found ${parts.length - 1} times in ${file}`);
  }
  const change = changeText(find, replace);
  return { name, file, change, text: parts.join(replace), flows: shown, tests };
}

function ofTool({ name, file, line, before, after, text }: Mutant): Planted {
  const change = changeText(before, after);
  return { name, file: `${file}:${line}`, change, text, flows: [], tests: nearTests(file) };
}

const LONGEST = 60;
/** So much of what both begin with is shown before they differ. */
const LEAD = 20;

/** `before → after`, each cut; where long ones begin alike, from a little before they differ. */
export function changeText(before: string, after: string): string {
  const [one, other] = [before, after].map((text) => text.replace(/\s+/g, ' ').trim());
  const alike = [...one].findIndex((sign, at) => sign !== other[at]);
  const isLong = Math.max(one.length, other.length) > LONGEST;
  const from = isLong && alike > LONGEST - LEAD ? alike - LEAD : 0;
  return `${brief(one, from)} → ${brief(other, from)}`;
}

function brief(text: string, from: number): string {
  if (text === '') return '(nothing)';
  const shown = from > 0 ? `…${text.slice(from)}` : text;
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown;
}

export async function plantedCommand({ only, part, seed, docs }: Chosen): Promise<number> {
  const all = [...bugs.map(planted), ...mutants(TOOL_MADE, seed).map(ofTool)];
  const mine = all
    .filter(({ name }) => only.length === 0 || only.includes(name))
    .filter((_, index) => index % part.of === part.nth - 1);
  const progress = progressOn(process.stderr, mine.length);
  const copy = new TestCopy();
  const outcomes: Outcome[] = [];
  try {
    for (const one of mine) {
      progress.step(`${one.name}: ${one.file}`);
      outcomes.push(await tried(one, copy));
      const { by, seconds } = outcomes[outcomes.length - 1];
      process.stderr.write(`  ${by ?? 'NOT FOUND'} (${seconds} s)\n`);
    }
  } finally {
    copy.remove();
    progress.stop();
  }
  if (docs) writeBlock('planted', withEarlier(all, outcomes, blockOf('planted')));
  const found = outcomes.filter(({ by }) => by !== undefined).length;
  return say(found >= ENOUGH * outcomes.length ? 0 : 1, `${tableText(outcomes)}\n`);
}

async function tried(one: Planted, copy: TestCopy): Promise<Outcome> {
  const begun = Date.now();
  const [file] = one.file.split(':');
  const dist = await quickBuild({ file, text: one.text });
  const test = async (tests = one.tests): Promise<string | undefined> =>
    tests.length === 0 ? undefined : copy.failing({ file, text: one.text }, dist, tests);
  const look = (names: readonly string[], trials: number, seeds: number) =>
    bySimulation({ dist, flows: names, trials, seeds });
  const everywhere = flows.map(({ name }) => name);
  let by = one.flows.length > 0 ? await look(one.flows, NAMED_TRIALS, 0) : await test();
  by ??= one.flows.length > 0 ? await test() : await look(everywhere, TRIALS, SEEDS);
  by ??= await test(OTHER_TESTS);
  rmSync(dist, { recursive: true, force: true });
  return { planted: one, by, seconds: Math.round((Date.now() - begun) / 1000) };
}

const NOT_FOUND = '**not found**';

/** As Markdown. */
const tableText = (outcomes: readonly Outcome[]): string =>
  tableOf(outcomes.map(rowOf), outcomes.length);

const rowOf = ({ planted: one, by = NOT_FOUND, seconds }: Outcome): string =>
  `| ${one.name} | ${placeOf(one)} | ${inCell(by)} | ${seconds} |`;

const placeOf = ({ file, change }: Planted): string => `${file} | \`${inCell(change)}\``;

const inCell = (text: string): string => text.replaceAll('|', '\\|');

function tableOf(rows: readonly string[], all: number): string {
  const found = rows.filter((row) => !row.includes(NOT_FOUND)).length;
  const left = all - rows.length;
  return [
    `${found} of ${rows.length} found${left > 0 ? `; ${left} not tried yet` : ''}.`,
    '',
    '| bug | where (below src) | change | found by | seconds |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The table of the page: what was tried now, and what it says of the same changes, tried before. */
export function withEarlier(
  all: readonly Planted[],
  outcomes: readonly Outcome[],
  before: string,
): string {
  const earlier = new Map(
    before.split('\n').flatMap((row) => {
      const [, place, rest] = /^\| .+? \| (\S+ \| `.*?`) (\| .*)$/.exec(row) ?? [];
      return place ? [[lineless(place), rest]] : [];
    }),
  );
  const rows = all.flatMap((one) => {
    const now = outcomes.find(({ planted }) => planted.name === one.name);
    if (now) return [rowOf(now)];
    const rest = earlier.get(lineless(placeOf(one)));
    return rest === undefined ? [] : [`| ${one.name} | ${placeOf(one)} ${rest}`];
  });
  return tableOf(rows, all.length);
}

/** `app/sweep.ts:20 | …` is the same place when lines above it have gone. */
const lineless = (place: string): string => place.replace(/^(\S+?):\d+/, '$1');
