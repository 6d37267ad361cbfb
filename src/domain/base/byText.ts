// What is made of a text alone, made once: a run asks the same few words of thousands of cells.

/** So many texts are remembered; then all are forgotten and it begins anew. */
const MOST = 20_000;
/** Longer ones are rare, and none is like another. */
const LONGEST = 4000;

/** @param make whatever is made here may depend on nothing but the text, and nobody may change it */
export function byText<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      made = make(text);
      if (known.size >= MOST) known.clear();
      if (text.length <= LONGEST) known.set(text, made);
    }
    return made;
  };
}
