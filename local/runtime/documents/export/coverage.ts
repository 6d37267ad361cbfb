/** Which characters a TrueType font has: its `cmap` table, format 12. */

/** Whether the font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

const TABLE_RECORD = 16;
const SUBTABLE_RECORD = 8;
const GROUP = 12;

/** Reads the coverage of a font file; throws when it has no `cmap` of format 12. */
export function readCoverage(font: Buffer): Coverage {
  const cmap = tableOffset(font, 'cmap');
  const groups = fullSubtable(font, cmap);
  const count = font.readUInt32BE(groups + 12);
  const first = groups + 16;
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = first + middle * GROUP;
      if (codePoint < font.readUInt32BE(group)) high = middle - 1;
      else if (codePoint > font.readUInt32BE(group + 4)) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * TABLE_RECORD;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

function fullSubtable(font: Buffer, cmap: number): number {
  const subtables = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < subtables; index++) {
    const offset = cmap + font.readUInt32BE(cmap + 4 + index * SUBTABLE_RECORD + 4);
    if (font.readUInt16BE(offset) === 12) return offset;
  }
  throw new Error('The font has no cmap of format 12.');
}
