// What colours say: overdue, today, over; always together with words, readable, once, and as people leave them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import {
  HEADER_COLOR,
  headerBackground,
  headingColours,
  phraseColours,
  tabColour,
  wordColours,
} from '../../../src/google/setUp/look';
import { Bench, buildBench } from '../support/bench';

const luminance = (hex: string) => {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

test('everything is read on its background (WCAG AA)', () => {
  const pairs = [
    headingColours,
    ...Object.values(wordColours),
    ...Object.values(phraseColours),
    ...Object.values(headerBackground).map((background) => ({ background, color: HEADER_COLOR })),
  ];
  for (const { background, color } of pairs) {
    const [light, dark] = [background, color].map(luminance).sort((a, b) => b - a);
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  }
});

test('every word that has colours is one of the registry’s', () => {
  const columns = tabKeys.flatMap((key) => Object.values<Column>(tabs[key].columns));
  const known = new Set(columns.flatMap(({ header, choices = [] }) => [header, ...choices]));
  expect(Object.keys(wordColours).filter((word) => !known.has(word))).toEqual([]);
});

let dist: string;
beforeAll(async () => {
  dist = await buildBench();
});

/** The words and phrases that have colours in a column, in the order of their rules. */
const coloured = (bench: Bench, tab: string, header: string) => {
  const sheet = bench.sheet(tab);
  const column = sheet.cells[0].indexOf(header) + 1;
  return sheet.conditionalFormats
    .filter(({ areas }) => areas.some((area) => area.column === column && area.columns === 1))
    .map(({ textEqualTo, textContains, formula }) => textEqualTo ?? textContains ?? formula);
};

test('in every tab where people work, what is overdue, today or over has its colours', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  expect(coloured(bench, '案件', '次にすること')).toEqual([
    '・超過）',
    'を過ぎています',
    '・本日）',
  ]);
  expect(coloured(bench, '提案事業', '日程調整の状況')).toContain('・超過）');
  expect(coloured(bench, '案件', '状態')).toContain('完了');
  expect(coloured(bench, '実績', '公表日')).toHaveLength(1);
  expect(coloured(bench, '事業者', '統合済')).toHaveLength(1);
  for (const tab of ['提案事業', '協定', '文書', '送信', '受付', '協議']) {
    expect(coloured(bench, tab, '状態').length).toBeGreaterThan(1);
  }
  for (const key of tabKeys) {
    expect(bench.sheet(tabs[key].name).tabColor).toBe(tabColour(key).toLowerCase());
  }
});

test('a second 初期設定 doubles nothing; what staff have made of it stays', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  const sheet = bench.sheet('案件');
  sheet.tabColor = '#123456';
  sheet.conditionalFormats.splice(1, 1);
  sheet.conditionalFormats[0].background = '#ffffff';
  const left = JSON.stringify(sheet.conditionalFormats);
  bench.call('setUp');
  expect(JSON.stringify(bench.sheet('案件').conditionalFormats)).toBe(left);
  expect(bench.sheet('案件').tabColor).toBe('#123456');
});

test('a registry of before gets them once, beside the rules of its people', () => {
  const packed = readFileSync(join(__dirname, '../../flows/versions/0.1.0.json.gz'));
  const bench = new Bench(dist, JSON.parse(gunzipSync(packed).toString()));
  const own = {
    areas: [{ row: 2, column: 4, rows: 10, columns: 1 }],
    textEqualTo: '進行中',
    background: '#ffffff',
    fontColor: null,
  };
  bench.sheet('案件').conditionalFormats.push(own);
  bench.sheet('協定').tabColor = '#123456';
  bench.call('update');
  expect(bench.sheet('案件').conditionalFormats).toContainEqual(own);
  expect(bench.sheet('案件').tabColor).toBe(tabColour('cases').toLowerCase());
  expect(bench.sheet('協定').tabColor).toBe('#123456');
  const first = coloured(bench, '案件', '次にすること');
  expect(first).toEqual(['・超過）', 'を過ぎています', '・本日）']);
  const words = coloured(bench, '送信', '状態');
  expect(new Set(words).size).toBe(words.length);
  expect(words).toEqual(expect.arrayContaining(['要確認', '送信済']));
});
