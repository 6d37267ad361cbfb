// The scenarios of what goes otherwise than planned: corrections, changes of people, paper, withdrawals, bad input.
import { mailEntries } from '../../../../local/rehearse/outputs/mail';
import { type RegistryTabs, registryTabs } from '../../../../local/rehearse/outputs/registry';
import { type Played, play, textOf } from './playing';

const pairs = (
  registry: RegistryTabs,
  tab: string,
  key: string,
  column: string,
): Record<string, unknown> =>
  Object.fromEntries(registry[tab].map((row) => [String(row[key]), row[column]]));

const sentTo = ({ mails }: Played, to: string): string[] =>
  mails.filter((mail) => mail.to === to).map(({ subject }) => subject);

test('corrections: taken back, made again, replaced, bounced, cancelled', () => {
  const played = play('corrections');
  const { registry, mails } = played;
  expect(pairs(registry, '文書', '文書名', '状態')).toMatchObject({
    'R8-001-様式4': '差替済',
    'R8-001-様式4-前の案': '差替済',
    'R8-001-様式4-訂正2': '発送済',
    'R8-001-様式6-健康福祉課': '発送済',
    'R8-001-様式6-防災危機管理課': '差替済',
    'R8-001-様式6-防災危機管理課-訂正2-前の案': '差替済',
    'R8-001-様式6-防災危機管理課-訂正2': '発送済',
    'R8-001-結果掲示文': '差替済',
    'R8-001-結果掲示文-訂正2': '控え',
  });
  expect(textOf(played, 'R8-001-様式4-訂正2')).toContain('東小学校と長和小学校');
  expect(textOf(played, 'R8-001-様式6-防災危機管理課-訂正2')).toContain('検針時の見守り活動');

  const corrected = mails.find(({ attachments }) => attachments[0] === 'R8-001-様式4-訂正2.pdf');
  expect(corrected?.subject).toContain('【訂正】');
  expect(corrected?.links.map(({ form }) => form)).toEqual(['様式5']);

  expect(sentTo(played, 'kanko@city.example.jp')[0]).toContain('【照会】R8-001');
  expect(registry.送信.filter((row) => row.種別 === '様式6').map((row) => row.状態)).toEqual([
    '送信済',
    '送信済',
    '送信済',
  ]);
  expect(registry.送信.filter((row) => row.状態 === '取りやめ').map((row) => row.種別)).toEqual([
    '様式4',
    '初回協議の中止',
  ]);
  expect(registry.協議.map((row) => [row.種類, row.日時, row.状態])).toEqual([
    ['②協議', expect.anything(), '済'],
    ['初回協議', '2026-07-01T14:00', '中止'],
    ['初回協議', '2026-07-08T10:00', '済'],
  ]);
  expect(pairs(registry, '提案事業', '提案事業番号', '段階')).toMatchObject({
    'R8-001-01': '⑩ 事業化に向けた協議',
    'R8-001-02': '⑨ 初回協議',
  });
  expect(registry.記録.filter((row) => row.操作 === '一つ前に戻す')).toHaveLength(3);
}, 60_000);

test('changes-of-people: the new department, head, address and business row take over', () => {
  const played = play('changes-of-people');
  const { registry, mails } = played;
  expect(registry.案件.map((row) => [row.案件番号, row.事業者番号, row.回答状況])).toEqual([
    ['R8-001', 'J0001', '3/3'],
    ['R8-002', 'J0001', '1/3'],
  ]);
  expect(registry.事業者).toMatchObject([
    { 統合済: '', 代表者職氏名: '代表取締役 山内恵', メール: 'soumu@iburi-kyosai.example.jp' },
    { 統合済: 'J0001' },
  ]);
  const reminders = mails.filter(({ subject }) => subject.includes('回答のお願い'));
  expect(
    reminders.map(({ to, links }) => [to, links[0].prefilled.課名, links[0].prefilled.課長名]),
  ).toEqual([
    ['kiki@city.example.jp', '危機対策課', '高橋洋子'],
    ['kanko@city.example.jp', '商工観光課', '本間隆'],
  ]);
  expect(sentTo(played, 'bosai@city.example.jp')).toHaveLength(1);
  const reply = mails.find(({ attachments }) => attachments[0] === 'R8-001-様式4.pdf');
  expect(reply?.to).toBe('soumu@iburi-kyosai.example.jp');
  expect(textOf(played, 'R8-001-様式4')).toContain('代表取締役 山内恵');
  expect(pairs(registry, '文書', '文書名', '状態')).toMatchObject({
    'R8-001-様式6-健康福祉課': '発送済',
    'R8-001-様式6-危機対策課': '発送済',
  });
  expect(registry.案件[1].照会先).toBe('健康福祉課、危機対策課、商工観光課');
}, 60_000);

