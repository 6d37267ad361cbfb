// Schemas are made when something is first parsed: every run loads the script, and not every run parses.

export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
