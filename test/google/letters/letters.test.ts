// Letters as PDF, compared with what was looked at and approved, page by page. The approved layouts are kept as text
// (approved/*.txt): a picture's bytes depend on who draws it, and a change in one shows nobody what moved where.
// After looking at the letters anew: UPDATE_DOCS=1 npx jest test/google/letters
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BodyNode, toDocx, toPdf } from '../../../local/runtime/documents';
import { type DocumentKindKey, documentKinds } from '../../../src/domain/documents/kinds';
import { type PdfPage, readPdf } from '../../local/runtime/documents/pdfLines';
import { unzip } from '../../local/runtime/documents/unzip';
import { Bench, buildBench } from '../support/bench';
import { layoutOf, linesOf } from './layout';
import { long, usual } from './letters';

let dist: string;
let ready: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  ready = bench.runtime.snapshot();
});

function made(name: string, kind: DocumentKindKey, content: unknown) {
  const bench = new Bench(dist, ready);
  const calls: string[] = [];
  bench.runtime.onCall = (call) => calls.push(call);
  const { fileId, unfilled } = bench.call<{ fileId: string; unfilled: string[] }>(
    'make',
    name,
    documentKinds[kind],
    content,
  );
  expect(unfilled).toEqual([]);
  const api = calls.filter((call) => call.startsWith('Docs.'));
  return { body: bench.runtime.documents.readBody(fileId), api };
}

const pagesOf = async (body: BodyNode) => readPdf(await toPdf(body, 'x', { compress: false }));

async function compare(name: string, pages: readonly PdfPage[]) {
  const layout = layoutOf(pages);
  const file = join(__dirname, 'approved', `${name}.txt`);
  if (process.env.UPDATE_DOCS) writeFileSync(file, layout);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(layout);
}

test.each(usual)('%s stands as approved, on a page, without the Docs API', async (...letter) => {
  const { body, api } = made(...letter);
  const pages = await pagesOf(body);
  await compare(letter[0], pages);
  expect(pages).toHaveLength(1);
  expect(api).toEqual([]);
});

describe.each(long)('%s', (...letter) => {
  let letterMade: ReturnType<typeof made>;
  let pages: PdfPage[];
  beforeAll(async () => {
    letterMade = made(...letter);
    pages = await pagesOf(letterMade.body);
  });
  test('stands as approved', () => compare(letter[0], pages));

  test('every page begins with the header row', () => {
    const { body, api } = letterMade;
    expect(api).toEqual(['Docs.get', 'Docs.batchUpdate']);
    const table = body.children.find((block) => block.type === 'TABLE');
    const headers = (table?.children ?? []).filter(({ isHeader }) => isHeader);
    expect(headers).toHaveLength(letter[1] === 'cityReply' ? 0 : 1);
    expect(pages.length).toBeGreaterThan(1);
    if (headers.length === 0) return;
    for (const page of pages.slice(1)) expect(texts(page)[0]).toMatch(/^No\./);
  });

  test('担当者 stands below the end of the table, and whole', () => {
    const last = texts(pages[pages.length - 1]);
    const at = last.findIndex((text) => text.startsWith('担当者'));
    const rows = last.slice(0, at).filter((text) => !/No\.|提案|連携可否|理由|結果/.test(text));
    expect(rows.length).toBeGreaterThan(0);
    expect(last.at(-1)).toMatch(/）$/);
  });

  test('a row that is not too high stands on one page, a label always', () => {
    // The number of a row stands on the page on which it begins, with the first line of what belongs to it.
    if (letter[1] === 'cityReply') {
      const labels = pages.map((page) => texts(page).join('').replace(/\s/g, ''));
      for (const label of ['提案のあった連携事業', '伊達市からの連携事業']) {
        const page = labels.find((text) => text.includes(label)) ?? '';
        expect(page).toContain('について');
      }
      return;
    }
    for (const page of pages) {
      const lines = linesOf(page);
      for (const { top, left, text } of lines) {
        if (left > 100 || !/^\d+$/.test(text)) continue;
        expect(lines.some((one) => one.left > 100 && Math.abs(one.top - top) < 30)).toBe(true);
      }
    }
  });

  test('nothing leaves the paper', () => {
    for (const page of pages) {
      for (const { top, left } of linesOf(page)) {
        expect(top).toBeGreaterThan(69);
        expect(top).toBeLessThan(842 - 69);
        expect(left).toBeGreaterThanOrEqual(69);
      }
    }
  });

  test('nothing of it is lost', () => {
    const written = pages.flatMap((page) => page.pieces.map(({ text }) => text)).join('');
    const { fields, rows = [] } = letter[2];
    const given = [...rows.flatMap((row) => Object.values(row)), ...Object.values(fields)].join('');
    for (const character of ['速', '票', '応', '郵']) {
      expect(written.split(character)).toHaveLength(given.split(character).length);
    }
  });
});

test('a .docx says the same of its header rows, its whole rows and its foot', async () => {
  const xml = unzip(await toDocx(made(...long[0]).body, 'x'), 'word/document.xml');
  expect(xml.split('<w:tblHeader/>')).toHaveLength(2);
  expect(xml.split('<w:cantSplit/>')).toHaveLength(42);
  expect(xml.split('<w:keepNext/>')).toHaveLength(2);
});

test('the end of a plain document does not stand alone on a page, however long it is', async () => {
  for (let lines = 28; lines <= 40; lines++) {
    const text = Array.from({ length: lines }, (_, n) => `${n + 1}　包括連携協定の提案について。`);
    const body = [...text, '担当：総合政策課', '連絡先：0142-00-0000'].join('\n');
    const plain = { fields: { title: '掲示文', body } };
    const pages = await pagesOf(made(`掲示${lines}`, 'posting', plain).body);
    const last = pages[pages.length - 1];
    if (pages.length > 1) expect(texts(last).length).toBeGreaterThanOrEqual(4);
  }
});

const texts = (page: PdfPage) => linesOf(page).map(({ text }) => text);

test('what staff have added below a template’s table stays, and keeps with it', () => {
  const bench = new Bench(dist, ready);
  const template = Object.values(bench.runtime.documents.state.files).find(
    ({ name }) => name === '様式2',
  );
  const body = bench.runtime.documents.state.bodies[template?.id ?? ''];
  body.children.push({
    type: 'PARAGRAPH',
    runs: [{ text: '以上', style: {} }],
    emptyStyle: {},
    style: {},
  });
  const { fileId } = bench.call<{ fileId: string }>(
    'make',
    '様式2',
    documentKinds.departmentAnswer,
    long[0][2],
  );
  const { children } = bench.runtime.documents.readBody(fileId);
  expect(children.at(-1)).toMatchObject({ runs: [{ text: '以上' }] });
  // 担当者 keeps with 以上, and the table with 担当者.
  expect(children.at(-2)).toMatchObject({ style: { keepWithNext: true } });
});
