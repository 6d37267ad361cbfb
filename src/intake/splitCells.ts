// Cells of a text as spreadsheets write it: CSV (RFC 4180), or with tabs as when a range is copied.

export interface SplitCells {
  readonly rows: readonly (readonly string[])[];
  /** Quotes that do not fit, by the place of their row in `rows`; the cell is kept as far as it can be read. */
  readonly faults: readonly { readonly row: number; readonly fault: QuoteFault }[];
}

export type QuoteFault = 'unclosed' | 'stray';

/** @param text with LF as line ends; a line end at the end of it begins one more row */
export function splitCells(text: string, delimiter: ',' | '\t'): SplitCells {
  const end = new RegExp(`[${delimiter}\n]`, 'g');
  // Two quotes are one; the last one of a cell has its end behind it, also after spaces; others are strays.
  const quote = new RegExp(`""|"($|[^\\S\n${delimiter}]*(?=[${delimiter}\n]))|"`, 'g');
  const rows: string[][] = [[]];
  const faults: { row: number; fault: QuoteFault }[] = [];
  const blame = (fault: QuoteFault) => faults.push({ row: rows.length - 1, fault });

  const plain = (from: number) => {
    end.lastIndex = from;
    const to = end.exec(text)?.index ?? text.length;
    return { cell: text.slice(from, to), to };
  };
  const quoted = (from: number) => {
    quote.lastIndex = from;
    for (let found = quote.exec(text); found; found = quote.exec(text)) {
      const [sign, last] = found;
      if (last !== undefined) {
        const cell = text.slice(from, found.index).replace(/""/g, '"');
        return { cell, to: found.index + sign.length };
      }
      if (sign === '"') blame('stray');
    }
    blame('unclosed');
    return { cell: text.slice(from), to: text.length };
  };

  for (let at = 0; ; ) {
    const { cell, to } = text[at] === '"' ? quoted(at + 1) : plain(at);
    rows[rows.length - 1].push(cell);
    if (to >= text.length) return { rows, faults };
    if (text[to] === '\n') rows.push([]);
    at = to + 1;
  }
}
