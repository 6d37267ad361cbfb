// What has something in common, put together.

/** Each group in its order, by what `keyOf` says of its members; the groups in the order of their first ones. */
export function grouped<K, T>(all: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** Each once, where it stands first. */
export const distinct = <T>(all: Iterable<T>): T[] => [...new Set(all)];
