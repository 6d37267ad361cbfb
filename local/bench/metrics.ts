/** What is counted of each run, and how the table writes it. */
import type { Budget } from './budgets';
import type { Cost } from './measure';

export interface Metric {
  /** As `--metrics` takes it. */
  readonly name: string;
  readonly label: string;
  readonly of: (cost: Cost) => number;
  readonly shown: (value: number) => string;
  /** The part of a budget that holds it. */
  readonly budget?: keyof Budget;
}

/** `1,103,000` */
const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (mb: number): string => `${whole(mb)} MB`;

export const metrics: readonly Metric[] = [
  {
    name: 'trips',
    label: 'round trips',
    of: ({ roundTrips }) => roundTrips,
    shown: whole,
    budget: 'roundTrips',
  },
  {
    name: 'read',
    label: 'cells read',
    of: ({ cellsRead }) => cellsRead,
    shown: whole,
    budget: 'cellsRead',
  },
  { name: 'written', label: 'cells written', of: ({ cellsWritten }) => cellsWritten, shown: whole },
  {
    name: 'model',
    label: 'model time',
    of: ({ modelMs }) => modelMs,
    shown: seconds,
    budget: 'modelMs',
  },
  { name: 'cpu', label: 'CPU', of: ({ cpuMs }) => cpuMs, shown: seconds },
  { name: 'rss', label: 'memory (rss)', of: ({ rssMb }) => rssMb, shown: megabytes },
  { name: 'heap', label: 'memory (heap)', of: ({ heapMb }) => heapMb, shown: megabytes },
];

export const metricNames = metrics.map(({ name }) => name);
