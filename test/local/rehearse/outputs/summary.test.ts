// summary.txt of a registry of several years: year by year, agreements, results, and what dialogs answered.
import type { RegistryTabs } from '../../../../local/rehearse/outputs/registry';
import { summaryOf } from '../../../../local/rehearse/outputs/summary';
import type { Runtime } from '../../../../local/runtime';

const registry: RegistryTabs = {
  案件: [
    { 案件番号: 'R7-001', 年度: 2025, 事業者名: '株式会社A', 種別: '締結前', 状態: '完了' },
    { 案件番号: 'R8-001', 年度: 2026, 事業者名: '株式会社A', 種別: '年度当初', 状態: '提案なし' },
  ],
  協定: [
    {
      協定番号: 'K001',
      期: 2,
      名称: 'A協定',
      始期: '2026-06-10',
      満了日: '2029-06-09',
      状態: '有効',
    },
    {
      協定番号: 'K001',
      期: 1,
      名称: 'A協定',
      始期: '2023-06-10',
      満了日: '2026-06-09',
      状態: '更新済',
    },
  ],
  実績: [
    { 年度: 2025, 突合: '一致', 公表: 'する', 公表日: '2026-04-24' },
    { 年度: 2025, 突合: '部局のみ', 公表: '保留', 公表日: '' },
    { 年度: 2026, 突合: '', 公表: '', 公表日: '' },
  ],
  送信: [
    { 種別: '実績報告の依頼', 送信日時: '2026-03-01T06:10' },
    { 種別: '実績報告の依頼', 送信日時: '2026-03-02T06:10' },
    { 種別: '年度当初の提案の募集', 送信日時: '2026-04-01T06:10' },
    { 種別: '実績報告の依頼', 送信日時: '2027-03-01T06:10' },
  ],
  文書: [{ 文書名: 'R7-引継書', 作成日: '2026-03-20' }],
};

const mail = (at: string, subject: string) => ({
  at,
  to: 'a@a.example.jp',
  cc: '',
  subject,
  attachments: [],
});

const runtime = {
  state: {
    mails: [mail('2026-03-01T06:10', '依頼'), mail('2026-04-01T06:10', '募集')],
  },
  executions: [
    {
      at: '2026-04-02T09:00',
      ok: true,
      answer: { dialog: '先の予定を見る', ok: true, message: '見込み\n\n■ 章\n　中身' },
    },
    {
      at: '2026-04-02T10:00',
      ok: true,
      answer: { dialog: '案件を開く', ok: false, message: '足りません。' },
    },
  ],
  nowText: () => '2027-03-31T17:00',
} as unknown as Runtime;

const summary = (given = registry) =>
  summaryOf(
    runtime,
    given,
    [{ name: 'R7-引継書', form: '引継書', state: '控え', case: '', folder: '' }],
    '2025-04-01T09:00',
  );

/** The lines of one section. */
function section(title: string, given = registry): string[] {
  const lines = summary(given).split('\n');
  const begin = lines.indexOf(`■ ${title}`) + 1;
  const end = lines.findIndex((line, index) => index >= begin && line.startsWith('■ '));
  return lines.slice(begin, end - 1);
}

test('each fiscal year has its counts, and the days on which its round turned, in their order', () => {
  expect(section('年度ごとのようす')).toEqual([
    '　令和7年度：案件 1件、メール 1通、文書 1件',
    '　　A 実績報告の依頼：令和8年3月1日、令和8年3月2日',
    '　令和8年度：案件 1件、メール 1通、文書 0件',
    '　　A 実績報告の依頼：令和9年3月1日',
    '　　B・C 年度当初の募集：令和8年4月1日',
    '　　実績の公表：令和8年4月24日',
    '　　協定の更新：令和8年6月10日（K001）',
  ]);
});

