// The tabs of 「台帳」: their columns are interface, to the letter and in order.
import { type TabKey, tabKeys, tabs } from '../../../../src/domain/registry/tabs';
import type { Column, ColumnKind } from '../../../../src/domain/registry/tabs/column';
import { physicalColumns } from '../../../../src/domain/registry/tabs/tab';

const expected: Record<string, string> = {
  ホーム: '',
  案件: '案件番号, 種別, 年度, 事業者番号, 事業者名, 段階, 状態, 次にすること, できる操作, 担当, 期限, 回答状況, 協議日, 協議記録, 政策分野, 掲載日, 掲載者, 協定名称, 締結日, 引継ぎ先, 次の操作, 操作結果, 備考',
  提案事業:
    '提案事業番号, 案件番号, 提案者区分, 提案者, 事業名, 提案内容, 応える提案, 適否, 該当基準, 市の回答, 市の理由, 事業者の回答, 担当部局, 状態, ヒアリング, ヒアリング日, ヒアリング記録, 候補日時, 協議日時, 協議場所, できる操作, 次の操作, 操作結果, 備考',
  回答: '提案事業番号, 回答者, 様式, 可否, 理由, 担当者, 連絡先, 回答日, 受付番号, 有効',
  協議: '種類, 対象, 日時, 場所, 出席者, 記録, 状態',
  協定: '協定番号, 期, 事業者番号, 名称, 締結日, 始期, 満了日, 連携事項, 状態, 市の疑義, 事業者の疑義, 署名者, 式典の希望, 式典日時, 式典場所, 文書リンク, できる操作, 次の操作, 操作結果, 備考',
  実績: '年度, 提案事業番号, 連携事業名, 事業者番号, 担当部局, 様式7の実績内容, 様式8の実績内容, 突合, 公表, 公表日, 備考',
  事業者:
    '事業者番号, 名称, 法人番号, 所在地, 代表者職氏名, 担当者, メール, 電話, (1) 法令等違反, (2) 暴力団関係, (3) 施行令第167条の4, (4) 市税滞納, (5) 倒産手続, (6) 医療類似行為, (7) その他不適当, ※1 国・地方公共団体, 確認日, 根拠, 適否, 統合先, できる操作, 次の操作, 操作結果, 備考',
  部署: '部署名, 課長名, メール, 課長メール, 有効開始, 有効終了, 照会対象',
  文書: '文書名, 様式, 案件番号, 宛先, 状態, 文書番号, 決裁日, 作成日, 発送日, リンク, 保存年限, 廃棄予定日, できる操作, 次の操作, 操作結果',
  送信: '送信番号, 宛先, 写し, 件名, 種別, 対象, 状態, 予定, 送信日時, 試行回数, 理由, 次の操作, 操作結果',
  受付: '受付番号, 受付日時, 様式, 回答ID, 状態, 対象, 理由, 次の操作, 操作結果',
  記録: '日時, 実行者, 操作, 対象, 変更前, 変更後',
  設定: '項目, 値, 説明',
};

const columnsOf = (tab: TabKey) => Object.values(tabs[tab].columns as Record<string, Column>);
const named = (name: string) => tabKeys.find((key) => tabs[key].name === name) as TabKey;

test('the tabs, in their order; helpers come after them, hidden', () => {
  const shown = tabKeys.filter((key) => !('hidden' in tabs[key] && tabs[key].hidden));
  expect(shown.map((key) => tabs[key].name)).toEqual(Object.keys(expected));
  expect(tabKeys.slice(0, shown.length)).toEqual(shown);
});

test.each(Object.entries(expected))('%s has its columns in order', (name, list) => {
  const wanted = list.split(', ').filter(Boolean);
  const headers = columnsOf(named(name)).map(({ header }) => header);
  expect(headers.filter((header) => wanted.includes(header))).toEqual(wanted);
});

test.each(tabKeys)('%s: every header is unique, helpers included', (key) => {
  const headers = physicalColumns(tabs[key]).map(({ header }) => header);
  expect(headers.filter((header, index) => headers.indexOf(header) !== index)).toEqual([]);
});