test('paper: what came on paper or was held finds its case, or is settled otherwise', () => {
  const { registry, runtime } = play('paper');
  expect(registry.案件.map((row) => [row.案件番号, row.受付日, row.状態])).toEqual([
    ['R7-001', '2026-03-27', '進行中'],
    ['R8-001', '2026-04-03', '取下げ'],
  ]);
  expect(registry.受付.map((row) => [row.様式, row.対象, row.状態])).toEqual([
    ['様式1', 'R7-001', '処理済'],
    ['様式1', 'R8-001', '処理済'],
    ['様式2', 'R7-001', '処理済'],
    ['様式2', 'R7-001', '処理済'],
    ['様式2', '', '処理しない'],
    ['様式3', 'R7-001', '処理済'],
    ['様式3', '', '処理しない'],
  ]);
  const byHand = registry.受付.filter((row) => String(row.提出者).endsWith('（代理入力）'));
  expect(byHand.map((row) => row.受付日時)).toEqual(['2026-03-27T12:00', '2026-04-10T12:00']);
  expect(pairs(registry, '提案事業', '提案事業番号', '市の回答')).toMatchObject({
    'R7-001-01': '可',
    'R7-001-02': '可',
  });
  const chosen = runtime.executions.filter(({ trigger }) => trigger === 'menu');
  expect(new Set(chosen.map((run) => run.function))).toEqual(
    new Set([
      'menuSetup',
      'setUpFromDialog',
      'menuGuide',
      'menuVerify',
      'verifyFromDialog',
      'menuArrange',
      'menuProxyEntry',
      'enterByProxyFromDialog',
      'menuInspect',
    ]),
  );
}, 60_000);

test('withdrawal: a project at ④, one at ⑦, then the case with a meeting standing', () => {
  const played = play('withdrawal');
  const { registry } = played;
  expect(registry.案件.map((row) => [row.案件番号, row.種別, row.状態])).toEqual([
    ['R7-001', '随時', '完了'],
    ['R8-001', '締結前', '取下げ'],
    ['R8-002', '締結前', '不適合'],
    ['R8-003', '随時', '完了'],
  ]);
  expect(pairs(registry, '提案事業', '提案事業番号', '状態')).toMatchObject({
    'R8-001-02': '取下げ',
    'R8-001-03': '不適合',
    'R8-001-05': '取下げ',
    'R8-003-01': '終了',
  });
  expect(registry.受付.find((row) => row.受付番号 === 'U000004')).toMatchObject({
    状態: '処理済',
    理由: expect.stringContaining('R8-001-02 は取り下げられた'),
  });
  const letter = textOf(played, 'R8-001-様式4');
  expect(letter).not.toContain('高齢者の健康体操と見守り');
  expect(letter).toMatch(/会員証の割引券の全戸配布\n連携可否：否\n理由：/);
  expect(registry.協議.find((row) => row.種類 === '初回協議')).toMatchObject({ 状態: '中止' });
  expect(sentTo(played, 'takeda@kitanokaze.example.jp').slice(-2)).toEqual([
    expect.stringContaining('【中止】R8-001-01'),
    expect.stringContaining('R8-001 連携事業の提案の取下げについて'),
  ]);
  expect(sentTo(played, 'ogawa@midori-shoji.example.jp')).toHaveLength(2);
  expect(textOf(played, 'R8-002-不適合通知')).toContain('市税を滞納している者');
  expect(registry.提案事業.find((row) => row.提案事業番号 === 'R8-003-01')).toMatchObject({
    提案者: '健康福祉課',
    事業者の回答: '可',
  });
  expect(registry.記録.find((row) => row.操作 === '初回協議を省略する')).toMatchObject({
    変更後: expect.stringContaining('R7-001-01 配達時の見守り活動'),
  });
}, 60_000);

