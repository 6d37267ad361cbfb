// The shorter examples of scenarios/ through the real bundle, an import, mistakes on the way.
import { ensureBuilt } from '../../../../build/ensureBuilt';
import { mailEntries } from '../../../../local/rehearse/outputs/mail';
import { registryTabs } from '../../../../local/rehearse/outputs/registry';
import { checkScenario } from '../../../../local/rehearse/scenario/readScenario';
import type { Scenario } from '../../../../local/rehearse/scenario/scenario';
import { startCity } from '../../../../local/rehearse/start/startCity';
import { runSteps } from '../../../../local/rehearse/steps/runSteps';
import type { Runtime } from '../../../../local/runtime';
import { example, play } from './playing';

let dist: string;
beforeAll(async () => {
  dist = await ensureBuilt();
});

function run(scenario: Scenario, seed?: number): Runtime {
  const runtime = startCity(scenario, { dist, seed });
  for (const _step of runSteps(runtime, scenario));
  expect(runtime.executions.filter(({ ok }) => !ok)).toEqual([]);
  return runtime;
}

const states = (runtime: Runtime) =>
  registryTabs(runtime).提案事業.map((row) => [row.提案事業番号, row.市の回答, row.状態]);

test('first-case: from 様式1 to the mailed 様式4', () => {
  const { runtime } = play('first-case');
  const registry = registryTabs(runtime);
  expect(registry.案件).toMatchObject([{ 案件番号: 'R8-001', 状態: '進行中', 回答状況: '3/3' }]);
  expect(registry.文書.find((row) => row.文書名 === 'R8-001-様式4')).toMatchObject({
    状態: '発送済',
  });
  const mails = mailEntries(runtime);
  expect(mails.at(-1)).toMatchObject({
    to: 'kimura@mizuho-haishoku.example.jp',
    attachments: ['R8-001-様式4.pdf'],
  });
  const inquiry = mails.find(({ to }) => to === 'bosai@city.example.jp');
  expect(inquiry?.links.map(({ form }) => form)).toEqual(['様式2', '様式3']);
  expect(inquiry?.links[0].prefilled).toMatchObject({
    課名: '防災危機管理課',
    'No.1 提案事業': 'R8-001-01 配達時の高齢者見守り活動',
  });
});

test('six-projects: departments disagree, staff settle it', () => {
  const { runtime } = play('six-projects');
  expect(states(runtime)).toEqual([
    ['R8-001-01', '可', '市回答済'],
    ['R8-001-02', '可', '市回答済'],
    ['R8-001-03', '否', '不成立'],
    ['R8-001-04', '可', '市回答済'],
    ['R8-001-05', '否', '不成立'],
    ['R8-001-06', '可', '市回答済'],
    ['R8-001-07', expect.anything(), '市回答済'],
  ]);
});

test('resubmission: the corrected 様式1 continues the same case', () => {
  const { runtime } = play('resubmission');
  const registry = registryTabs(runtime);
  expect(registry.案件).toHaveLength(1);
  expect(registry.提案事業.map((row) => [row.提案事業番号, row.事業名])).toEqual([
    ['R8-001-01', '道の駅での特産品販売と生産者の紹介'],
    ['R8-001-02', '農業体験を通じた移住の促進'],
  ]);
});

test('many-proposals: strangers’ 様式1 beyond the day’s number make one mail, and 受付 says who got no receipt', () => {
  const { registry, mails } = play('many-proposals');
  expect(registry.案件).toHaveLength(4);
  expect(registry.受付.map(({ 理由 }) => 理由 !== '')).toEqual([false, false, true, true]);
  const toOffice = mails.filter(({ to }) => to === 'seisaku@city.example.jp');
  expect(toOffice.map(({ subject }) => subject.slice(0, 12))).toEqual([
    '【新規】R8-001 様',
    '【新規】R8-002 様',
    '【要確認】本日の「様式1',
  ]);
  expect(mails.filter(({ subject }) => subject.startsWith('【受付控え】'))).toHaveLength(2);
});

test('archived-case: what had moved into the archive comes back', () => {
  const { runtime } = play('archived-case');
  const { 案件, 提案事業, 送信 } = registryTabs(runtime);
  expect(案件).toMatchObject([{ 案件番号: 'R8-001', 状態: '取下げ', 保存先: '' }]);
  expect(案件[0].操作結果).toContain('保存から');
  expect(提案事業.map((row) => row.提案事業番号)).toEqual(['R8-001-01']);
  expect(送信).toHaveLength(mailEntries(runtime).length);
});

