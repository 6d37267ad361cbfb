/** Reads an uncompressed PDF of ours back: what a reader could select, line by line. */

interface PdfPage {
  /** The lines from top to bottom, with the place where they begin; points from the left bottom. */
  lines: { x: number; y: number; text: string }[];
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
    return { lines: linesOf(object(reference(object(id), 'Contents')), fonts) };
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

function linesOf(content: string, fonts: Map<string, Map<string, string>>): PdfPage['lines'] {
  const lines: PdfPage['lines'] = [];
  const pieces = /1 0 0 1 ([\d.]+) ([\d.]+) Tm\n\/(F\d+) [\d.]+ Tf\n\[(.*)\] TJ/g;
  for (const [, x, y, font, shown] of content.matchAll(pieces)) {
    const text = [...shown.matchAll(/<(\w*)>/g)]
      .flatMap(([, hex]) => hex.match(/.{4}/g) ?? [])
      .map((glyph) => fonts.get(font)?.get(glyph) ?? '\ufffd')
      .join('');
    const last = lines[lines.length - 1];
    if (last && last.y === Number(y) && Number(x) > last.x) last.text += text;
    else lines.push({ x: Number(x), y: Number(y), text });
  }
  return lines;
}