test.each(tabKeys)('%s: the first column is its key, and nothing is written over it', (key) => {
  const { columns, key: keyColumn } = tabs[key];
  expect(Object.keys(columns)[0]).toBe(keyColumn);
  const { kind } = (columns as Record<string, Column>)[keyColumn];
  expect(['system', 'staff']).toContain(kind);
});

test('the columns marked † are shared, and no others', () => {
  const shared = tabKeys.flatMap((key) =>
    columnsOf(key).flatMap(({ kind, header }) =>
      kind === 'shared' ? [`${tabs[key].name}.${header}`] : [],
    ),
  );
  expect(shared).toEqual([
    '案件.期限',
    '案件.協定名称',
    '提案事業.市の回答',
    '提案事業.市の理由',
    '提案事業.担当部局',
    '提案事業.日程調整期限',
    '提案事業.政策分野',
    '実績.公表',
  ]);
});

test.each<[string, string, ColumnKind]>([
  ['案件', '協議日', 'staff'],
  ['案件', '政策分野', 'staff'],
  ['案件', '掲載日', 'staff'],
  ['案件', '備考', 'staff'],
  ['案件', '段階', 'system'],
  ['案件', '次の操作', 'operation'],
  ['提案事業', '適否', 'staff'],
  ['提案事業', 'ヒアリング', 'staff'],
  ['提案事業', '提案内容', 'system'],
  ['事業者', '(1) 法令等違反', 'staff'],
  ['事業者', '※1 国・地方公共団体', 'staff'],
  ['事業者', '根拠', 'staff'],
  ['事業者', '適否', 'system'],
  ['文書', '文書番号', 'staff'],
  ['文書', '決裁日', 'staff'],
  ['受付', '対象', 'staff'],
  ['設定', '値', 'staff'],
])('%s.%s is of the kind %s', (name, header, kind) => {
  expect(columnsOf(named(name)).find((column) => column.header === header)?.kind).toBe(kind);
});

test.each([
  ['案件', '種別', '締結前・年度当初・随時'],
  ['案件', '状態', '進行中・完了・見送り・取下げ・引継ぎ・不適合・提案なし'],
  ['提案事業', '適否', '確認中・適合・不適合'],
  ['提案事業', '市の回答', '可・否・要判断'],
  ['提案事業', '事業者の回答', '可・否・回答なし'],
  [
    '提案事業',
    '状態',
    '受付・照会中・市回答済・協議中・実施中・終了・不適合・不採用・不成立・取下げ',
  ],
  ['提案事業', 'ヒアリング', '不要・予定・済'],
  ['回答', '可否', '可・否・要協議・所管外・あり・なし'],
  ['回答', '有効', '有効・差替済'],
  ['協議', '種類', '②協議・ヒアリング・初回協議・2回目以降・式典'],
  ['協議', '状態', '予定・変更・中止・済'],
  ['協定', '状態', '有効・見直し中・更新済・満了・終了・取消'],
  ['実績', '突合', '一致・部局のみ・事業者のみ・一部のみ・報告なし'],
  ['実績', '公表', 'する・しない・保留'],
  ['事業者', '(4) 市税滞納', '確認中・該当なし・該当'],
  ['文書', '状態', '案・発送待ち・発送済・差替済・控え'],
  ['送信', '状態', '案・待ち・送信中・送信済・要確認・失敗・不達・取りやめ'],
  ['受付', '状態', '処理済・保留・重複・処理しない'],
])('%s.%s holds one of %s', (name, header, choices) => {
  const column = columnsOf(named(name)).find((candidate) => candidate.header === header);
  expect(column?.choices?.join('・')).toBe(choices);
});

test('every column explains itself', () => {
  for (const key of tabKeys) {
    expect(tabs[key].about).not.toBe('');
    for (const { header, note } of columnsOf(key))
      expect(`${header}：${note}`).not.toBe(`${header}：`);
  }
});
