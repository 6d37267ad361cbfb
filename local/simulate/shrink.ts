/** Makes a list shorter while something still holds of it: first halves are left out, then quarters, then single things. */

export function shrink<T>(
  list: readonly T[],
  holds: (fewer: readonly T[]) => boolean,
): readonly T[] {
  let kept = list;
  for (
    let size = Math.ceil(kept.length / 2);
    size >= 1;
    size = size > 1 ? Math.ceil(size / 2) : 0
  ) {
    // From the end: what comes last hangs on what comes before.
    for (let from = kept.length - size; from > -size; from -= size) {
      const fewer = [...kept.slice(0, Math.max(0, from)), ...kept.slice(from + size)];
      if (fewer.length < kept.length && holds(fewer)) kept = fewer;
    }
  }
  return kept;
}
