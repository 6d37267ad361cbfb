// Text from people: compared, shortened and quoted without doing it harm.
import fc from 'fast-check';
import {
  cellText,
  cut,
  folded,
  fullTextOf,
  hint,
  LONGEST_CELL_TEXT,
  listOf,
  oneLine,
  quoted,
} from '../../../src/domain/base/text';

/** Anything at all, halves of characters included. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});
const wellFormedText = fc.string({ unit: 'grapheme', maxLength: 60 });
const endsInHalf = (text: string) => /[\uD800-\uDBFF]$/.test(text);

test.each([
  ['株式会社みのりフーズ', '㈱みのりフーズ'],
  ['株式会社みのりフーズ', '（株）みのりフーズ'],
  ['株式会社みのりフーズ', '(株) みのりフーズ'],
  ['株式会社みのりフーズ', '株式会社ﾐﾉﾘﾌｰｽﾞ'.replace('ﾐﾉﾘ', 'みのり')],
  ['有限会社だて商店', '㈲だて商店'],
  ['合同会社ABC', '合同会社ＡＢＣ'],
  ['ABC', 'abc'],
  ['伊達 太郎', '伊達　太郎'],
  ['北海道伊達市1-2-3', '北海道伊達市１－２－３'],
])('「%s」 and 「%s」 are the same name', (a, b) => {
  expect(folded(a)).toBe(folded(b));
});

test.each([
  ['みのりフーズ', 'みのりフード'],
  ['健康福祉課', '健康課'],
  ['A社', 'B社'],
  ['株式会社みのりフーズ', 'みのりフーズ株式会社'],
  ['株式会社みどり', 'みどり合同会社'],
  ['株式会社みどり', '有限会社みどり'],
])('「%s」 and 「%s」 are different names', (a, b) => {
  expect(folded(a)).not.toBe(folded(b));
});

test.each([
  ['abcdef', 3, 'abc'],
  ['abc', 3, 'abc'],
  ['a😀b', 2, 'a'],
  ['a😀b', 3, 'a😀'],
  ['', 5, ''],
])('「%s」 cut to %i is 「%s」', (text, length, expected) => {
  expect(cut(text, length)).toBe(expected);
});

test('a cut is the beginning of the text, at most one short, and never splits a character', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 0, max: 60 }), (text, length) => {
      const piece = cut(text, length);
      expect(text.startsWith(piece)).toBe(true);
      expect(endsInHalf(piece) && /^[\uDC00-\uDFFF]/.test(text.slice(piece.length))).toBe(false);
      expect(piece.length).toBeGreaterThanOrEqual(Math.min(text.length, length) - 1);
      expect(piece.length).toBeLessThanOrEqual(length);
    }),
  );
  fc.assert(
    fc.property(wellFormedText, fc.integer({ min: 0, max: 60 }), (text, length) => {
      expect(() => encodeURIComponent(cut(text, length))).not.toThrow();
    }),
  );
});

test.each([
  ['高齢者見守り事業', 20, '高齢者見守り事業'],
  ['高齢者見守り事業', 3, '高齢者…'],
  ['一行目\n二行目\t三', 20, '一行目 二行目 三'],
  ['　前後の空白　', 20, '前後の空白'],
  ['ab😀', 3, 'ab…'],
])('the hint of %j in %i is 「%s」', (text, length, expected) => {
  expect(hint(text, length)).toBe(expected);
});

test('a hint is one line and hardly longer than asked', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, length) => {
      const short = hint(text, length);
      expect(short).not.toMatch(/[\r\n\t\u2028\u2029]/);
      expect(short.length).toBeLessThanOrEqual(length + 1);
    }),
  );
});

test('one line', () => {
  expect(oneLine('  件名\r\nBcc: x@example.jp　続き ')).toBe('件名 Bcc: x@example.jp　続き');
});

test('a cell takes what it can hold, and says where the whole text is', () => {
  const long = 'あ'.repeat(60_000);
  const cell = cellText(long, 'U000001-全文');
  expect(cell.length).toBeLessThan(50_000);
  expect(cell.startsWith('あ'.repeat(LONGEST_CELL_TEXT))).toBe(true);
  expect(cell).toContain('「U000001-全文」');
  expect(cellText('短い', 'U000001-全文')).toBe('短い');
  expect([fullTextOf(cell), fullTextOf('短い')]).toEqual(['U000001-全文', '']);
  // Staff may write below it.
  expect(fullTextOf(`${cell}\n別紙も見る。`)).toBe('U000001-全文');
  // Whoever writes the note himself has nothing of another's sent along.
  expect(fullTextOf('…（続きは文書「U000002-全文」にあります）')).toBe('');
  expect(cellText('あ'.repeat(LONGEST_CELL_TEXT), 'U000001-全文')).not.toContain('全文');
});

test('quoted text can never pass for a link or a heading of the mail', () => {
  const pieces = fc.constantFrom(
    '【様式2に回答する】',
    '\n',
    '\r',
    '\r\n',
    'https://x.example.jp',
    '■',
    'あ',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
      (text) => {
        const lines = quoted(text).split(/\r\n|\r|\n/);
        expect(lines.every((line) => line.startsWith('　　'))).toBe(true);
        expect(lines.map((line) => line.slice(2)).join('\n')).toBe(text.replace(/\r\n|\r/g, '\n'));
      },
    ),
  );
});

test.each([
  ['土木課、観光課', ['土木課', '観光課']],
  ['防災, 福祉，環境\n観光', ['防災', '福祉', '環境', '観光']],
  [' 、、 ', []],
  ['', []],
])('the list 「%s」', (text, expected) => {
  expect(listOf(text)).toEqual(expected);
});