/** 操作結果 of each refusal of bad-input, in order: what it says to do. */
const refusals: [string, string][] = [
  ['適合とする', '「事業者」タブで確認中の基準があります'],
  ['様式4を発送する', 'この操作は「⑥/F 提案事業の結果報告」のときに行えます'],
  ['承認する', 'という操作はありません。いまできる操作：'],
  ['事業化する', 'この操作は、段階が「⑩/K 事業化に向けた協議」のときに行えます'],
  ['照会を開始する', 'この操作は「② 総合政策課と事業者等の協議」のときに行えます'],
  ['照会を開始する', '協議日に、② 事業者等と協議した日を入れてください'],
  ['見送る', '備考に、見送る理由'],
  ['照会を開始する', '期限が過ぎた日になっています'],
  ['照会を開始する', 'いまの段階は「④ 連携可否の回答」です'],
  ['回答を締め切る', '市の回答に、可または否を入れてください（要判断）：R8-001-01'],
  ['様式4を発送する', 'に決裁日と文書番号を入れてください'],
  ['様式4を発送する', '決裁日が先の日付です'],
  ['様式4を発送する', '決裁日「5月下旬」が日付として読み取れません'],
  [
    '様式4を作り直す',
    '「R8-001-様式4」は発送待ちです。送る前であれば、「一つ前に戻す」を選ぶと案に戻ります。',
  ],
  ['日程調整を始める', '候補日時の1行目「2026-05-25 10:00」が過ぎています'],
  ['初回協議を確定する', '協議日時（令和8年5月20日（水）10:00）が過ぎています'],
  ['初回協議を省略する', '担当部局に、協議に出る課を書いてください'],
  ['締結する', '締結日（令和8年6月30日）が先の日付です'],
  ['締結する', 'が、案件の受付日（令和8年5月11日）より前です'],
  ['締結する', '締結日「5月吉日」が日付として読み取れません'],
  ['一つ前に戻す', '送った様式6は、「文書」タブの「差し替える」で訂正できます'],
  ['発送する', '「R8-001-様式4」は発送済です'],
  ['再送する', '「要確認」「失敗」「不達」のときに行えます'],
  ['処理しない', '保留のときに行えます'],
  ['統合する', '統合先が、この行（J0001）自身です'],
];

/** Columns that follow from what people typed, and the answer to the choice itself. */
const following = ['行の印', '操作結果', '次の操作', '次にすること', 'できる操作', '日程調整'];

/** 記録 notes every edit, its number is taken from 採番, and ホーム follows from the others. */
const noting = ['記録', '採番', 'ホーム'];

/** The registry without what the step itself typed, and what follows from that. */
function standing(registry: RegistryTabs, typed: readonly string[]): unknown {
  const kept = Object.entries(registry).filter(([tab]) => !noting.includes(tab));
  return kept.map(([tab, rows]) => [
    tab,
    rows.map((row) =>
      Object.entries(row).filter(([column]) => ![...following, ...typed].includes(column)),
    ),
  ]);
}

const results = (registry: RegistryTabs): string[] =>
  Object.values(registry).flatMap((rows) => rows.map((row) => String(row.操作結果 ?? '')));

test('bad-input: each is refused with what to do, and nothing else changes', () => {
  const told: [string, string][] = [];
  let before: { registry: RegistryTabs; mails: number } | undefined;
  const { registry } = play('bad-input', (runtime, step) => {
    const after = { registry: registryTabs(runtime), mails: mailEntries(runtime).length };
    const set: Record<string, unknown> = 'set' in step ? step.set : {};
    const chosen = set.次の操作;
    const earlier = before;
    before = after;
    if (!earlier || typeof chosen !== 'string') return;
    const refused = results(after.registry).find(
      (result, index) =>
        result !== results(earlier.registry)[index] &&
        result.startsWith(`「${chosen}」`) &&
        /はできません|という操作はありません/.test(result),
    );
    if (!refused) return;
    told.push([chosen, refused]);
    const typed = Object.keys(set);
    expect(standing(after.registry, typed)).toEqual(standing(earlier.registry, typed));
  });
  expect(told.map(([chosen]) => chosen)).toEqual(refusals.map(([chosen]) => chosen));
  for (const [index, [, remedy]] of refusals.entries()) expect(told[index][1]).toContain(remedy);
  expect(pairs(registry, '案件', '案件番号', '状態')).toEqual({
    'R8-001': '進行中',
    'R8-002': '進行中',
  });
  expect(registry.協定).toEqual([]);
  expect(registry.記録.find((row) => row.操作 === '台帳を点検する')).toMatchObject({
    変更後: '1件',
  });
}, 60_000);

test('late-refusal: the city takes its 可 back while dates are being asked for', () => {
  const played = play('late-refusal');
  expect(pairs(played.registry, '提案事業', '提案事業番号', '状態')).toEqual({
    'R8-001-01': '不成立',
  });
  expect(pairs(played.registry, '文書', '文書名', '状態')).toMatchObject({
    'R8-001-様式4': '差替済',
    'R8-001-様式4-訂正2': '発送済',
  });
  expect(textOf(played, 'R8-001-様式4-訂正2')).toContain('連携可否：否');
  for (const to of ['gakushu@city.example.jp', 'ueda@kita-swim.example.jp']) {
    expect(sentTo(played, to).at(-1)).toBe('R8-001-01 初回協議の日程調整の終了について');
  }
});
