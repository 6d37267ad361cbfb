/** The runs themselves: none fails but by a planned fault, and at rest none writes. */
import { rest } from '../../bench/rest';
import type { Sight } from '../sight';

export const noFailure = ({ runtime }: Sight): string[] =>
  runtime.executions
    .filter(({ ok, injected }) => !ok && !injected)
    .map(({ at, function: name, error }) => `${at} ${name}: ${error}`);

export function restWritesNothing({ runtime }: Sight): string[] {
  const { busy, idle } = rest(runtime);
  return [...busy, idle]
    .filter(({ cellsWritten }) => cellsWritten > 0)
    .map(({ at, cellsWritten }) => `${at}: ${cellsWritten} cells`);
}
