/**
 * Where a row of the bench registry is put. Everything stands in the working tabs, as a registry of today's version has
 * it: the bundle's own sweeps may move it on from there. Once there are archives, another place can be given here for
 * what belongs to a finished year.
 */
import { type TabKey, tabs } from '../../../src/domain/registry/tabs';
import type { Runtime, SheetState } from '../../runtime';
import type { BookRow } from './book';

/** Finds the sheet for a row. */
export type Place = (runtime: Runtime, tab: TabKey, row: BookRow) => SheetState;

export const inWorkingTabs: Place = ({ state }, tab) => {
  const { name } = tabs[tab];
  const sheet = state.spreadsheet.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`the bundle has made no tab 「${name}」`);
  return sheet;
};
