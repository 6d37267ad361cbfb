// The row at which somebody chose from the menu: what a dialog offers first follows from it.
import type { Registry, Row } from '../domain/registry/registry';
import { type TabKey, tabs } from '../domain/registry/tabs';

export interface Selection {
  /** The tab's name. */
  readonly tab: string;
  /** The row of the sheet, from 1. */
  readonly row: number;
}

/** The record of this tab at which the cursor stands. */
export function selectedRow<K extends TabKey>(
  registry: Registry,
  tab: K,
  selection: Selection | undefined,
): Row<K> | undefined {
  if (selection?.tab !== tabs[tab].name) return undefined;
  return registry.rows(tab).find(({ position }) => position === selection.row);
}
