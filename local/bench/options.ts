/** The command line of `npm run bench`, and its help. */
import { parseArgs } from 'node:util';
import { type Metric, metricNames, metrics } from './metrics';
import { AGES, type MomentName, momentNames, moments, OLDEST } from './registry/moment';
import { type SizeName, sizeNames, sizes } from './registry/size';
import { benchRuns, runNames } from './runs';

export interface Chosen {
  readonly kind: 'run';
  /** Names of runs; undefined for all. */
  readonly only: readonly string[] | undefined;
  readonly sizes: readonly SizeName[];
  readonly moments: readonly MomentName[];
  readonly years: readonly number[];
  readonly metrics: readonly Metric[];
  readonly seed: number;
  readonly json: string | undefined;
  readonly picture: string | undefined;
  readonly check: boolean;
}

export type Options = Chosen | { kind: 'help' } | { kind: 'wrong'; message: string };

const USAGE = 'Usage: npm run bench -- [--only NAME] [--json FILE] [--picture FILE] [--check]';

export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        only: { type: 'string', multiple: true },
        size: { type: 'string', multiple: true },
        moment: { type: 'string', multiple: true },
        years: { type: 'string', multiple: true },
        metrics: { type: 'string', multiple: true },
        seed: { type: 'string', default: '1' },
        json: { type: 'string' },
        picture: { type: 'string' },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return { kind: 'help' };
    return {
      kind: 'run',
      only: values.only && choose('--only', values.only, runNames),
      sizes: choose('--size', values.size ?? sizeNames, sizeNames),
      moments: choose('--moment', values.moment ?? momentNames, momentNames),
      years: values.years ? listed(values.years).map(yearsOf) : AGES,
      metrics: choose('--metrics', values.metrics ?? metricNames, metricNames).map(
        (name) => metrics.find((metric) => metric.name === name) as Metric,
      ),
      seed: seedOf(values.seed),
      json: values.json,
      picture: values.picture,
      check: values.check,
    };
  } catch (error) {
    const message = (error as Error).message.replace(/\. To specify.*/s, '');
    return { kind: 'wrong', message: `${message}\n${USAGE}\nMore with --help.` };
  }
}

/** `--only form1,form2` and `--only form1 --only form2` are the same. */
const listed = (given: readonly string[]): string[] =>
  given.flatMap((text) => text.split(',')).map((text) => text.trim());

function choose<T extends string>(
  option: string,
  given: readonly string[],
  allowed: readonly T[],
): T[] {
  const names = listed(given);
  const strange = names.find((name) => !allowed.some((one) => one === name));
  if (strange !== undefined) {
    throw new Error(`${option} ${strange} is none of ${allowed.join(', ')}`);
  }
  return allowed.filter((name) => names.includes(name));
}

function yearsOf(text: string): number {
  if (!/^\d{1,2}$/.test(text) || Number(text) > OLDEST) {
    throw new Error(`--years ${text} is not a whole number from 0 to ${OLDEST}`);
  }
  return Number(text);
}

function seedOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--seed ${text} is not a whole number`);
  return Number(text);
}

export function helpText(): string {
  const table = (rows: readonly (readonly [string, string])[]): string[] => {
    const width = Math.max(...rows.map(([name]) => name.length)) + 2;
    return rows.map(([name, text]) => `  ${name.padEnd(width)}${text}`);
  };
  return [
    USAGE,
    '',
    'Writes registries of several ages and sizes into the local runtime, does on each what people',
    'and triggers do, and shows what every run of the built bundle costs. Budgets are those of issue 9.',
    '',
    'Options (a list is separated by commas, or the option is repeated):',
    ...table([
      ['--only NAME', 'only these runs; what must come before is done, but not shown'],
      ['--size NAME', sizeNames.map((name) => sizeText(name)).join('; ')],
      ['--moment NAME', momentNames.map((name) => `${name}: ${moments[name].label}`).join('; ')],
      ['--years N', `years of history, 0 to ${OLDEST} (default: ${AGES.join(',')})`],
      ['--metrics NAME', `the lines of the table: ${metricNames.join(', ')}`],
      ['--seed N', 'sets everything random; the same seed gives the same registry'],
      ['--json FILE', 'writes everything measured, each run by itself'],
      [
        '--picture FILE',
        'draws how cells and model time grow over 0 to 10 years (SVG), nothing else',
      ],
      ['--check', 'exits with 1 when a budget is exceeded or a run fails'],
      ['--help', 'shows this'],
    ]),
    '',
    'Runs:',
    ...table(benchRuns.map(({ name, label }) => [name, label])),
    '',
    'Exit status: 0 done; 1 with --check, a budget is exceeded; 2 a mistake on the command line.',
    '',
  ].join('\n');
}

function sizeText(name: SizeName): string {
  const { agreements, departments, businessProjects, cityProjects } = sizes[name];
  return `${name}: ${agreements} agreements, ${departments} departments, ${businessProjects + cityProjects} projects each year`;
}
