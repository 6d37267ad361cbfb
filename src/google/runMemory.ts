// What a run remembers of Google, so that nothing is asked for twice: every entry point begins with nothing.

/** One thing remembered. */
export interface Remembered<T> {
  now: T;
}

const beginnings: (() => void)[] = [];

/** @param begin what is known when a run begins */
export function remembered<T>(begin: () => T): Remembered<T> {
  const memory = { now: begin() };
  beginnings.push(() => {
    memory.now = begin();
  });
  return memory;
}

/**
 * An entry point of the script. Nowhere does Google say that what one run knew is gone when the next begins: an
 * opened file or a lock of the run before would be used as if it were this one's.
 */
export const entry =
  <A extends readonly unknown[], R>(work: (...args: A) => R) =>
  (...args: A): R => {
    for (const begin of beginnings) begin();
    return work(...args);
  };
