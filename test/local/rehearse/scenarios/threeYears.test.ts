// scenarios/three-years.json: 36 months, 20 agreements, 12 departments; people answer, are late, move, object, propose.
import type { RegistryTabs } from '../../../../local/rehearse/outputs/registry';
import { type Played, play, textOf } from './playing';

let played: Played;

beforeAll(() => {
  played = play('three-years');
}, 1_500_000);

const daysOf = (kind: string, { registry }: Played): string[] => [
  ...new Set(
    registry.送信
      .filter((row) => row.種別 === kind && row.状態 !== '取りやめ')
      .map((row) => String(row.予定).slice(0, 10)),
  ),
];

test.each([
  ['実績報告の依頼', '03-01'],
  ['引継書の作成', '03-20'],
  ['年度当初の様式3の募集', '04-01'],
  ['部署の確認', '04-01'],
  ['公表の準備', '04-20'],
])('%s comes on %s of each year', (kind, day) => {
  expect(daysOf(kind, played)).toEqual(['2027', '2028', '2029'].map((year) => `${year}-${day}`));
});

test('nobody gets the same mail twice, and everything has gone out', () => {
  const sent = played.mails.map(({ to, subject, body }) => `${to} ${subject} ${body}`);
  expect(sent.filter((one, index) => sent.indexOf(one) !== index)).toEqual([]);
  expect(
    played.registry.送信.filter((row) => !['送信済', '取りやめ'].includes(String(row.状態))),
  ).toEqual([]);
});

const terms = ({ 協定 }: RegistryTabs, id: string) =>
  協定
    .filter((row) => row.協定番号 === id)
    .map((row) => [row.期, row.始期, row.満了日, row.状態].join(' '));

test.each([
  ['K001', ['1 2024-02-29 2027-02-28 更新済', '2 2027-03-01 2030-02-28 有効']],
  [
    'K004',
    [
      '1 2023-12-01 2026-11-30 更新済',
      '2 2026-12-01 2029-11-30 取消',
      '2 2026-12-01 2029-11-30 有効',
    ],
  ],
  ['K005', ['1 2024-01-15 2027-01-14 満了']],
  ['K009', ['1 2024-12-25 2027-12-24 更新済', '2 2027-12-25 2030-12-24 有効']],
  ['K019', ['1 2025-11-20 2028-11-19 更新済', '2 2028-11-20 2031-11-19 有効']],
])('%s: its terms', (id, expected) => {
  expect(terms(played.registry, id)).toEqual(expected);
});

test('更新する carries the changed 連携事項', () => {
  const next = played.registry.協定.find((row) => row.協定期番号 === 'K004-第2期');
  expect(next?.連携事項).toBe('移住・定住、産業・観光、まちづくり・市民協働');
});

test('a review of March and one of April go with the cycle’s own mail', () => {
  const [march] = played.mails.filter(
    ({ to, at }) => to === 'renkei@sukoyaka.example.jp' && at.startsWith('2027-03-01'),
  );
  expect(march.links.map(({ form }) => form)).toEqual(['様式8', '協定の見直し']);
  const [april] = played.mails.filter(
    ({ to, at }) => to === 'renkei@iburi-shinkumi.example.jp' && at.startsWith('2027-04-01'),
  );
  expect(april.links.map(({ form }) => form)).toEqual(['様式1', '協定の見直し']);
});

test('a business with two agreements is asked once; one that carried out nothing is not asked for results', () => {
  const requests = played.registry.送信.filter((row) => row.種別 === '実績報告の依頼');
  const to = (mail: string) => requests.filter((row) => row.宛先 === mail).length;
  expect(to('renkei@yuyu-sports.example.jp')).toBe(3);
  expect(to('renkei@iburi-lease.example.jp')).toBe(0);
  // Ended on 30 November 2027: asked for the year in which it ran, and not again.
  expect(to('renkei@hokkai-kyosai.example.jp')).toBe(2);
});

test('the year’s cases: through to L, by the city’s own proposal too, and 提案なし', () => {
  const states = Object.fromEntries(
    played.registry.案件.map((row) => [row.案件番号, `${row.種別} ${row.状態}`]),
  );
  expect(states).toMatchObject({
    'R8-001': '随時 完了',
    'R9-001': '年度当初 完了',
    'R9-002': '年度当初 提案なし',
    'R9-005': '年度当初 完了',
    'R10-003': '年度当初 完了',
  });
  const projects = Object.fromEntries(
    played.registry.提案事業.map((row) => [row.提案事業番号, row.状態]),
  );
  expect(projects).toMatchObject({
    'R9-005-01': '実施中',
    'R10-003-01': '実施中',
    'R10-003-02': '不適合',
    'R7-008-01': '終了',
  });
});

test('実績: compared, withheld where a telephone number stands, published, and a 追補 after it', () => {
  const of = (year: number) => played.registry.実績.filter((row) => row.年度 === year);
  expect(
    of(2026)
      .filter((row) => row.公表日 === '')
      .map((row) => row.提案事業番号),
  ).toEqual(['R7-007-01']);
  expect(of(2026).find((row) => row.提案事業番号 === 'R7-012-01')?.公表日).toBe('2028-04-21');
  expect(textOf(played, 'R8-様式7-商工観光課')).toContain('観光バスの多言語案内');
  expect(textOf(played, 'R8-引継書')).toContain('協定');
});

test('the department that was renamed reports under its new name', () => {
  expect(played.registry.文書.map((row) => row.文書名)).toContain('R10-様式7-文化スポーツ課');
});
