// Takes words('…') out of the sources of the tables: the words go into a list, and their place into the script.

const marked = /\bwords\(\s*'((?:[^'\\\n]|\\.)*)',?\s*\)/g;

/** The source with places instead of words; words that are not in `list` yet are added to it. */
export function takeWords(source: string, list: string[]): string {
  return source.replace(marked, (_, quoted: string) => {
    const text = quoted.replace(/\\(.)/g, (_escape, character: string) =>
      character === 'n' ? '\n' : character,
    );
    if (!list.includes(text)) list.push(text);
    return String(list.indexOf(text));
  });
}
