/** What `npm run simulate` prints: the table at the end, and a failure as a scenario that can be rehearsed. */
import { FAULT_KINDS, type FaultKind } from '../runtime';
import { beginning, type PlainStep } from './city';
import type { Simulated } from './simulate';
import type { Year } from './years';

/** The steps as a scenario of `npm run rehearse`, ready to become a regression test. */
export const scenarioText = (steps: readonly PlainStep[]): string =>
  `${JSON.stringify({ ...beginning, steps }, null, 2)}\n`;

export function failureText({ seed, failure }: Simulated, steps: number): string {
  const { invariant = '', found = [] } = failure ?? {};
  return [
    `Seed ${seed} (--seed ${seed} --steps ${steps}): ${invariant}`,
    ...found.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** Seeds, steps, runs, faults by kind, failures. */
export function tableText(simulated: readonly Simulated[]): string {
  const total = (of: (one: Simulated) => number): number =>
    simulated.reduce((sum, one) => sum + of(one), 0);
  const failed = simulated.filter(({ failure }) => failure);
  const faults = simulated.flatMap(({ steps }) => steps.flatMap(({ fault }) => fault ?? []));
  const rows: [string, string][] = [
    ['seeds', `${simulated.length}`],
    ['steps', `${total(({ steps }) => steps.length)}`],
    ['runs', `${total(({ runs }) => runs)}`],
    ...(Object.keys(FAULT_KINDS) as FaultKind[]).map((kind): [string, string] => [
      `fault ${kind}`,
      `${faults.filter((one) => one === kind).length}`,
    ]),
    ['failures', `${failed.length}`],
    ...failed.map(({ seed, failure }): [string, string] => [
      `  seed ${seed}`,
      failure?.invariant ?? '',
    ]),
  ];
  return `${rows.map(([name, text]) => `${name.padEnd(20)}${text}`).join('\n')}\n`;
}

const whole = (count: number): string => Math.round(count).toLocaleString('en');

const columnsOfYear: readonly (readonly [head: string, of: (year: Year) => string])[] = [
  ['until', ({ until }) => until],
  ['runs', ({ runs }) => whole(runs)],
  ['mails', ({ mails }) => whole(mails)],
  ['cells of 台帳', ({ cells }) => whole(cells)],
  ['longest run (s at Google)', ({ longest }) => whole(longest)],
  ['what did not hold', ({ failure }) => failure?.invariant ?? '–'],
];

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** One year of the large city, as a line of its table. */
export const yearText = (year: Year): string => line(columnsOfYear.map(([, of]) => of(year)));

/** The table of its years. */
export const yearsText = (years: readonly Year[]): string =>
  [
    line(columnsOfYear.map(([head]) => head)),
    line(columnsOfYear.map(() => '---')),
    ...years.map(yearText),
  ].join('\n');
