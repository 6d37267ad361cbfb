/** Things that stand more often than they may. */

export function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Those that stand more than once. */
export const repeated = (names: readonly string[]): string[] =>
  [...countsOf(names)].filter(([, count]) => count > 1).map(([name]) => name);
