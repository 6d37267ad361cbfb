/** What `npm run simulate` prints: the table at the end, and a failure as a scenario that can be rehearsed. */
import { FAULT_KINDS, type FaultKind } from '../runtime';
import { beginning, type PlainStep } from './city';
import type { Simulated } from './simulate';

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
