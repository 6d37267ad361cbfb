// What moves into which year's archive, in portions; and what is noted here when it has.

import { grouped } from '../../base/grouped';
import { ascending } from '../../base/text';
import { record } from '../../cases/audit';
import type { Context } from '../../context';
import { rememberMoved } from '../../parties/remembered';
import {
  ARCHIVED_YEARS,
  FROM_ARCHIVE,
  fiscalYearOfUnit,
  isArchived,
  isCase,
  unitOf,
} from '../../registry/archiveUnits';
import type { Row } from '../../registry/registry';
import type { TabKey } from '../../registry/tabs';
import { goingWithCase, noteQuiet } from './finishedCase';
import { type Keep, keepOf } from './keep';
import { goingAlone } from './settledAlone';

interface RowName {
  readonly tab: TabKey;
  readonly key: string;
}

/** Rows that go together into the archive of one fiscal year. */
export interface Portion {
  readonly fiscalYear: number;
  readonly cases: readonly string[];
  /** Of no case. */
  readonly alone: readonly RowName[];
}

/** So many rows go at once, and those of a case together. */
const MOST_ROWS = 500;

const looseTabs = ['achievements', 'outbox', 'documents', 'intake', 'meetings', 'answers'] as const;

const nameOf = ({ tab, key }: Row): RowName => ({ tab, key });

/** Everything that may go today, the oldest first. Notes besides since when cases have been quiet. */
export function planArchive(context: Context, takenIn: string): Portion[] {
  const { registry } = context;
  noteQuiet(context);
  const keep = keepOf(context, takenIn);
  const byYear = new Map<number, { cases: [string, number][]; alone: RowName[] }>();
  const ofYear = (year: number) => {
    const known = byYear.get(year) ?? { cases: [], alone: [] };
    byYear.set(year, known);
    return known;
  };
  for (const row of registry.rows('cases')) {
    const { caseId } = row.values;
    const year = fiscalYearOfUnit(caseId);
    const count = year === undefined ? 0 : goingWithCase(context, keep, row).length;
    if (year !== undefined && count > 0) ofYear(year).cases.push([caseId, count]);
  }
  for (const tab of looseTabs) {
    for (const row of registry.rows(tab)) {
      const year = goingAlone(context, keep, row);
      if (year !== undefined) ofYear(year).alone.push(nameOf(row));
    }
  }
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .flatMap(([fiscalYear, { cases, alone }]) => portionsOf(fiscalYear, cases, alone));
}

function portionsOf(
  fiscalYear: number,
  cases: readonly (readonly [string, number])[],
  alone: readonly RowName[],
): Portion[] {
  const portions: Portion[] = [];
  let open: string[] = [];
  let rows = 0;
  for (const [caseId, count] of [...cases].sort(ascending(([key]) => key))) {
    if (rows > 0 && rows + count > MOST_ROWS) {
      portions.push({ fiscalYear, cases: open, alone: [] });
      open = [];
      rows = 0;
    }
    open.push(caseId);
    rows += count;
  }
  if (open.length > 0) portions.push({ fiscalYear, cases: open, alone: [] });
  for (let from = 0; from < alone.length; from += MOST_ROWS) {
    portions.push({ fiscalYear, cases: [], alone: alone.slice(from, from + MOST_ROWS) });
  }
  return portions;
}

/** The rows of a portion that may still go, as the registry stands now. */
export function goingNow(context: Context, portion: Portion, takenIn: string): readonly Row[] {
  const { registry } = context;
  const keep: Keep = keepOf(context, takenIn);
  const alone = portion.alone.flatMap(({ tab, key }) => registry.findHere(tab, key) ?? []);
  registry.bringRows(alone);
  registry.bring(portion.cases);
  return [
    ...portion.cases.flatMap((caseId) => {
      const row = registry.find('cases', caseId);
      return row ? goingWithCase(context, keep, row) : [];
    }),
    ...alone.filter((row) => goingAlone(context, keep, row) === portion.fiscalYear),
  ];
}

/** Takes rows out of their tabs that stand in the archive, and notes where, and what is asked for later. */
export function noteMoved(
  context: Context,
  moved: readonly Row[],
  { fiscalYear, url }: { readonly fiscalYear: number; readonly url: string },
): void {
  const { registry } = context;
  const byUnit = grouped(moved, ({ tab, values }) => unitOf(tab, values));
  for (const [unit, rows] of byUnit) {
    const owner = isCase(unit) ? registry.find('cases', unit) : undefined;
    if (owner) {
      rememberMoved(registry, owner.values.businessId, rows);
      if (!isArchived(owner)) registry.set(owner, { archivedIn: url, available: FROM_ARCHIVE });
    } else if (unit !== '') noteYear(context, fiscalYear);
  }
  record(context, {
    action: '保存へ移す',
    target: [...byUnit.keys()].filter(Boolean).join('、'),
    after: `${moved.length}行　${url}`,
  });
  registry.remove(moved);
}

function noteYear({ registry }: Context, fiscalYear: number): void {
  const counter = registry.find('counters', ARCHIVED_YEARS);
  if (!counter) registry.append('counters', { series: ARCHIVED_YEARS, last: String(fiscalYear) });
  else if (Number(counter.values.last) < fiscalYear) {
    registry.set(counter, { last: String(fiscalYear) });
  }
}
