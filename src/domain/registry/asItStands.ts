// What is found in a row is found once, as long as no cell has changed and no more of the row has been read.
import type { Registry, Row } from './registry';

interface Looked {
  readonly revision: number;
  /** How many of its cells had been read. */
  readonly cells: number;
}

/** The same look, taken anew only when something may have come of it. `of`: what is the same for the whole run. */
export function asItStands<R extends Row, F, O extends unknown[] = []>(
  look: (registry: Registry, row: R, ...of: O) => readonly F[],
): typeof look {
  const looked = new WeakMap<R, Looked & { readonly found: readonly F[] }>();
  return (registry, row, ...of) => {
    const { revision } = registry;
    const cells = Object.keys(row.values).length;
    const before = looked.get(row);
    if (before?.revision === revision && before.cells === cells) return before.found;
    const found = look(registry, row, ...of);
    // Looking reads more of it perhaps.
    looked.set(row, { revision, cells: Object.keys(row.values).length, found });
    return found;
  };
}