test('mails stand under their fiscal year and day', () => {
  expect(section('送ったメール')).toEqual([
    '【令和7年度】',
    '　令和8年3月1日（日）',
    '　　a@a.example.jp　←　依頼',
    '【令和8年度】',
    '　令和8年4月1日（水）',
    '　　a@a.example.jp　←　募集',
  ]);
});

test('agreements term by term; results year by year', () => {
  expect(section('協定')).toEqual([
    '　K001　A協定　第1期（令和5年6月10日から令和8年6月9日まで）　更新済',
    '　K001　A協定　第2期（令和8年6月10日から令和11年6月9日まで）　有効',
  ]);
  expect(section('実績と公表')).toEqual([
    '　令和7年度　実績 2件',
    '　　突合：一致 1件、部局のみ 1件',
    '　　公表：する 1件、保留 1件　公表日：令和8年4月24日',
    '　令和8年度　実績 1件',
    '　　突合：（未定） 1件',
    '　　公表：（未定） 1件　公表日：まだ公表していません',
  ]);
});

test('what a dialog answered stands whole; what it refused, apart', () => {
  expect(section('メニューの答え')).toEqual([
    '　2026-04-02 09:00　先の予定を見る',
    '　　見込み',
    '',
    '　　■ 章',
    '　　　中身',
  ]);
  expect(section('メニューでできなかったこと')).toEqual([
    '　2026-04-02 10:00　案件を開く：足りません。',
  ]);
});

test('what ホーム says stands there too, without repeating what cases, 受付, 送信 and 提案事業 say', () => {
  const line = (cells: Record<string, string>) => ({ 相手: '', 期限: '', ...cells });
  const given: RegistryTabs = {
    案件: [
      {
        案件番号: 'R8-002',
        事業者名: '株式会社B',
        状態: '進行中',
        次にすること: 'E 連携可否の回答待ち：健康福祉課',
      },
      { 案件番号: 'R8-003', 事業者名: '株式会社C', 状態: '完了' },
    ],
    受付: [{ 受付番号: 'U000001', 様式: '様式2', 状態: '保留', 理由: '印' }],
    ホーム: [
      line({
        区分: '期限超過',
        場所: '文書 R8',
        相手: '株式会社A',
        内容: '実績報告（様式8）がありません',
        期限: '2027-03-31',
      }),
      line({
        区分: '期限超過',
        場所: '案件 R8-002',
        相手: '健康福祉課',
        内容: '様式2がありません',
      }),
      line({ 区分: '要確認', 場所: '受付 U000001', 内容: '様式2を保留しています' }),
      line({ 区分: '要確認', 場所: '実績', 相手: '令和8年度の実績', 内容: '公表されていません' }),
      line({ 区分: '今日すること', 場所: '文書 R8-公表資料', 内容: '公表の準備ができています' }),
      line({ 区分: '今日すること', 場所: '案件 R8-003', 内容: '要望書' }),
      line({ 区分: '待っているもの', 場所: '案件 R8-002', 内容: '連携可否の回答' }),
      line({ 区分: 'お知らせ', 場所: '実績', 内容: '変わった実績' }),
      line({ 区分: '', 場所: '', 内容: '' }),
    ],
  };
  expect(section('いま待っていること', given)).toEqual([
    '　R8-002　株式会社B：E 連携可否の回答待ち：健康福祉課',
    '　期限超過　文書 R8　株式会社A：実績報告（様式8）がありません（令和9年3月31日（水）まで）',
    '　期限超過　案件 R8-002　健康福祉課：様式2がありません',
    '　今日すること　文書 R8-公表資料：公表の準備ができています',
    '　今日すること　案件 R8-003：要望書',
  ]);
  expect(section('人の確認が必要なもの', given)).toEqual([
    '　受付 U000001　様式2　　保留：印',
    '　実績　令和8年度の実績：公表されていません',
  ]);
  expect(section('いま待っていること', { ホーム: [] })).toEqual(['　待っていることはありません。']);
});
