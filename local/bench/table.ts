/** The one table: runs and what is counted of them down, ages and sizes across, each with its budget and ✓ or ✗. */
import { budgetOf } from './budgets';
import type { Column } from './column';
import type { Metric } from './metrics';
import { moments } from './registry/moment';
import { sizes } from './registry/size';
import type { BenchRun } from './runs/run';
import { padEnd, padStart, shownWidth } from './shownWidth';

export function tableText(
  columns: readonly Column[],
  runs: readonly BenchRun[],
  metrics: readonly Metric[],
): string {
  const lines = [
    [
      '',
      '',
      ...columns.map(({ kind }) => `${sizes[kind.size].label}, ${moments[kind.moment].label}`),
    ],
    ['', '', ...columns.map(({ kind }) => ageText(kind.years))],
    ['the registry', 'cells', ...columns.map(({ cells }) => cells.toLocaleString('en-US'))],
    ...runs.flatMap((run) => [[], ...linesOf(run, columns, metrics)]),
  ];
  return [...aligned(lines), '', ...problemsIn(columns), ...legend].join('\n');
}

const legend = [
  'Where several runs came of one act, the highest is shown, with their number in parentheses.',
  '✓ and ✗ stand beside the budget of issue 9, in brackets where it is exceeded; the others have none.',
];

const ageText = (years: number): string =>
  years === 0 ? 'no history' : years === 1 ? '1 year' : `${years} years`;

function linesOf(
  run: BenchRun,
  columns: readonly Column[],
  metrics: readonly Metric[],
): string[][] {
  return metrics.map((metric, index) => [
    index === 0 ? run.label : '',
    metric.label,
    ...columns.map((column) => cellText(run, metric, column)),
  ]);
}

function cellText(run: BenchRun, metric: Metric, { kind, measured }: Column): string {
  const found = measured.find(({ name }) => name === run.name);
  if (!found) return '–';
  if (found.costs.length === 0) return found.problem ? 'failed' : 'nothing to do';
  const highest = Math.max(...found.costs.map(metric.of));
  const several = found.costs.length > 1 && metric.name === 'trips';
  const shown = metric.shown(highest) + (several ? ` (${found.costs.length})` : '');
  const budget = metric.budget && budgetOf(run, kind)?.[metric.budget];
  if (budget === undefined) return `${shown}  `;
  return highest <= budget ? `${shown} ✓` : `${shown} [${metric.shown(budget)}] ✗`;
}

/** Columns as wide as their widest cell; the first two to the left, numbers to the right. */
function aligned(lines: readonly string[][]): string[] {
  const count = Math.max(...lines.map((line) => line.length));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(...lines.map((line) => shownWidth(line[index] ?? ''))),
  );
  return lines.map((line) =>
    line
      .map((text, index) =>
        index < 2 ? padEnd(text, widths[index]) : padStart(text, widths[index]),
      )
      .join('  ')
      .trimEnd(),
  );
}

function problemsIn(columns: readonly Column[]): string[] {
  return columns.flatMap(({ kind, measured }) =>
    measured.flatMap(({ name, problem }) =>
      problem
        ? [`${kind.size}, ${kind.moment}, ${ageText(kind.years)}: ${name} failed: ${problem}`]
        : [],
    ),
  );
}
