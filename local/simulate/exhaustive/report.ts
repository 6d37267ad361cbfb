/** What the exhaustive mode prints: how much was tried, of what kind, and what did not hold. */
import { type FlowTried, nameOf } from './exhaust';
import { kinds, notTried } from './kinds';
import type { Tried } from './trials';

const isSingle = ({ trial }: Tried): boolean => trial.wrong.length === 1;

type Line = readonly (string | number)[];

const table = (head: Line, lines: readonly Line[]): string =>
  [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');

/** As Markdown: by flow, and by kind of fault with what it does not hit. */
export function coverageText(all: readonly FlowTried[]): string {
  const lines = all.map(({ flow, calls, singles, tried, cpuSeconds }): Line => {
    const single = tried.filter(isSingle);
    return [
      flow.name,
      calls,
      `${single.length} / ${singles}`,
      tried.length - single.length,
      failedOf(tried).length,
      Math.round(cpuSeconds),
    ];
  });
  const sum = (of: (one: FlowTried) => number): number => all.reduce((n, one) => n + of(one), 0);
  const count = (fits: (one: Tried) => boolean): number =>
    sum(({ tried }) => tried.filter(fits).length);
  const total: Line = [
    '計',
    sum(({ calls }) => calls),
    `${count(isSingle)} / ${sum(({ singles }) => singles)}`,
    count((one) => !isSingle(one)),
    sum(({ tried }) => failedOf(tried).length),
    Math.round(sum(({ cpuSeconds }) => cpuSeconds)),
  ];
  const byKind = kinds.map(
    (kind): Line => [
      kind.name,
      kind.fault,
      count((one) => isSingle(one) && one.trial.wrong[0].kind === kind),
      kind.reason ?? 'すべての呼び出し',
    ],
  );
  const others = Object.entries(notTried).map(([fault, reason]): Line => ['', fault, 0, reason]);
  const misses = all.flatMap(({ tried }) => tried.filter((one) => isSingle(one) && !one.hit));
  return [
    table(
      ['flow', 'calls', 'single faults tried', 'pairs', 'failures', 'CPU seconds'],
      [...lines, total],
    ),
    table(['kind', 'fault', 'tried', 'hits'], [...byKind, ...others]),
    ...misses.map(({ trial }) => `Never came about: ${nameOf(trial)}`),
  ].join('\n\n');
}

export const failedOf = (tried: readonly Tried[]): Tried[] =>
  tried.filter(({ failure }) => failure);

export function failedText({ trial, failure }: Tried): string {
  const { invariant = '', found = [] } = failure ?? {};
  return [`${nameOf(trial)}: ${invariant}`, ...found.map((line) => `  ${line}`), ''].join('\n');
}
