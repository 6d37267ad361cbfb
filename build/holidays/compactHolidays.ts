// Packs a list of days into a short string for the bundle, and unpacks it again.

/** `2026-01-01`, `2026-01-12` … becomes `2026:01010112…`, one such word per year. */
export function packDays(days: readonly string[]): string {
  const byYear = new Map<string, string>();
  for (const day of [...days].sort()) {
    const [year, month, date] = day.split('-') as [string, string, string];
    byYear.set(year, (byYear.get(year) ?? '') + month + date);
  }
  return [...byYear].map(([year, monthDays]) => `${year}:${monthDays}`).join(' ');
}

/** The days that `packDays` packed, as `YYYY-MM-DD`. */
export function unpackDays(packed: string): ReadonlySet<string> {
  const days = new Set<string>();
  for (const word of packed.split(' ')) {
    const [year, monthDays] = word.split(':') as [string, string];
    for (let at = 0; at < monthDays.length; at += 4) {
      days.add(`${year}-${monthDays.slice(at, at + 2)}-${monthDays.slice(at + 2, at + 4)}`);
    }
  }
  return days;
}
