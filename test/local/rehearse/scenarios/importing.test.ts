// A city brings what it has on paper: first with mistakes, then looked at, taken in, and given once more.
import { type RegistryTabs, registryTabs } from '../../../../local/rehearse/outputs/registry';
import { play } from './playing';

const pairs = (registry: RegistryTabs, tab: string, ...headers: string[]): unknown[][] =>
  registry[tab].map((row) => headers.map((header) => row[header]));

/** What people typed is known by a mark some time later: a hidden cell, and no part of what an import changes. */
const unmarked = (registry: RegistryTabs): RegistryTabs =>
  Object.fromEntries(
    Object.entries(registry).map(([tab, rows]) => [tab, rows.map(({ 行の印: _, ...row }) => row)]),
  );

test('import: all mistakes at once, a trial, the import, and nothing twice', () => {
  const states: RegistryTabs[] = [];
  const { runtime, registry, mails } = play('import', (city, step) => {
    if (step.kind === 'menu' && step.label === '台帳に取り込む')
      states.push(unmarked(registryTabs(city)));
  });
  const [wrongTrial, wrong, trial, done, again] = states;
  expect(wrong).toEqual(wrongTrial);
  expect(trial).toEqual(wrongTrial);
  expect([wrongTrial.事業者, wrongTrial.協定, wrongTrial.記録]).toEqual([[], [], []]);
  expect(again).toEqual(done);

  const answers = runtime.executions.flatMap(({ answer }) => (answer ? [answer] : []));
  expect(answers.map(({ ok }) => ok)).toEqual([false, false, true, true, true]);
  expect(answers[1].message.split('\n')).toEqual([
    expect.stringMatching(/^取り込んでいません。次の8件を直して/),
    expect.stringMatching(/^事業者 3行目　法人番号「12345」：/),
    expect.stringMatching(/^事業者 3行目　メール「soumu@iburi-kyosai」：/),
    expect.stringMatching(/^協定 4行目　事業者「いぶり共済」：/),
    expect.stringMatching(/^協定 4行目　締結日「2027\/4\/1」：/),
    expect.stringMatching(/^協定 5行目　満了日「令和6年3月27日」：/),
    expect.stringMatching(/^提案事業 3行目　担当部局「危機管理室」：/),
    expect.stringMatching(/^提案事業 5行目　状態「実施中止」：/),
    expect.stringMatching(/^提案事業 6行目　担当部局「生涯学習課」：/),
  ]);
  expect(answers[2].message).toContain('次の14件を取り込めます（まだ取り込んでいません）');
  expect(answers[3].message).toMatch(/^14件を取り込みました。/);
  expect(answers[4].message).toMatch(/^新しく取り込むものはありませんでした。/);

  expect(pairs(done, '事業者', '事業者番号', '適否')).toEqual([
    ['J0001', '適合'],
    ['J0002', '適合'],
    ['J0011', '適合'],
  ]);
  expect(pairs(done, '協定', '協定期番号', '期', '事業者番号', '始期', '満了日', '状態')).toEqual([
    ['K001-第1期', 1, 'J0001', '2020-05-11', '2023-05-10', '更新済'],
    ['K001-第2期', 2, 'J0001', '2023-05-11', '2026-05-10', '有効'],
    ['K002-第1期', 1, 'J0002', '2025-04-01', '2028-03-31', '有効'],
    ['K003-第1期', 1, 'J0011', '2024-03-28', '2027-03-27', '有効'],
  ]);
  expect(pairs(done, '案件', '案件番号', '種別', '年度', '状態')).toEqual([
    ['R2-001', '随時', 2020, '完了'],
    ['R3-001', '随時', 2021, '完了'],
    ['R7-001', '随時', 2025, '完了'],
    ['R6-001', '随時', 2024, '完了'],
  ]);
  expect(pairs(done, '提案事業', '提案事業番号', '提案者', '状態', '実施開始日')).toEqual([
    ['R2-001-01', '株式会社みずほ配食サービス', '実施中', '2020-08-01'],
    ['R3-001-01', '防災危機管理課', '終了', '2021-09-01'],
    ['R7-001-01', 'いぶり共済協同組合', '実施中', '2025-06-02'],
    ['R6-001-01', '商工観光課', '実施中', '2024-07-01'],
    ['R6-001-02', '学校法人だて学園', '不成立', ''],
  ]);
  expect(pairs(done, '記録', '操作', '対象', '変更後')).toEqual([
    ['台帳に取り込む', '部署', '2件：防災危機管理課、生涯学習室'],
    ['台帳に取り込む', '事業者', '3件：J0001〜J0002、J0011'],
    ['台帳に取り込む', '協定', expect.stringMatching(/^4件：/)],
    ['台帳に取り込む', '提案事業', expect.stringMatching(/^5件：/)],
  ]);

  // The import itself sends nothing, and what came in counts as the registry's own.
  expect(mails.filter(({ at }) => at.startsWith('2026-04-06'))).toEqual([]);
  expect(registry.案件.find((row) => row.案件番号 === 'R8-001')).toMatchObject({
    種別: '随時',
    事業者番号: 'J0002',
  });
});
