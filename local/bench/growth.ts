/** What the growth curve is drawn from: some runs on the city in a quiet month, with up to three years of history. */
import { type Column, measureColumn } from './column';
import type { Cost } from './measure';
import { type Curve, growthPicture } from './picture';
import { benchRuns, withThoseBefore } from './runs';

const DRAWN = ['idle-sweep', 'edit-phone', 'form1', 'form1-sweep'] as const;

export const growthRuns = withThoseBefore(DRAWN);
/** Before, with and after the first archives; the table of `npm run bench` goes on to ten years. */
export const growthYears = [0, 1, 3] as const;

/** @param ages years of history to measure; all by default */
export function measureGrowth(
  seed: number,
  dist: string,
  onRun?: (what: string) => void,
  ages: readonly number[] = growthYears,
): Column[] {
  return ages.map((years) =>
    measureColumn({ size: 'city', moment: 'quiet', years, seed }, growthRuns, dist, (label) =>
      onRun?.(`${years} years: ${label}`),
    ),
  );
}

export function growthSvg(columns: readonly Column[]): string {
  return growthPicture(curvesOf(columns));
}

/** One curve for each run that is drawn. */
export function curvesOf(columns: readonly Column[]): Curve[] {
  return DRAWN.map((name) => {
    const costs = columns.map(
      ({ measured }) => measured.find((one) => one.name === name)?.costs ?? [],
    );
    const highest = (of: (cost: Cost) => number) =>
      costs.map((runs) => Math.max(0, ...runs.map(of)));
    return {
      years: columns.map(({ kind }) => kind.years),
      label: benchRuns.find((run) => run.name === name)?.label ?? name,
      cells: highest(({ cellsRead }) => cellsRead),
      seconds: highest(({ modelMs }) => modelMs).map((ms) => Math.round(ms / 100) / 10),
    };
  });
}
