// 公表の記録 of a row of 実績: in which releases it was published, and with what content, so that a later one tells what differs.
import type { Day } from '../base/day';
import { fingerprint } from '../base/fingerprint';
import type { Registry } from '../registry/registry';
import { fields, list, number, stored, text } from '../registry/storedCell';
import { type Achievement, textsOf } from './achievement';

/** One time that a row was published, new or changed. */
export interface Release {
  readonly on: Day;
  /** The fiscal year of the publication it appeared in; not the row's own where it was a 追補. */
  readonly in: number;
  /** 1 for the first release of that publication. */
  readonly release: number;
  /** Of its texts as they were published. */
  readonly mark: string;
}

export const storedReleases = stored<Release[]>(
  list(fields({ on: text, in: number, release: number, mark: text })),
);

/** In their order. */
export const releasesOf = ({ values }: Achievement): Release[] =>
  storedReleases.read(values.releases) ?? [];

export const markOf = (row: Achievement): string => fingerprint(JSON.stringify(textsOf(row)));

/** Whether a row stands as it was last published. */
export function standsAsReleased(row: Achievement): boolean {
  const releases = releasesOf(row);
  return releases.length > 0 && releases[releases.length - 1].mark === markOf(row);
}

/** The rows of one fiscal year, in the order of the tab. */
export const rowsOfYear = (registry: Registry, fiscalYear: number): readonly Achievement[] =>
  registry.having('achievements', 'fiscalYear', String(fiscalYear));

/** How many times the results of a fiscal year were released; 0 before the first. */
export function releaseCount(registry: Registry, fiscalYear: number): number {
  let count = 0;
  for (const row of registry.rows('achievements')) {
    for (const { in: year, release } of releasesOf(row)) {
      if (year === fiscalYear && release > count) count = release;
    }
  }
  return count;
}

/** The fiscal years whose results were released. */
export function releasedYears(registry: Registry): Set<number> {
  return new Set(
    registry.rows('achievements').flatMap((row) => releasesOf(row).map(({ in: year }) => year)),
  );
}

/** Writes down that a row is published in this release, unless it was in this publication as it stands. */
export function noteRelease(
  registry: Registry,
  row: Achievement,
  o: Omit<Release, 'mark'>,
): boolean {
  const earlier = releasesOf(row);
  const own = earlier.filter(({ in: year }) => year === o.in);
  const mark = markOf(row);
  if (own.length > 0 && own[own.length - 1].mark === mark) return false;
  registry.set(row, {
    publishedOn: o.on,
    releases: storedReleases.write([...earlier, { ...o, mark }]),
  });
  return true;
}
