// How a year's results stand on the way to publication (I), counted for 総合政策課.

import { gathered } from '../base/gathered';
import { isAmong } from '../base/text';
import { isContradictory } from '../cases/contradictions';
import type { Context } from '../context';
import type { Registry } from '../registry/registry';
import { type Achievement, inOrder, isReported, isShown } from '../reports/achievement';
import { releaseCount, rowsOfYear, standsAsReleased } from '../reports/releases';

export interface Standing {
  readonly fiscalYear: number;
  /** How often it was released. */
  readonly releases: number;
  /** Will be shown. */
  readonly shown: readonly Achievement[];
  /** 保留: to be decided. */
  readonly withheld: readonly Achievement[];
  /** 公表 is する although something was found: decided by a person. */
  readonly despite: readonly Achievement[];
  /** What stands in it cannot be so, and nobody has declined it: the totals of the whole year would be wrong. */
  readonly contradicting: readonly Achievement[];
  /** Of the fresh: 公表 was chosen before something further was found. */
  readonly foundSince: readonly Achievement[];
  /** しない, though something was reported. */
  readonly declined: readonly Achievement[];
  /** Nobody has reported anything: nothing can be shown. */
  readonly unreported: readonly Achievement[];
  /** 突合: not everybody has reported. */
  readonly oneSided: readonly Achievement[];
  /** Of the shown: not yet, or not so, released. */
  readonly fresh: readonly Achievement[];
}

export function standingOf({ registry }: Context, fiscalYear: number): Standing {
  const rows = inOrder(
    rowsOfYear(registry, fiscalYear).map((row) => ({
      row,
      businessId: row.values.businessId,
      projectId: row.values.projectId,
    })),
  ).map(({ row }) => row);
  const shown = rows.filter(isShown);
  const choice = (row: Achievement) => row.values.published;
  const fresh = shown.filter((row) => !standsAsReleased(row));
  return {
    fiscalYear,
    releases: releaseCount(registry, fiscalYear),
    shown,
    withheld: rows.filter((row) => isReported(row) && !isShown(row) && choice(row) !== 'しない'),
    despite: shown.filter(({ values }) => values.findings !== ''),
    declined: rows.filter((row) => isReported(row) && choice(row) === 'しない'),
    unreported: rows.filter((row) => !isReported(row) && choice(row) !== 'しない'),
    oneSided: rows.filter(({ values }) =>
      isAmong(values.comparison, ['部局のみ', '事業者のみ', '一部のみ', '報告なし']),
    ),
    fresh,
    contradicting: undeclined(registry, fiscalYear).filter((row) => isContradictory(registry, row)),
    foundSince: fresh.filter((row) => foundSince(row) !== ''),
  };
}

/** The rows of a year that are, or may be, published. */
export const undeclined = (registry: Registry, fiscalYear: number): Achievement[] =>
  rowsOfYear(registry, fiscalYear).filter(({ values }) => values.published !== 'しない');

/** What staff can do about rows that contradict themselves. */
export const OR_DECLINE = '公表から外すときは、「公表」で「しない」を選んでください';

/** What 確認すること says that it did not when staff chose する. */
export function foundSince({ values }: Achievement): string {
  const [decided, ...before] = values.decidedUpon.split('\n');
  if (decided !== values.published) return '';
  return values.findings
    .split('\n')
    .filter((line) => !before.includes(line))
    .join('、');
}

/** Whether the fiscal year has any row in 実績. */
export const hasResults = ({ registry }: Context, fiscalYear: number): boolean =>
  rowsOfYear(registry, fiscalYear).length > 0;

/** The fiscal years that have rows in 実績, the latest first. */
export function yearsWithResults({ registry }: Context): number[] {
  const years = new Set(
    registry.rows('achievements').map(({ values }) => Number(values.fiscalYear)),
  );
  return [...years].filter((year) => year > 1900 && year < 3000).sort((a, b) => b - a);
}

/**
 * `公表する12件、保留2件、公表しない1件、報告なし3件`
 * @param released whether the shown have been released just now
 */
export function counted(
  { shown, withheld, declined, unreported }: Standing,
  released = false,
): string {
  return gathered(
    `${released ? '公表した' : '公表する'}${shown.length}件`,
    withheld.length > 0 && `保留${withheld.length}件`,
    declined.length > 0 && `公表しない${declined.length}件`,
    unreported.length > 0 && `報告なし${unreported.length}件`,
  ).join('、');
}

/** How to ask for reports that have not come. */
export const ASK_AGAIN = '「担当部局に再依頼する」か「事業者に再依頼する」を選んでください';

/** What staff can still do so that more is published, in sentences without their 。; none where all is decided. */
export function stillOpen({ withheld, oneSided }: Standing): string[] {
  const silent = oneSided.some(({ values }) => values.published !== 'しない');
  return [
    ...(withheld.length > 0 ? ['保留のものの「公表」で「する」か「しない」を選んでください'] : []),
    ...(silent ? [`報告のないものは、${ASK_AGAIN}`] : []),
  ];
}

/** Where nothing would be published: `公表する実績がありません（公表する0件）。`, with what to do. */
export function nothingToPublish(standing: Standing): string {
  const open = stillOpen(standing);
  return open.length > 0
    ? `公表できる実績がまだありません（${counted(standing)}）。${open.join('。')}`
    : `公表する実績がありません（${counted(standing)}）。このまま公表しないのであれば、していただくことはありません`;
}
