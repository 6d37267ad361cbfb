/** When the bench looks at its city: a quiet day, or the height of the season; always the same year. */

/** Years of history come before it, so that every age is measured on the same day. */
export const FISCAL_YEAR = 2036;

interface Moment {
  readonly label: string;
  /** A Wednesday, so that no deadline is moved by a weekend. */
  readonly now: string;
}

export const moments = {
  /** The year's season is over, its projects are running; one case is open. */
  quiet: { label: 'quiet month', now: `${FISCAL_YEAR}-11-12T10:00` },
  /** Every agreement's 年度当初 case is open at E, half of the departments have answered. */
  season: { label: 'height of the season', now: `${FISCAL_YEAR}-05-14T10:00` },
} as const satisfies Record<string, Moment>;

export type MomentName = keyof typeof moments;
export const momentNames = Object.keys(moments) as MomentName[];

/** Years of history that the bench measures at. */
export const AGES = [0, 1, 10] as const;
/** More would begin before 令和. */
export const OLDEST = 15;
