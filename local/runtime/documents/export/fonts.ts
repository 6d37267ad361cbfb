/** The fonts embedded in PDFs, and which of them shows which character. */
import { readFileSync } from 'node:fs';
import { type Coverage, readCoverage } from './coverage';

const PACKAGE = '@expo-google-fonts';

/** pdfmake's font table: every letter is set in the serif; the sans shows what it lacks. */
export const PDF_FONTS = {
  serif: {
    normal: require.resolve(`${PACKAGE}/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf`),
    bold: require.resolve(`${PACKAGE}/noto-serif-jp/700Bold/NotoSerifJP_700Bold.ttf`),
  },
  sans: {
    normal: require.resolve(`${PACKAGE}/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf`),
    bold: require.resolve(`${PACKAGE}/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf`),
  },
};

type FontName = keyof typeof PDF_FONTS;

/** What stands for a character that no font has. */
const MISSING = '〓';
const TAB = '    ';
/** Chooses the shape of the character before it; where the font lacks that, the usual is shown. */
const SHAPE = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
/** Joiners and marks of order, for which fonts may have a visible nothing. */
const INVISIBLE = /(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/gu;

const coverages = new Map<FontName, Coverage>();

/** A line of text cut into pieces, each with the font that shows it; unknown characters are 〓. */
export function piecesByFont(line: string): { text: string; font: FontName }[] {
  const pieces: { text: string; font: FontName }[] = [];
  for (const { segment } of new Intl.Segmenter('ja').segment(line.replaceAll('\t', TAB))) {
    const piece = pieceFor(segment);
    const last = pieces[pieces.length - 1];
    if (last?.font === piece.font) last.text += piece.text;
    else pieces.push(piece);
  }
  return pieces;
}

/** `segment` is what a reader takes for one character, marks and joiners included. */
function pieceFor(segment: string): { text: string; font: FontName } {
  const seen = segment.replace(INVISIBLE, '');
  const characters = Array.from(seen.replace(SHAPE, ''));
  for (const font of Object.keys(PDF_FONTS) as FontName[]) {
    const has = coverageOf(font);
    if (characters.every((character) => has(character.codePointAt(0) as number))) {
      return { text: seen, font };
    }
  }
  return { text: /^\s+$/.test(seen) ? ' ' : MISSING, font: 'serif' };
}

function coverageOf(name: FontName): Coverage {
  const known = coverages.get(name);
  if (known) return known;
  const coverage = readCoverage(readFileSync(PDF_FONTS[name].normal));
  coverages.set(name, coverage);
  return coverage;
}
