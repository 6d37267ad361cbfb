// 実績を公表する (I): a person releases a year's results; the rows remember it, and the pack's files follow.

import { addDays } from '../base/day';
import { fiscalYearCode, fiscalYearName, japaneseDate } from '../base/era';
import { distinct } from '../base/grouped';
import { record } from '../cases/audit';
import { contradictionsOf } from '../cases/contradictions';
import type { Context } from '../context';
import type { DocumentRow } from '../documents/rows';
import { noteRelease } from '../reports/releases';
import { lastDayOf } from '../settings/fiscalDays';
import { rowsShownIn } from './compose';
import { derivePublication } from './derive';
import { currentPack, releasePack } from './pack';
import { counted, hasResults, OR_DECLINE, type Standing, standingOf } from './standing';

interface Released {
  /** 1 for the first time; a release in which nothing is new does not count. */
  readonly release: number;
  /** The rows that are new or changed in it, those of earlier years too. */
  readonly fresh: number;
  /** Whether anything differs from the last release, also by what is left out now. */
  readonly changed: boolean;
  readonly pack: DocumentRow;
  readonly standing: Standing;
}

/** Why the results of this year cannot be published now, each with what to do. */
function obstacles(context: Context, fiscalYear: number): string[] {
  const name = fiscalYearName(fiscalYear);
  const end = lastDayOf(fiscalYear);
  if (context.today <= end) {
    return [
      `${name}はまだ終わっていません。${japaneseDate(addDays(end, 1))}になってから公表してください。`,
    ];
  }
  if (!hasResults(context, fiscalYear)) return [`「実績」タブに${name}の行がありません。`];
  const { releases, shown, withheld, contradicting } = standingOf(context, fiscalYear);
  const wrong = contradicting.flatMap((row) =>
    contradictionsOf(context.registry, row).map(({ said }) => said),
  );
  if (wrong.length > 0) return distinct([...wrong, `${OR_DECLINE}。`]);
  // What was released can be taken back, all of it too.
  if (shown.length > 0 || releases > 0) return [];
  return [
    withheld.length > 0
      ? `公表する実績がありません。保留の${withheld.length}件について、「実績」タブの「公表」で「する」か「しない」を選んでください。`
      : '公表する実績がありません。実績報告を受け付け、「実績」タブの「公表」を「する」にしてください。',
  ];
}

/** Marks the rows and the pack; the files are made by the next run of the system. Repeated, it publishes what is new or changed since. */
export function releaseResults(
  context: Context,
  fiscalYear: number,
): Released | { readonly problems: readonly string[] } {
  // What was typed since the last run has not been looked at.
  derivePublication(context, context.registry.rows('achievements'));
  const problems = obstacles(context, fiscalYear);
  if (problems.length > 0) return { problems };
  const { registry, today } = context;
  const standing = standingOf(context, fiscalYear);
  // The pack first: whether it says what is published is told by the rows as they stand.
  const before = currentPack(context, fiscalYear);
  const [stateBefore, basisBefore] = [before?.values.state, before?.values.basis];
  const pack = releasePack(context, fiscalYear);
  const release = standing.releases + 1;
  const fresh = rowsShownIn(context, fiscalYear).filter((row) =>
    noteRelease(registry, row, { on: today, in: fiscalYear, release }),
  ).length;
  const changed =
    fresh > 0 || pack !== before || stateBefore !== '控え' || basisBefore !== pack.values.basis;
  if (changed) {
    record(context, {
      action: '実績を公表する',
      target: fiscalYearCode(fiscalYear),
      before: stateBefore === '控え' ? before?.values.name : '',
      after: `${pack.values.name}　${counted(standing)}　新しいもの・改めたもの${fresh}件`,
    });
  }
  return { release, fresh, changed, pack, standing };
}
