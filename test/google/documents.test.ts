import { toText } from '../../local/runtime/documents';
import { blanks, documentKinds } from '../../src/domain/documents/kinds';
import { Bench, buildBench } from './support/bench';

interface Made {
  fileId: string;
  url: string;
  unfilled: string[];
}

let dist: string;
let ready: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  ready = bench.runtime.snapshot();
});

const text = ({ runtime }: Bench, fileId: string) => toText(runtime.documents.readBody(fileId));

const reply = {
  発信日: blanks.発信日,
  文書番号: blanks.文書番号,
  宛先: '株式会社A\n代表取締役 山田太郎 様',
  市名: '伊達市',
  市長名: '{{宛先}} $1 \\1',
  提案のあった連携事業について: `見守り　可\n${blanks.発信日}`,
  市からの連携事業の提案について: '該当なし',
  担当者: '',
};

test('values go in as they are: no tag, group or escape in them means anything', () => {
  const bench = new Bench(dist, ready);
  const made = bench.call<Made>('make', 'R8-001-様式4', documentKinds.cityReply, {
    fields: reply,
    rows: [],
  });
  const lines = text(bench, made.fileId).split('\n');
  expect(made.unfilled).toEqual(['連絡先']);
  expect(lines).toEqual(
    expect.arrayContaining([
      '株式会社A',
      '代表取締役 山田太郎 様',
      '伊達市長　{{宛先}} $1 \\1',
      '担当者　（連絡先　{{連絡先}}）',
    ]),
  );
});

test('date and number are filled in at the head only; twice is harmless; a lost place is named', () => {
  const bench = new Bench(dist, ready);
  const { fileId } = bench.call<Made>('make', 'R8-001-様式4', documentKinds.cityReply, {
    fields: reply,
    rows: [],
  });
  const values = { 発信日: '令和8年5月8日', 文書番号: '伊総政第12号' };
  expect(bench.call('fillBlanks', fileId, values)).toEqual({ ok: true });
  const once = text(bench, fileId);
  expect(once).toContain('令和8年5月8日');
  expect(once.split(blanks.発信日)).toHaveLength(2);
  expect(bench.call('fillBlanks', fileId, { 文書番号: values.文書番号 })).toEqual({ ok: true });
  expect(bench.call('fillBlanks', fileId, { 文書番号: '別の番号' })).toEqual({
    ok: false,
    missing: ['文書番号'],
  });
  expect(text(bench, fileId)).toBe(once);
});

const answer = { No: '1', 提案事業名: '見守り', 連携可否: '可', 理由: 'あ\nい' };

test.each([0, 1, 8])('the row that repeats comes %d times', (count) => {
  const bench = new Bench(dist, ready);
  const rows = Array.from({ length: count }, (_, i) => ({ ...answer, No: `第${i + 1}` }));
  const { fileId, unfilled } = bench.call<Made>(
    'make',
    'U000001-様式2',
    documentKinds.departmentAnswer,
    {
      fields: { 提出日: '', 市名: '伊達市' },
      rows,
    },
  );
  const written = text(bench, fileId);
  expect(unfilled).not.toContain('No');
  expect(written).not.toContain('{{No}}');
  for (const { No } of rows) expect(written).toContain(No);
  expect(written.split('見守り')).toHaveLength(count + 1);
});

test('a document without a 様式 is its title and the lines of its text', () => {
  const bench = new Bench(dist, ready);
  const { fileId } = bench.call<Made>('make', 'U000001-全文', documentKinds.fullText, {
    fields: { title: '題', body: '一\n\n三{{題名}}' },
    rows: [],
  });
  expect(text(bench, fileId).trim().split('\n')).toEqual(['題', '一', '', '三{{題名}}']);
});

test('an unfinished Doc of the same name is put away', () => {
  const bench = new Bench(dist, ready);
  bench.runtime.faults.add({ service: 'DocumentApp.openById', kind: 'crash' } as never);
  const content = { fields: reply };
  expect(() => bench.call('make', 'R8-001-様式4', documentKinds.cityReply, content)).toThrow();
  bench.call('make', 'R8-001-様式4', documentKinds.cityReply, content);
  const files = Object.values(bench.runtime.documents.state.files);
  expect(files.filter(({ name, trashed }) => name === 'R8-001-様式4' && !trashed)).toHaveLength(1);
});
