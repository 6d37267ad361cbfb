// Lists as somebody would paste them, taken into a registry.
import type { Context } from '../../../src/domain/context';
import { findingLine } from '../../../src/domain/importing/findings';
import { importTables } from '../../../src/domain/importing/importTables';
import type { ListKey } from '../../../src/domain/importing/lists';
import type { Outcome } from '../../../src/domain/importing/run';
import { Registry } from '../../../src/domain/registry/registry';
import { tabKeys } from '../../../src/domain/registry/tabs';
import { readTable } from '../../../src/intake/readTable';
import { contextOf } from '../support/context';
import { type GivenRows, loadedRow } from '../support/rows';

export type Pasted = { readonly [K in ListKey]?: string };

export interface Taken extends Outcome {
  readonly context: Context;
  /** Every mistake, as it is told. */
  readonly told: readonly string[];
}

export const departments = {
  departments: [
    { name: '健康福祉課', mail: 'kenko@city.example.jp' },
    { name: '商工観光課', mail: 'shoko@city.example.jp' },
  ],
};

/** Imports into a registry; `trial` only looks. */
export function taken(
  pasted: Pasted,
  given: GivenRows | Context = departments,
  o: { trial?: boolean } = {},
): Taken {
  const context = 'registry' in given ? (given as Context) : contextOf(given as GivenRows);
  const tables = Object.fromEntries(
    Object.entries(pasted).map(([list, text]) => [list, readTable(text)]),
  );
  const outcome = importTables(context, tables, { trial: o.trial ?? false });
  return { ...outcome, context, told: outcome.mistakes.map(findingLine) };
}

/** The registry as the next run reads it. */
export function readAnew({ context }: Taken): Context {
  const rows = tabKeys.map((tab) => [
    tab,
    context.registry
      .rows(tab)
      .map(({ values, auto }, index) => loadedRow(tab, values, { position: index + 2, auto })),
  ]);
  return { ...context, registry: new Registry(Object.fromEntries(rows)) };
}

/** Some columns of every row of a tab. */
export const columns = (
  { context }: Taken,
  tab: (typeof tabKeys)[number],
  ...keys: string[]
): string[][] =>
  context.registry
    .rows(tab)
    .map(({ values }) => keys.map((key) => (values as Record<string, string>)[key]));
