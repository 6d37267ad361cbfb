// The HTML fragment: well formed, escaped, accessible tables, nothing that could clash with the city's page.
import { parseFragment } from 'parse5';
import { publicationOf } from '../../../src/domain/publication/compose';
import { publicationHtml } from '../../../src/domain/publication/html';
import { achievement } from '../support/given';
import { change, cityOn, later, publish } from './results';

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

const all = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(all)];
const text = (node: Node): string =>
  node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).map(text).join('');
const named = (root: Node, name: string) => all(root).filter(({ nodeName }) => nodeName === name);
const attribute = (node: Node, name: string) => node.attrs?.find((one) => one.name === name)?.value;

/** 令和7年度 released, with a 追補; 令和8年度 with two businesses. */
function city() {
  const before = cityOn('2026-04-25', [
    achievement(2025, 'R7-001-01'),
    achievement(2025, 'R7-001-02', { departmentReport: '', businessReport: '' }),
  ]);
  publish(before, 2025);
  change(before, 'R7-001-02', { projectName: '遅れた事業', departmentReport: '報告です。' });
  for (const row of [
    achievement(2026, 'R8-001-01', {
      projectName: '<script>alert("x")</script>&amp;',
      departmentReport: '一行目 <b>\r\n二行目\u0007 \'"',
    }),
    achievement(2026, 'R8-002-01', { businessId: 'J0002', businessReport: '' }),
  ]) {
    before.registry.append('achievements', row);
  }
  return later(before, '2027-04-20');
}

const html = () => publicationHtml(publicationOf(city().context, 2026));

test('every element is closed as written, and only plain elements are used', () => {
  const errors: string[] = [];
  const root = parseFragment(html(), {
    onParseError: ({ code }: { code: string }) => errors.push(code),
  }) as unknown as Node;
  expect(errors).toEqual([]);
  const names = new Set(all(root).map(({ nodeName }) => nodeName));
  expect([...names].sort()).toEqual(
    [
      '#document-fragment',
      '#text',
      ...['section', 'h2', 'h3', 'p', 'ul', 'li', 'br'],
      ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ].sort(),
  );
  const attributes = new Set(
    all(root).flatMap(({ attrs }) => (attrs ?? []).map((one) => one.name)),
  );
  expect([...attributes]).toEqual(['scope']);
  expect(html().endsWith('</section>\n')).toBe(true);
});

test('people’s text stays text, and its lines stay lines', () => {
  const root = parseFragment(html()) as unknown as Node;
  const cells = named(root, 'td').map(text);
  expect(cells).toContain('一行目 <b>\n二行目 \'"');
  expect(named(root, 'th').map(text)).toContain('<script>alert("x")</script>&amp;（新規）');
  const cell = named(root, 'td').find((node) => text(node).startsWith('一行目')) as Node;
  expect(named(cell, 'br')).toHaveLength(1);
});

test('headings, and tables with caption, heads and as many cells in each row', () => {
  const root = parseFragment(html()) as unknown as Node;
  expect(named(root, 'h2').map(text)).toEqual([
    '令和8年度 包括連携協定 連携事業の実績',
    '分野別の件数',
    '前年度との違い',
    '追補',
  ]);
  expect(named(root, 'h3').map(text)).toEqual([
    '株式会社A',
    'B農業協同組合',
    '令和8年度に新しく載せた連携事業',
    '令和7年度に公表し、令和8年度には続いていない連携事業',
  ]);
  const tables = named(root, 'table');
  expect(tables).toHaveLength(5);
  for (const one of tables) {
    expect(named(one, 'caption').map(text).join('')).not.toBe('');
    const [head, ...body] = named(one, 'tr').map((tr) =>
      (tr.childNodes ?? []).filter(({ nodeName }) => nodeName !== '#text'),
    );
    expect(head.map((cell) => attribute(cell, 'scope'))).toEqual(head.map(() => 'col'));
    for (const cells of body) {
      expect(cells).toHaveLength(head.length);
      expect(cells.map((cell) => attribute(cell, 'scope'))).toEqual([
        'row',
        ...cells.slice(1).map(() => undefined),
      ]);
    }
  }
  expect(named(root, 'tfoot').map(text)).toEqual(['合計（重なりを除く）22']);
  expect(text(tables[4])).toContain('遅れた事業（追補）令和7年度');
});

test('a year of which nothing is published any more says so, without empty tables', () => {
  const context = cityOn('2027-04-20', [achievement(2026, 'R8-001-01')]);
  publish(context, 2026);
  change(context, 'R8-001-01', { published: 'しない' });
  const root = parseFragment(
    publicationHtml(publicationOf(context.context, 2026)),
  ) as unknown as Node;
  expect(named(root, 'p').map(text)).toEqual([
    '令和8年度の実績として公表しているものは、現在ありません。',
  ]);
  expect(named(root, 'table')).toEqual([]);
});

test('a first publication has neither a comparison nor 追補', () => {
  const context = cityOn('2027-04-20', [achievement(2026, 'R8-001-01')]);
  const root = parseFragment(
    publicationHtml(publicationOf(context.context, 2026)),
  ) as unknown as Node;
  expect(named(root, 'h2').map(text)).toEqual([
    '令和8年度 包括連携協定 連携事業の実績',
    '分野別の件数',
  ]);
});
