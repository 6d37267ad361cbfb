/** The command line of `npm run rehearse`, and its help. */
import { parseArgs } from 'node:util';
import { FAULT_KINDS, HAND_KINDS } from '../runtime';
import { stepKindNames, stepKinds } from './scenario/stepKinds';

export type Options =
  | { kind: 'run'; scenario: string; out: string; seed: number | undefined }
  | { kind: 'help' }
  | { kind: 'wrong'; message: string };

const USAGE = 'Usage: npm run rehearse -- SCENARIO.json [--out DIR] [--seed N]';

export function readOptions(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'out' },
        seed: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return { kind: 'help' };
    const [scenario, ...more] = positionals;
    if (!scenario) return wrong('no scenario was named');
    if (more.length > 0)
      return wrong(`one scenario at a time, but there is also ${more.join(' ')}`);
    if (values.seed !== undefined && !/^\d{1,9}$/.test(values.seed)) {
      return wrong(`--seed ${values.seed} is not a whole number`);
    }
    const seed = values.seed === undefined ? undefined : Number(values.seed);
    return { kind: 'run', scenario, out: values.out, seed };
  } catch (error) {
    return wrong((error as Error).message.replace(/\. To specify.*/s, ''));
  }
}

const wrong = (message: string): Options => ({
  kind: 'wrong',
  message: `${message}\n${USAGE}\nMore with --help.`,
});

export function helpText(): string {
  const table = (rows: readonly (readonly [string, string])[]): string[] => {
    const width = Math.max(...rows.map(([name]) => name.length)) + 2;
    return rows.map(([name, text]) => `  ${name.padEnd(width)}${text}`);
  };
  return [
    USAGE,
    '',
    'Runs the built bundle through a scenario on this machine; nothing is sent anywhere.',
    '',
    'Options:',
    ...table([
      ['--out DIR', 'where the outputs go (default: out)'],
      ['--seed N', 'sets everything random; the same seed gives the same outputs'],
      ['--help', 'shows this'],
    ]),
    '',
    'Steps (the format is described in docs/rehearsal.md):',
    ...table(
      stepKindNames.map((name) => {
        const { value, required, optional, help } = stepKinds[name];
        const keys = [
          ...required.slice(required[0] === 'at' ? 1 : 0),
          ...optional.map((key) => `[${key}]`),
        ];
        return [[`${name}: ${value}`, ...keys].join(', '), help];
      }),
    ),
    '',
    'Faults, as {"at": …, "fault": KIND, "service": …, "call": N}:',
    ...table(Object.entries(FAULT_KINDS)),
    '',
    'Hands, as {"at": …, "hand": TAB, "does": KIND, "column": HEADER, "row": N, "columns": N}:',
    ...table(Object.entries(HAND_KINDS).map(([kind, { help }]) => [kind, help] as const)),
    '',
    'Exit status: 0 the scenario ran to its end; 1 the bundle failed (see executions.json);',
    '2 a mistake in the scenario or on the command line.',
    '',
  ].join('\n');
}
