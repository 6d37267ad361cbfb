// The tabs of 「台帳」: their columns are interface, to the letter and in order.
import { type TabKey, tabKeys, tabs } from '../../../../src/domain/registry/tabs';
import type { Column, ColumnKind } from '../../../../src/domain/registry/tabs/column';
import {
  columnsInSight,
  physicalColumns,
  type Tab,
} from '../../../../src/domain/registry/tabs/tab';

const expected: Record<string, string> = {
  ホーム: '場所, 期限, 相手, 内容, 区分',
  段階別: '印, 段階, 担当, 件数, 期限超過, 7日以内, そのほか',
  案件: '案件番号, 事業者名, 段階, 状態, 次にすること, できる操作, 次の操作, 操作結果, 備考, 期限, 種別, 担当, 年度, 協定番号, 受付日, 事業者番号, 協議日, 協議記録, 政策分野, 引継ぎ先, 掲載日, 掲載者, 照会日, 照会先, 回答状況, 締結日, 協定名称',
  提案事業:
    '提案事業番号, 事業名, 段階, 状態, できる操作, 次の操作, 操作結果, 備考, 日程調整期限, 案件番号, 提案者, 提案内容, 提案者区分, 応える提案, 適否, 該当基準, 市の回答, 市の理由, 担当部局, ヒアリング, ヒアリング日, ヒアリング記録, 事業者の回答, 候補日時, 協議日時, 協議場所, 実施開始日, 実施終了日',
  回答: '提案事業番号, 回答者, 様式, 可否, 理由, 担当者, 連絡先, 回答日, 受付番号, 有効',
  協議: '種類, 対象, 日時, 場所, 出席者, 記録, 状態',
  協定: '協定期番号, 名称, 状態, 次にすること, できる操作, 次の操作, 操作結果, 備考, 疑義の期限, 満了日, 協定番号, 期, 事業者番号, 締結日, 始期, 連携事項, 市の疑義, 事業者の疑義, 署名者, 式典の希望, 式典日時, 式典場所, 文書リンク',
  実績: '実績番号, 連携事業名, 突合, 確認すること, できる操作, 次の操作, 操作結果, 備考, 公表, 公表日, 様式7の実績内容, 様式8の実績内容, 年度, 提案事業番号, 事業者番号, 担当部局',
  事業者:
    '事業者番号, 名称, 適否, 変更の申出, できる操作, 次の操作, 操作結果, 備考, (1) 法令等違反, (2) 暴力団関係, (3) 施行令第167条の4, (4) 市税滞納, (5) 倒産手続, (6) 医療類似行為, (7) その他不適当, ※1 国・地方公共団体, 確認日, 根拠, 統合先, 法人番号, 所在地, 代表者職氏名, 担当者, メール, 電話',
  部署: '部署名, 課長名, メール, 課長メール, 有効開始, 有効終了, 照会対象',
  文書: '文書名, 宛先, 状態, できる操作, 次の操作, 操作結果, 文書番号, 決裁日, リンク, 様式, 案件番号, 作成日, 発送日, 保存年限, 廃棄予定日',
  送信: '送信番号, 宛先, 写し, 件名, 状態, 理由, 次の操作, 操作結果, 備考, 予定, 種別, 対象, 送信日時, 試行回数',
  受付: '受付番号, 様式, 提出者, 対象, 状態, 理由, 次の操作, 操作結果, 備考, 受付日時, 回答内容, 回答ID',
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

/** What is worked with: whom or what it is about stays in sight, then its state, and what is to be done or why. */
const working: Partial<Record<TabKey, string>> = {
  cases: '案件番号, 事業者名｜段階, 状態, 次にすること, できる操作, 次の操作, 操作結果, 備考, 期限',
  projects: '提案事業番号, 事業名｜段階, 状態, できる操作, 次の操作, 操作結果, 備考, 日程調整期限',
  agreements:
    '協定期番号, 名称｜状態, 次にすること, できる操作, 次の操作, 操作結果, 備考, 疑義の期限',
  achievements: '実績番号, 連携事業名｜突合, 確認すること, できる操作, 次の操作, 操作結果, 備考',
  businesses: '事業者番号, 名称｜適否, 変更の申出, できる操作, 次の操作, 操作結果, 備考',
  documents: '文書名, 宛先｜状態, できる操作, 次の操作, 操作結果',
  outbox: '送信番号, 宛先, 写し, 件名｜状態, 理由, 次の操作, 操作結果, 備考, 予定',
  intake: '受付番号, 様式, 提出者, 対象｜状態, 理由, 次の操作, 操作結果, 備考',
};
const tabsWithOperations = tabKeys.filter((key) => 'operation' in tabs[key].columns);

test.each(tabsWithOperations)('%s: the working columns stand first, together', (key) => {
  const headers = columnsOf(key).map(({ header }) => header);
  const sight = columnsInSight(tabs[key]);
  const line = [headers.slice(0, sight).join(', '), headers.slice(sight).join(', ')].join('｜');
  expect(line.slice(0, working[key]?.length)).toBe(working[key]);
});

/** A window of 1,280 pixels, less what the workbench shows beside: more than the row numbers of Google Sheets. */
const SEEN = 1_280 - 160 - 2 * 12 - 2;

test.each(tabsWithOperations)(
  '%s: at 1,280 pixels one sees what to do, chooses it and reads the answer',
  (key) => {
    const columns = columnsOf(key);
    const last = columns.findIndex(({ header }) => header === '操作結果');
    const shown = columns.slice(0, last + 1).filter(({ hidden }) => !hidden);
    expect(shown.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(SEEN);
  },
);

test('行の印 is made of the sealed columns in an order that no registry may see changed', () => {
  const sealed = (key: TabKey) =>
    columnsOf(key).flatMap((column) => (column.sealed ? [column.header] : []));
  expect(sealed('answers').join()).toBe(
    '回答番号,提案事業番号,対象,回答者,様式,可否,受付番号,回答者の事業者番号',
  );
  expect(sealed('documents').join()).toBe('文書名,案件番号,宛先の番号,ファイルID,差し込み');
  expect(sealed('outbox').join()).toBe('送信番号,宛先,写し,件名,添付文書,宛先の番号,本文');
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
    '提案事業.日程調整期限',
    '提案事業.政策分野',
    '提案事業.市の回答',
    '提案事業.市の理由',
    '提案事業.担当部局',
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

describe('groups of columns by step', () => {
  const grouped = tabKeys.flatMap((key) => {
    const { groups = [] }: Tab = tabs[key];
    const keys = Object.keys(tabs[key].columns);
    return groups.map(([first, last]) => ({
      key,
      group: `${first}–${last}`,
      from: keys.indexOf(first),
      to: keys.indexOf(last),
    }));
  });

  test.each(grouped)(
    '$key $group is led by a column in no group, right of what is worked with',
    ({ key, from, to }) => {
      expect(to).toBeGreaterThanOrEqual(from);
      expect(
        columnsOf(key)
          .slice(from - 1, to + 1)
          .every(({ hidden }) => !hidden),
      ).toBe(true);
      const working = columnsOf(key).findIndex(({ header }) => header === '備考');
      expect(from - 1).toBeGreaterThan(working);
      for (const other of grouped) {
        expect(other.key === key && other.from < from && other.to >= from - 1).toBe(false);
      }
    },
  );
});
