/** Reads an uncompressed PDF of ours back: what a reader could select, line by line. */

export interface PdfPage {
  /** The lines from top to bottom, with the place where they begin; points from the left bottom. */
  lines: { x: number; y: number; text: string }[];
  /** The words as they were set, in the order of drawing, with the size of their letters. */
  pieces: { x: number; y: number; size: number; text: string }[];
  /** The straight lines that are drawn: from, to. */
  rules: { x1: number; y1: number; x2: number; y2: number }[];
}

/** The pages of a PDF made with `compress: false`; text through each font's ToUnicode table. */
export function readPdf(pdf: Buffer): PdfPage[] {
  const source = pdf.toString('latin1');
  const object = (id: string) => source.split(`\n${id} 0 obj\n`)[1]?.split('\nendobj')[0] ?? '';
  const reference = (text: string, key: string) =>
    text.match(new RegExp(`/${key} (\\d+) 0 R`))?.[1] ?? '';
  const pageIds = [...source.matchAll(/\n(\d+) 0 obj\n<<\n\/Type \/Page\n/g)].map(([, id]) => id);
  return pageIds.map((id) => {
    const fonts = new Map<string, Map<string, string>>();
    for (const [, name, font] of object(reference(object(id), 'Resources')).matchAll(
      /\/(F\d+) (\d+) 0 R/g,
    )) {
      fonts.set(name, glyphs(object(reference(object(font), 'ToUnicode'))));
    }
    const content = object(reference(object(id), 'Contents'));
    const pieces = piecesOf(content, fonts);
    return { lines: linesOf(pieces), pieces, rules: rulesOf(content) };
  });
}

function glyphs(toUnicode: string): Map<string, string> {
  const table = new Map<string, string>();
  for (const [, first, list] of toUnicode.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, units], index) => {
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0');
      const codes = units.split(' ').map((unit) => Number.parseInt(unit, 16));
      table.set(glyph, String.fromCharCode(...codes));
    });
  }
  return table;
}

/** Cells whose text stands in the middle or at the bottom are moved down as a whole. */
function piecesOf(content: string, fonts: Map<string, Map<string, string>>): PdfPage['pieces'] {
  const pattern =
    /\n(?:(q|Q)(?=\n)|1 0 0 1 [-\d.]+ ([-\d.]+) cm|1 0 0 1 ([\d.]+) ([\d.]+) Tm\n\/(F\d+) ([\d.]+) Tf\n\[(.*)\] TJ)/g;
  const outside: number[] = [];
  let moved = 0;
  return [...content.matchAll(pattern)].flatMap(([, level, down, x, y, font, size, shown]) => {
    if (level === 'q') outside.push(moved);
    else if (level === 'Q') moved = outside.pop() ?? 0;
    else if (down !== undefined) moved += Number(down);
    if (shown === undefined) return [];
    const text = [...shown.matchAll(/<(\w*)>/g)]
      .flatMap(([, hex]) => hex.match(/.{4}/g) ?? [])
      .map((glyph) => fonts.get(font)?.get(glyph) ?? '\ufffd')
      .join('');
    return [{ x: Number(x), y: Number(y) - moved, size: Number(size), text }];
  });
}

function linesOf(pieces: PdfPage['pieces']): PdfPage['lines'] {
  const lines: PdfPage['lines'] = [];
  for (const { x, y, text } of pieces) {
    const last = lines[lines.length - 1];
    if (last && last.y === y && x > last.x) last.text += text;
    else lines.push({ x, y, text });
  }
  return lines;
}

/** Their places are measured from the top. */
function rulesOf(content: string): PdfPage['rules'] {
  const pattern = /\n([\d.]+) ([\d.]+) m\n([\d.]+) ([\d.]+) l\n/g;
  return [...content.matchAll(pattern)].map(([, x1, y1, x2, y2]) => ({
    x1: Number(x1),
    y1: Number(y1),
    x2: Number(x2),
    y2: Number(y2),
  }));
}
