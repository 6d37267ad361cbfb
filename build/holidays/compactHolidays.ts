// Packs a list of days into a short string for the bundle, and unpacks it again.

/** One sign for a month or a day of one: 1 … 9, a … v. */
const BASE = 36;

/** `2026-01-01`, `2026-01-12` … becomes `2026:111c…`, one such word per year. */
export function packDays(days: readonly string[]): string {
  const byYear = new Map<string, string>();
  for (const day of [...days].sort()) {
    const [year = '', ...monthDay] = day.split('-');
    const signs = monthDay.map((part) => Number(part).toString(BASE));
    byYear.set(year, (byYear.get(year) ?? '') + signs.join(''));
  }
  return [...byYear].map(([year, monthDays]) => `${year}:${monthDays}`).join(' ');
}

/** The days that `packDays` packed, as `YYYY-MM-DD`. */
export function unpackDays(packed: string): ReadonlySet<string> {
  const days = new Set<string>();
  for (const word of packed.split(' ')) {
    const [year, monthDays] = word.split(':') as [string, string];
    const parts = Array.from(monthDays, (sign) => String(parseInt(sign, BASE)).padStart(2, '0'));
    for (let at = 0; at < parts.length; at += 2) days.add(`${year}-${parts[at]}-${parts[at + 1]}`);
  }
  return days;
}

/** The days that are packed, unpacked when one is first asked for: not every run counts days. */
export function packedDays(packed: string): Pick<ReadonlySet<string>, 'has'> {
  let days: ReadonlySet<string> | undefined;
  return {
    has: (day) => {
      days ??= unpackDays(packed);
      return days.has(day);
    },
  };
}
