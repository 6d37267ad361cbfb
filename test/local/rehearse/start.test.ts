// What a scenario's rows become in the registry: numbers, terms, cases.
import { readScenario } from '../../../local/rehearse/scenario/readScenario';
import { recordsOf } from '../../../local/rehearse/start/records';
import { derive } from '../../../src/domain/flow/derive';
import { tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import { contextOf } from '../../domain/support/context';

const project = {
  事業者: '株式会社A',
  事業名: '見守り',
  提案内容: '様子を見る。',
  提案者区分: '事業者',
  担当部局: '健康福祉課',
  状態: '実施中',
  年度: 2025,
};

const records = recordsOf(
  readScenario(
    JSON.stringify({
      start: '2026-04-01T09:00',
      settings: { '協定期間（年）': 5 },
      businesses: [
        { 名称: '株式会社A' },
        { 名称: '株式会社B', 事業者番号: 'J0007', '(4) 市税滞納': '確認中' },
        { 名称: '株式会社C' },
      ],
      agreements: [
        { 事業者: '株式会社A', 名称: '協定甲', 締結日: '2025-06-01' },
        {
          事業者: ['株式会社A', '株式会社C'],
          名称: '協定乙',
          締結日: '2020-06-01',
          期: 2,
          満了日: '2026-05-31',
        },
      ],
      projects: [
        project,
        { ...project, 年度: 2026, 状態: '協議中' },
        { ...project, 提案者区分: '市', 事業名: '講座' },
        { ...project, 事業者: '株式会社B' },
      ],
    }),
  ),
);

test('businesses get numbers in order and criteria not given are 該当なし', () => {
  const rows = records.事業者;
  expect(rows.map((row) => row.事業者番号)).toEqual(['J0001', 'J0007', 'J0008']);
  expect(rows[0]).toMatchObject({
    '(1) 法令等違反': '該当なし',
    '※1 国・地方公共団体': '該当なし',
    適否: '適合',
  });
  expect(rows[1]).toMatchObject({ '(4) 市税滞納': '確認中', 適否: '確認中' });
});

test('agreements run for the set number of years unless 満了日 is given', () => {
  expect(records.協定).toMatchObject([
    {
      協定番号: 'K001',
      期: '1',
      事業者番号: 'J0001',
      始期: '2025-06-01',
      満了日: '2030-05-31',
      状態: '有効',
    },
    {
      協定番号: 'K002',
      期: '2',
      事業者番号: 'J0001、J0008',
      始期: '2025-06-01',
      満了日: '2026-05-31',
    },
  ]);
});

test('projects stand in one case for each business and year', () => {
  expect(records.案件).toMatchObject([
    { 案件番号: 'R7-001', 事業者番号: 'J0001', 種別: '随時', 年度: '2025', 状態: '完了' },
    { 案件番号: 'R8-001', 事業者番号: 'J0001', 種別: '随時', 年度: '2026', 状態: '進行中' },
    { 案件番号: 'R7-002', 事業者番号: 'J0007', 種別: '締結前', 状態: '完了' },
  ]);
  expect(records.提案事業).toMatchObject([
    { 提案事業番号: 'R7-001-01', 案件番号: 'R7-001', 提案者: '株式会社A' },
    { 提案事業番号: 'R7-001-02', 案件番号: 'R7-001', 提案者: '健康福祉課', 事業名: '講座' },
    { 提案事業番号: 'R8-001-01', 案件番号: 'R8-001' },
    { 提案事業番号: 'R7-002-01', 案件番号: 'R7-002' },
  ]);
});

test('projects after 様式6 stand at the step of their flow, the others at none', () => {
  const flow = (states: string[], agreements: object[]) =>
    recordsOf(
      readScenario(
        JSON.stringify({
          start: '2026-04-01T09:00',
          businesses: [{ 名称: '株式会社A' }],
          agreements,
          projects: states.map((状態) => ({ ...project, 状態 })),
        }),
      ),
    ).提案事業.map(({ 段階 }) => 段階 ?? '');
  const agreement = { 事業者: '株式会社A', 名称: '協定甲', 締結日: '2025-06-01' };
  const states = ['協議中', '実施中', '市回答済', '終了'];
  expect(flow(states, [])).toEqual(['⑨ 初回協議', '⑫ 連携事業の実施', '', '']);
  expect(flow(states, [agreement])).toEqual(['J 初回協議', 'L 連携事業の実施', '', '']);
});

test('a project that the city carries out can be ended', () => {
  const cells = (tab: 'cases' | 'projects' | 'businesses' | 'agreements') =>
    records[tabs[tab].name].map((row) =>
      Object.fromEntries(
        Object.entries<Column>(tabs[tab].columns).map(([key, { header }]) => [
          key,
          row[header] ?? '',
        ]),
      ),
    );
  const context = contextOf({
    cases: cells('cases'),
    projects: cells('projects'),
    businesses: cells('businesses'),
    agreements: cells('agreements'),
  });
  derive(context);
  const available = (id: string) => context.registry.find('projects', id)?.values.available;
  expect(available('R7-001-01')).toContain('実施を終了する');
  expect(available('R7-002-01')).toContain('実施を終了する');
  expect(context.registry.find('cases', 'R7-001')?.values).toMatchObject({
    state: '完了',
    stage: 'L 連携事業の実施',
  });
});

test('the last numbers given are remembered', () => {
  expect(records.採番).toEqual(
    expect.arrayContaining([
      { 種類: 'J', 最終番号: '8' },
      { 種類: 'K', 最終番号: '2' },
      { 種類: 'R7-', 最終番号: '2' },
      { 種類: 'R7-001-', 最終番号: '2' },
    ]),
  );
});
