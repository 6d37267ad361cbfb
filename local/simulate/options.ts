/** The command line of `npm run simulate`, and its help. */
import { parseArgs } from 'node:util';

export interface Chosen {
  readonly kind: 'run';
  /** The first seed. */
  readonly seed: number;
  readonly seeds: number;
  readonly minutes: number;
  readonly steps: number;
  readonly out: string | undefined;
}

export type Options = Chosen | { kind: 'help' } | { kind: 'wrong'; message: string };

const USAGE =
  'Usage: npm run simulate -- [--seeds N] [--minutes N] [--steps N] [--seed N] [--out FILE]';

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
    '  --help        shows this',
    '',
    'Exit status: 0 everything held; 1 something did not; 2 a mistake on the command line.',
    '',
  ].join('\n');
}