test('long-inquiry: more projects than rows go in two links', () => {
  const { runtime } = play('long-inquiry');
  expect(states(runtime)).toHaveLength(8);
  const inquiry = mailEntries(runtime).find(({ subject }) => subject.includes('照会'));
  const links = inquiry?.links.filter(({ form }) => form === '様式2') ?? [];
  expect(links).toHaveLength(2);
  expect(links[1].prefilled['No.2 提案事業']).toBe('R8-001-08 フードドライブの受付');
  expect(registryTabs(runtime).回答.filter((row) => row.有効 === '有効')).toHaveLength(16);
});

test('same scenario and seed, same outcome; another seed, other ids', () => {
  const scenario = example('resubmission');
  const outcome = (seed: number) => {
    const runtime = run(scenario, seed);
    return JSON.stringify([registryTabs(runtime), mailEntries(runtime), runtime.executions]);
  };
  const first = outcome(7);
  expect(outcome(7)).toBe(first);
  expect(outcome(8)).not.toBe(first);
});

const proposal = {
  名称: '株式会社Ａ',
  所在地: '伊達市1番地',
  代表者氏名: '代表取締役 甲野太郎',
  担当者: '乙野',
  連絡先メール: 'otsu@a.example.jp',
  '提案1 事業名': '清掃活動',
  '提案1 提案内容': '駅前を清掃します。',
  誓約: true,
};

const importedCity = {
  start: '2026-05-01T09:00',
  settings: { 市名: '清瀬市', '回答期限（営業日）': 5 },
  departments: [{ 部署名: '健康福祉課', 課長名: '佐藤一郎', メール: 'kenko@city.example.jp' }],
  businesses: [{ 名称: '株式会社Ａ', 所在地: '伊達市1番地', メール: 'otsu@a.example.jp' }],
  agreements: [{ 事業者: '株式会社Ａ', 名称: '包括連携協定', 締結日: '2025-05-10' }],
  projects: [
    {
      事業者: '株式会社Ａ',
      事業名: '見守り',
      提案内容: '様子を見る。',
      提案者区分: '事業者',
      担当部局: '健康福祉課',
      状態: '実施中',
      年度: 2025,
    },
  ],
};

test('rows given at the start count as the registry’s own', () => {
  const steps = [
    { at: '2026-05-01T09:00', submit: '様式1', answers: proposal },
    { until: '2026-05-01T12:00' },
  ];
  const runtime = run(checkScenario({ ...importedCity, steps }));
  const registry = registryTabs(runtime);
  expect(registry.協定).toMatchObject([
    { 協定番号: 'K001', 期: 1, 締結日: '2025-05-10', 満了日: '2028-05-09' },
  ]);
  expect(registry.案件).toMatchObject([
    { 案件番号: 'R7-001', 状態: '完了' },
    { 案件番号: 'R8-001', 種別: '随時', 事業者番号: 'J0001' },
  ]);
  expect(registry.事業者).toHaveLength(1);
  expect(runtime.state.forms.map(({ title }) => title)).toContain(
    '様式5 清瀬市提案連携事業について（回答）',
  );
  expect(registry.受付[0]).toMatchObject({ 受付日時: '2026-05-01T09:00' });
});

/** What is wrong on the way, the step, and the beginning of the message. */
const stops: [string, object, string][] = [
  [
    'a row that is not there',
    { edit: '事業者', where: { 名称: '株式会社Z' }, set: { 備考: 'x' } },
    'steps[0].where: no row of 事業者 fits {"名称":"株式会社Z"}; its rows (事業者番号) are J0001',
  ],
  ['several rows', { delete: '設定', where: {} }, 'rows of 設定 fit {}'],
  [
    'no mail',
    { reply: '様式2', from: 'nobody@city.example.jp' },
    'steps[0].from: no mail was sent to 「nobody@city.example.jp」 so far',
  ],
  ['no menu item', { menu: '帰る' }, 'steps[0].menu: there is no menu item 「帰る」; they are '],
  [
    'answers that the form refuses',
    { submit: '様式1', answers: { ...proposal, 希望する政策分野: ['宇宙', '深海'] } },
    'steps[0].answers: the form 様式1 refuses: ',
  ],
];

test.each(stops)('%s stops the run at its step', (_name, step, message) => {
  const scenario = checkScenario({
    ...importedCity,
    steps: [{ at: '2026-05-07T10:00', ...step }],
  });
  const runtime = startCity(scenario, { dist });
  const all = () => {
    for (const _step of runSteps(runtime, scenario));
  };
  expect(all).toThrow(message);
});
