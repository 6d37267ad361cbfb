// Prefilled links: everything comes back as it was put in, and no link grows too long to open.
import fc from 'fast-check';
import {
  type FormLink,
  LONGEST_LINK,
  type Prefilled,
  prefilledLink,
} from '../../../src/domain/forms/links';
import { prefilledIn } from '../support/context';

const link: FormLink = {
  url: 'https://docs.google.com/forms/d/e/1FAIpQLSexample/viewform',
  entries: { 名称: 'entry.11', 提案内容: 'entry.2', 備考: 'entry.345', 政策分野: 'entry.6' },
};
const read = (url: string) => prefilledIn(url, link);

test.each([
  ['kanji', '高齢者見守り事業'],
  ['emoji', '👨‍👩‍👧 家族😀'],
  ['the signs of an address', 'a&b=c+d%20?#/'],
  ['line breaks', '一行目\n二行目\r\n三行目'],
  ['機種依存文字 and half-width kana', '①㈱髙﨑 ﾐﾉﾘ'],
  ['a formula, a placeholder, markup', '=1+1{{宛先}}<script>$1'],
])('%s comes back as put in', (_name, value) => {
  expect(read(prefilledLink(link, [{ label: '名称', value }]))).toEqual({ 名称: [value] });
});

test.each([
  ['half at the end', 'あ\uD83D', 'あ\uFFFD'],
  ['half at the beginning', '\uDE00あ', '\uFFFDあ'],
  ['half in the middle', 'あ\uDE00い', 'あ\uFFFDい'],
  ['half before a whole one', '\uD83D\uD83D\uDE00', '\uFFFD😀'],
  ['half after a whole one', '😀\uDE00', '😀\uFFFD'],
])('%s of a character does not break the link', (_name, value, expected) => {
  expect(read(prefilledLink(link, [{ label: '名称', value }]))).toEqual({ 名称: [expected] });
});

test('several choices stand one by one; empty answers are left out', () => {
  const url = prefilledLink(link, [
    { label: '政策分野', value: ['防災・防犯', '', '環境'] },
    { label: '備考', value: '' },
  ]);
  expect(read(url)).toEqual({ 政策分野: ['防災・防犯', '環境'] });
});

test('a question that the form does not have is a mistake', () => {
  expect(() => prefilledLink(link, [{ label: '氏名', value: 'x' }])).toThrow('氏名');
});

test('the longest optional answer goes first, and only as many go as must', () => {
  const url = prefilledLink(link, [
    { label: '名称', value: '株式会社A' },
    { label: '提案内容', value: 'あ'.repeat(900), optional: true },
    { label: '備考', value: 'い'.repeat(300), optional: true },
  ]);
  expect(read(url)).toEqual({ 名称: ['株式会社A'], 備考: ['い'.repeat(300)] });
});

test('no link is too long, whatever is optional; what is not optional always stands in it', () => {
  const text = fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.integer({ min: 0, max: 400 }))
    .map(([piece, times]) => piece.repeat(times));
  const answers = fc.record({
    提案内容: text,
    備考: text,
    政策分野: fc.array(text, { maxLength: 3 }),
  });
  const required = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(required, answers, (name, optional) => {
      const given: Prefilled[] = Object.entries(optional).map(([label, value]) => ({
        label,
        value,
        optional: true,
      }));
      const url = prefilledLink(link, [{ label: '名称', value: name }, ...given]);
      expect(url.length).toBeLessThanOrEqual(LONGEST_LINK);
      const back = read(url);
      expect(back.名称).toEqual([name]);
      for (const [label, values] of Object.entries(back)) {
        if (label === '名称') continue;
        const put = optional[label as keyof typeof optional];
        expect(values).toEqual((typeof put === 'string' ? [put] : put).filter((one) => one !== ''));
      }
    }),
  );
});
