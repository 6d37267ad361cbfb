/** The exhaustive mode: every call of the core flows with every kind of fault, and pairs by seed; or a part of it. */
import { Dice } from '../dice';
import type { Flow } from './flows';
import { FlowCity, type Trial, type Tried } from './trials';

/** The `nth` of `of` parts, from 1. */
export interface Part {
  readonly nth: number;
  readonly of: number;
}

interface Wish {
  readonly flows: readonly Flow[];
  readonly part: Part;
  /** So many pairs of each flow that has some. */
  readonly pairs: number;
  readonly seed: number;
}

/** A flow with what was tried of it. */
export interface FlowTried {
  readonly flow: Flow;
  readonly calls: number;
  /** Of all parts. */
  readonly singles: number;
  readonly tried: readonly Tried[];
  readonly cpuSeconds: number;
}

const cpuSeconds = (): number => process.cpuUsage().user / 1e6;

/** @param onTrial told before each trial */
export function exhaust(
  { flows, part, pairs, seed }: Wish,
  dist: string,
  onTrial: (what: string) => void = () => {},
): FlowTried[] {
  let count = 0;
  const isMine = (): boolean => count++ % part.of === part.nth - 1;
  return flows.map((flow) => {
    const before = cpuSeconds();
    const city = new FlowCity(flow, dist);
    const singles = city.singles();
    const mine = [...singles, ...city.pairs(pairs, new Dice(seed))].filter(isMine);
    const tried = mine.map((trial) => {
      onTrial(nameOf(trial));
      return city.try(trial);
    });
    return {
      flow,
      calls: city.calls.length,
      singles: singles.length,
      tried,
      cpuSeconds: cpuSeconds() - before,
    };
  });
}

/** `照会: Sheets.batchUpdate 2 途切れる` */
export const nameOf = ({ flow, wrong }: Trial): string =>
  `${flow.name}: ${wrong.map(({ call, kind }) => `${call.name} ${call.nth} ${kind.name}`).join(' + ')}`;
