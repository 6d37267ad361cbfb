/** How high a row must be for its wrapped texts to be read: Sheets does it by itself, .xlsx has to say. */

/** Points of a line at the size that cells have. */
const LINE = 13.5;
/** A row higher than this shows the beginning of its longest text. */
const HIGHEST = 330;

/** Half-width characters that a text takes up, a Japanese character counting twice. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(character) ? 1 : 2),
    0,
  );

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);

/** Points, from each wrapped cell's text and its column's width in half-width characters; undefined for one line. */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number }[],
): number | undefined {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesOf(text, Math.max(2, width))));
  return lines === 1 ? undefined : Math.min(HIGHEST, lines * LINE + 3);
}
