/** Docs as files: what stands in the .pdf, .docx and .txt, and where. */
import { toDocx, toPdf, toText } from '../../../../local/runtime/documents';
import { account } from './account';
import { type LetterRows, makeLetter } from './letter';
import { readPdf } from './pdfLines';
import { unzip } from './unzip';

const LONG =
  '市内の全配達員が、日々の配達の際に高齢者世帯の様子に気を配り、郵便受けに新聞がたまっている、呼び掛けに応答がないなどの異変を感じたときは、あらかじめ定めた連絡先に速やかに連絡します。';

function letter(rows: LetterRows) {
  const { store, run } = account();
  return store.readBody(makeLetter(run(), 'R8-001-様式4', rows));
}

async function pages(rows: LetterRows) {
  return readPdf(await toPdf(letter(rows), 'R8-001-様式4', { compress: false }));
}

const all = (read: Awaited<ReturnType<typeof pages>>) =>
  read.map(({ lines }) => lines.map(({ text }) => text).join('')).join('');

describe('PDF', () => {
  const odd = '①㈱㍻髙﨑𠮷 ﾊﾝｶｸ {{宛先}} <b> =SUM(1)';

  test('its text can be selected as it was written', async () => {
    const text = all(await pages([['提案', ['R8-001-01　高齢者見守り事業', odd, LONG]]]));
    expect(text).toContain('（様式４）');
    expect(text).toContain('株式会社まるやまフーズ　御中');
    expect(text).toContain('R8-001-01　高齢者見守り事業');
    expect(text).toContain(odd);
    expect(text).toContain(LONG);
  });

  test('what stands right ends at one margin, and the title in the middle', async () => {
    const body = letter([['提案', ['可']]]);
    const [page] = readPdf(await toPdf(body, '様式4', { compress: false }));
    const find = (part: string) => page.lines.find(({ text }) => text.includes(part));
    // Ten characters of 10.5 pt before the right margin of 70 pt.
    expect(find('伊達市長')?.x).toBeCloseTo(595.28 - 70 - 10 * 10.5, 0);
    expect(find('連携事業の提案')?.x).toBeCloseTo((595.28 - 7 * 14) / 2, 0);
    expect(find('株式会社')?.x).toBeCloseTo(70, 0);
  });

  test('no line begins with what Japanese does not begin lines with', async () => {
    const text = 'あいう、えお。ー（っ）」'.repeat(60);
    const lines = (await pages([['提案', [text]]])).flatMap((page) => page.lines);
    expect(lines.length).toBeGreaterThan(20);
    for (const { text: line } of lines) expect(line).not.toMatch(/^[、。ー）」っ]/);
  });

  test('a row longer than a page goes on, and nothing of it is lost', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `${index + 1}番　${LONG}`);
    const read = await pages([
      ['提案', lines],
      ['伊達市から', ['該当なし']],
    ]);
    expect(read.length).toBeGreaterThan(3);
    const text = all(read);
    for (const line of lines) expect(text).toContain(line);
    expect(text).toContain('該当なし');
    for (const { lines: shown } of read) for (const { y } of shown) expect(y).toBeGreaterThan(60);
  });

  test.each([
    ['emoji', '🍎と👨‍👩‍👧', '〓と〓'],
    ['a lone half of a pair', 'あ\ud83dい', 'あ〓い'],
    ['a chosen shape of a character', '葛\u{e0100}城', '葛\u{e0100}城'],
    ['a shape that no font has', '伊\u{e01ef}達', '達'],
    ['a line break', 'あ\rい', 'あい総政'],
    ['a tab', 'あ\tい', 'あ    い'],
    ['what cannot be seen', 'あ\u200b\ufeff\u202eい', 'あい'],
    ['a rare space', 'あ\u2008い', 'あ い'],
  ])('%s does not break it', async (_name, given, shown) => {
    const body = letter([['提案', ['可']]]);
    const first = body.children[0];
    if (first.type === 'PARAGRAPH') first.runs = [{ text: given, style: {} }];
    const [page] = readPdf(await toPdf(body, 'x', { compress: false }));
    expect(page.lines.map(({ text }) => text).join('')).toContain(shown);
  });

  test('the same Doc gives the same bytes', async () => {
    const body = letter([['提案', [LONG]]]);
    const [first, second] = [await toPdf(body, 'x'), await toPdf(body, 'x')];
    expect(first.equals(second)).toBe(true);
    expect(first.equals(await toPdf(body, 'x', { created: 1 }))).toBe(false);
  });
});

describe('.docx', () => {
  test('holds every text, escaped, with widths and alignment', async () => {
    const odd = '<script>&"\u0001 a\u000bb';
    const docx = await toDocx(letter([['提案', [odd, LONG]]]), '様式4');
    const xml = unzip(docx, 'word/document.xml');
    expect(xml).toContain(LONG);
    expect(xml).toContain('&lt;script&gt;&amp;');
    expect(xml).not.toContain('\u0001');
    expect(xml).toContain('<w:jc w:val="right"/>');
    expect(xml).toContain('<w:gridCol w:w="2200"/><w:gridCol w:w="6900"/>');
    expect(xml).toContain('<w:trHeight w:val="2800" w:hRule="atLeast"/>');
  });
});

describe('.txt', () => {
  test('a row is a line, its cells separated by tabs, more paragraphs on lines of their own', () => {
    const text = toText(
      letter([
        ['提案', ['可', '理由：なし']],
        ['伊達市から', ['該当なし']],
      ]),
    );
    expect(text).toContain('\n提案\t可\n理由：なし\n伊達市から\t該当なし\n');
    expect(text.endsWith('）\n')).toBe(true);
  });
});
