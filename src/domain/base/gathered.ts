// A list of which some stands only where it holds.

/** What is false, undefined or empty is left out; a list among them stands item by item. */
export const gathered = <T>(...all: readonly (T | readonly T[] | undefined | false | '')[]): T[] =>
  all.flatMap((one) => (one || []) as T | readonly T[]);
