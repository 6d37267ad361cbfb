/** What the growth curve is drawn from: some runs on the city in a quiet month, with 0 to 10 years of history. */
import { type Column, measureColumn } from './column';
import { type Curve, growthPicture } from './picture';
import { benchRuns, withThoseBefore } from './runs';

const OLDEST = 10;
const DRAWN = ['idle-sweep', 'edit-phone', 'form1', 'letter-sent'] as const;

export const growthRuns = withThoseBefore(DRAWN);
export const growthYears = Array.from({ length: OLDEST + 1 }, (_, years) => years);

export function measureGrowth(seed: number, dist: string, onRun: (what: string) => void): Column[] {
  return growthYears.map((years) =>
    measureColumn({ size: 'city', moment: 'quiet', years, seed }, growthRuns, dist, (label) =>
      onRun(`${years} years: ${label}`),
    ),
  );
}

export function growthSvg(columns: readonly Column[]): string {
  const curves = (of: (column: Column, name: string) => number): Curve[] =>
    DRAWN.map((name) => ({
      label: benchRuns.find((run) => run.name === name)?.label ?? name,
      values: columns.map((column) => of(column, name)),
    }));
  const costsOf = ({ measured }: Column, name: string) =>
    measured.find((one) => one.name === name)?.costs ?? [];
  const highest = (numbers: readonly number[]) => Math.max(0, ...numbers);
  return growthPicture(
    curves((column, name) => highest(costsOf(column, name).map(({ cellsRead }) => cellsRead))),
    curves((column, name) => highest(costsOf(column, name).map(({ modelMs }) => modelMs)) / 1000),
  );
}
