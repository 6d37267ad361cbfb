/** The command line of `npm run simulate`, and its help. */
import { parseArgs } from 'node:util';
import type { Part } from './exhaustive/exhaust';
import { flows } from './exhaustive/flows';
import { plantedNames } from './planted/bugs';

export interface Chosen {
  readonly kind: 'run';
  /** The first seed. */
  readonly seed: number;
  readonly seeds: number;
  readonly minutes: number;
  readonly steps: number;
  readonly out: string | undefined;
  /** What is done: seeds, every call of the core flows, bugs that are planted, or years of the large city. */
  readonly mode: 'seeds' | 'exhaustive' | 'planted' | 'years';
  readonly years: number;
  /** The core flows, or the planted bugs, by their names; all of them when empty. */
  readonly only: readonly string[];
  readonly part: Part;
  readonly pairs: number;
  /** Whether the tables of docs/simulation.md are written anew. */
  readonly docs: boolean;
}

export type Options = Chosen | { kind: 'help' } | { kind: 'wrong'; message: string };

const USAGE = `Usage: npm run simulate -- [--seeds N] [--minutes N] [--steps N] [--seed N] [--out FILE]
       npm run simulate -- --exhaustive [--flow NAME] [--part K/N] [--pairs N] [--seed N] [--docs]
       npm run simulate -- --planted [--bug NAME] [--part K/N] [--docs]
       npm run simulate -- --years N [--seed N] [--docs]`;

export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        seed: { type: 'string' },
        seeds: { type: 'string' },
        minutes: { type: 'string', default: '60' },
        steps: { type: 'string', default: '40' },
        out: { type: 'string' },
        exhaustive: { type: 'boolean', default: false },
        planted: { type: 'boolean', default: false },
        years: { type: 'string' },
        flow: { type: 'string', multiple: true, default: [] },
        bug: { type: 'string', multiple: true, default: [] },
        part: { type: 'string', default: '1/1' },
        pairs: { type: 'string', default: '40' },
        docs: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return { kind: 'help' };
    return {
      kind: 'run',
      seed: wholeOf('--seed', values.seed ?? '1'),
      seeds: wholeOf('--seeds', values.seeds ?? (values.seed === undefined ? '20' : '1')),
      minutes: wholeOf('--minutes', values.minutes),
      steps: wholeOf('--steps', values.steps),
      out: values.out,
      mode: values.exhaustive
        ? 'exhaustive'
        : values.planted
          ? 'planted'
          : values.years
            ? 'years'
            : 'seeds',
      years: wholeOf('--years', values.years ?? '1'),
      only: [
        ...known(
          '--flow',
          values.flow,
          flows.map(({ name }) => name),
        ),
        ...known('--bug', values.bug, plantedNames),
      ],
      part: partOf(values.part),
      pairs: wholeOf('--pairs', values.pairs),
      docs: values.docs,
    };
  } catch (error) {
    const message = (error as Error).message.replace(/\. To specify.*/s, '');
    return { kind: 'wrong', message: `${message}\n${USAGE}\nMore with --help.` };
  }
}

function wholeOf(option: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new Error(`${option} ${text} is not a whole number above 0`);
  }
  return Number(text);
}

function known(
  option: string,
  given: readonly string[],
  names: readonly string[],
): readonly string[] {
  const wrong = given.find((name) => !names.includes(name));
  if (wrong === undefined) return given;
  throw new Error(`${option} ${wrong} is none of: ${names.join(', ')}`);
}

function partOf(text: string): Part {
  const [, nth, of] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []).map(Number);
  if (!nth || nth > of) throw new Error(`--part ${text} is not K/N, such as 1/4`);
  return { nth, of };
}

export function helpText(): string {
  return [
    USAGE,
    '',
    'Plays the built bundle through random days: businesses, departments, staff and time act by a',
    'seeded plan while things go wrong. After every run, and at rest, what must hold is checked.',
    '',
    'Options:',
    '  --seed N      the first seed; alone, this one only',
    '  --seeds N     how many seeds (default: 20)',
    '  --minutes N   begins no further seed after so many minutes (default: 60)',
    '  --steps N     how many steps each seed tries (default: 40); a seed replays with the same N',
    '  --out FILE    writes the scenario of the first failure there, besides printing it',
    '  --exhaustive  instead: every call of the core flows with every kind of fault, one at a time,',
    '                and pairs of them by --seed',
    '  --flow NAME   only this flow; may be given several times',
    '  --pairs N     so many pairs for each flow that has some (default: 40)',
    '  --planted     instead: changes of the product, each of which must be found',
    '  --bug NAME    only this one; may be given several times',
    '  --part K/N    the Kth of N parts of what --exhaustive or --planted tries',
    '  --years N     instead: N years of a city of 100 businesses and 30 departments, without faults',
    '  --docs        writes their tables into docs/simulation.md as well',
    '  --help        shows this',
    '',
    'Exit status: 0 everything held; 1 something did not; 2 a mistake on the command line.',
    '',
  ].join('\n');
}
