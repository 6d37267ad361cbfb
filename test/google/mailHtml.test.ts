// A mail as HTML: what a mail program shows, the same facts as the plain text, and nothing of people becomes markup.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { mailHtml } from '../../src/google/mail/mailHtml';

type Node = DefaultTreeAdapterTypes.Node;

/** What a reader is shown, a line for each line; links with where they lead. */
function shown(node: Node): string {
  if ('value' in node) return node.value.replace(/\n/g, '');
  const inner = 'childNodes' in node ? node.childNodes.map(shown).join('') : '';
  if (node.nodeName === 'br') return '\n';
  if (node.nodeName === 'hr') return '―\n';
  if (node.nodeName === 'a' && 'attrs' in node) {
    const href = node.attrs.find(({ name }) => name === 'href')?.value;
    return `${inner}\n${href}`;
  }
  return ['p', 'th', 'td'].includes(node.nodeName) ? `${inner}\n` : inner;
}

/** The same of the text: without indents and the marks of headings and links. */
const plain = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/^―+$/, '―')
        .replace(/^(　　|■)/, '')
        .replace(/^【(.+)】$/, '$1'),
    )
    .filter((line) => line !== '')
    .join('\n');

const lines = (html: string): string =>
  shown(parseFragment(html))
    .split('\n')
    .map((line) => line.replace(/^【(.+)】$/, '$1'))
    .filter((line) => line !== '')
    .join('\n');

const tags = (html: string): string[] => {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) found.push(node.tagName);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(html));
  return found;
};

const form = 'https://docs.google.com/forms/d/e/1FAI/viewform?usp=pp_url&entry.1=a';
const sheet = 'https://docs.google.com/spreadsheets/d/1abc/edit#gid=1&range=A2';

test.each([
  ['<script>&"', 'div p'],
  ['総合政策課　御中\n\n届きました。\n番号', 'div p p br'],
  [`【様式2】\n${form}`, 'div p a'],
  [`【R8-001 の行】\n${sheet}`, 'div p a'],
  [`お願いします。\n【様式2】\n${form}\n【様式3】\n${form}`, 'div p p a p a'],
  ['【様式2】\nhttps://evil.example.jp/', 'div p br'],
  [`　　【様式2】\n${form}`, 'div p p'],
  [`【<b>】\n${form}`, 'div p a'],
  [
    '内容\n■名称\n　　株式会社A\n■所在地\n　　1番地\n　　2番地',
    'div p table tbody tr th td tr th td br',
  ],
  ['■R8-001-01 見守り\n■R8-001-02 供給', 'div table tbody tr th tr th'],
  ['　　■名称\n　　甲', 'div p br'],
  ['以上\n――――――\n伊達市', 'div p hr p'],
])('%j is made of %s', (text, made) => {
  const html = mailHtml(text);
  expect(tags(html).join(' ')).toBe(made);
  expect(lines(html)).toBe(plain(text));
});

test('a table says which cell is the heading, and the language is said', () => {
  const html = mailHtml('■名称\n　　株式会社A\n■所在地');
  expect(html).toContain('<div lang="ja"');
  expect(html.match(/<th scope="row"/g)).toHaveLength(2);
  expect(html).toContain('<th scope="row" colspan="2"');
});

const notices = readFileSync(join(__dirname, '../../docs/通知一覧.md'), 'utf8')
  .split('\n## ')
  .slice(1)
  .flatMap((section) =>
    [...section.matchAll(/\*\*件名\*\*　(.*)\n[^`]*```text\n([\s\S]*?)```/g)].map(
      ([, subject, body]): [string, string] => [subject, body.replaceAll('（リンク）', form)],
    ),
  );

test.each(notices)('「%s」 says the same facts as HTML, its links as buttons', (_, body) => {
  const html = mailHtml(body);
  expect(lines(html)).toBe(plain(body));
  expect(html.match(/<a /g)?.length ?? 0).toBe(body.split(form).length - 1);
});

/** What a mail asks for by a day says that day where a list of mails shows it. */
test.each(notices)('「%s」 says by when, if it asks for anything', (subject, body) => {
  const days = [...body.matchAll(/(令和\d+年\d+月\d+日)(?:（.）)? ?までに/g)].map(([, day]) => day);
  expect(days.filter((day) => !subject.includes(day))).toEqual([]);
});

test('whatever people write, no markup comes of it', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    '■',
    '【',
    '】',
    '　　',
    '―',
    '\n',
    form,
    'あ',
    'b',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (written) => {
        const text = written
          .split('\n')
          .map((line) => `　　${line}`)
          .join('\n');
        const html = mailHtml(`理由\n${text}\n\n以上`);
        expect(tags(html).filter((tag) => !['div', 'p', 'br'].includes(tag))).toEqual([]);
        expect(lines(html)).toBe(plain(`理由\n${text}\n\n以上`));
      },
    ),
  );
});
