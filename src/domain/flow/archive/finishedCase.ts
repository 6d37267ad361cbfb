// A case that is over, and nothing of which has moved for some weeks: what of it may go.
import { addDays, type Day } from '../../base/day';
import { isOneOf } from '../../base/text';
import { type Case, isOpen, kindOf } from '../../cases/cases';
import type { Context } from '../../context';
import { isArchived } from '../../registry/archiveUnits';
import type { Row } from '../../registry/registry';
import { caseStates } from '../../registry/tabs/cases';
import { yearDays } from '../../settings/fiscalDays';
import type { Keep } from './keep';
import { isSettled, lastDayIn, markOf } from './settled';

/** It has ended, and nothing is chosen or to be done on it. The year's call looks at its cases until 提案期限. */
function isOver({ today, settings }: Context, row: Case): boolean {
  const { state, operation, nextStep, fiscalYear } = row.values;
  return (
    isOneOf(caseStates, state) &&
    !isOpen(row) &&
    operation.trim() === '' &&
    nextStep.trim() === '' &&
    !(kindOf(row) === '年度当初' && yearDays(settings, Number(fiscalYear)).proposalsDue >= today)
  );
}

/** Everything of a case that is over; undefined while something of it is open or in doubt. */
function settledRows(context: Context, row: Case): readonly Row[] | undefined {
  if (!isOver(context, row)) return undefined;
  const { registry, today } = context;
  const { caseId } = row.values;
  const rows = registry.rowsOf(caseId).filter(({ tab }) => tab !== 'cases' && tab !== 'counters');
  return rows.every((one) => isSettled(one, today))
    ? [...rows, ...registry.havingHere('counters', 'series', `${caseId}-`)]
    : undefined;
}

interface Quiet {
  readonly since: Day | '';
  readonly mark: string;
}

const noted = ({ values }: Case): Quiet => {
  const [since = '', mark = ''] = values.quietSince.split(' ');
  return { since, mark };
};

/** Notes since when nothing of the cases that are over has moved: what people type leaves no day behind. */
export function noteQuiet(context: Context): void {
  const { registry, today } = context;
  for (const row of registry.rows('cases')) {
    if (isArchived(row)) continue;
    const rows = settledRows(context, row);
    if (!rows) continue;
    const all = [row, ...rows];
    const mark = markOf(all);
    if (noted(row).mark === mark) continue;
    const since = row.values.quietSince === '' ? lastDayIn(all) || today : today;
    registry.set(row, { quietSince: `${since} ${mark}` });
  }
}

/** What of a case may go now; nothing while anything of it is open, in doubt, or moved lately. */
export function goingWithCase(context: Context, keep: Keep, row: Case): readonly Row[] {
  const rows = settledRows(context, row);
  if (!rows || rows.length === 0) return [];
  const going = rows.filter((one) => !keep.stays(one));
  if (going.length === 0) return [];
  const quietBy = addDays(context.today, -context.settings.archiveAfterDays);
  if (isArchived(row)) return lastDayIn(going) <= quietBy ? going : [];
  const all = [row, ...rows];
  const { since, mark } = noted(row);
  // The days first: the mark reads every cell.
  return [since, lastDayIn(all)].every((day) => day <= quietBy) && mark === markOf(all)
    ? going
    : [];
}
