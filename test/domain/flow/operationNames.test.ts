// The operations' names are interface: staff, scenarios and the guide call them so.
import { operationNames, operationsOf } from '../../../src/domain/flow/operations';
import { type TabKey, tabKeys, tabs } from '../../../src/domain/registry/tabs';

const known: { readonly [K in TabKey]?: readonly string[] } = {
  cases: [
    '適合とする',
    '照会を開始する',
    '回答を締め切る',
    '様式4を発送する',
    '事業者回答を締め切る',
    '様式6を発送する',
    '締結する',
    '差し戻す',
    '照会先を追加する',
    '回答を再開する',
    '様式4を作り直す',
    '一つ前に戻す',
    '保存から戻す',
    '不適合とする',
    '所管課へ引き継ぐ',
    '見送る',
    '取り下げ',
  ],
  projects: [
    '採用する',
    '日程調整を始める',
    '全員可の候補で確定する',
    '初回協議を確定する',
    '初回協議を開催済とする',
    '事業化する',
    'ヒアリングを設定する',
    '初回協議を省略する',
    '協議を記録する',
    '一つ前に戻す',
    '採用しない',
    '初回協議を中止する',
    '事業化しない',
    '実施を終了する',
    '取り下げ',
  ],
  agreements: ['更新する', '式典を記録する', '疑義ありとする', '一つ前に戻す', '終了する'],
  achievements: ['担当部局に再依頼する', '事業者に再依頼する', '一つ前に戻す'],
  documents: ['発送する', '作り直す', '差し替える', '一つ前に戻す'],
  outbox: ['送る', '再送する', '送信済とする', '不達とする', '取りやめる'],
  intake: ['対象に付ける', '処理しない'],
  businesses: ['連絡先変更を承認する', '連絡先変更を承認しない', '統合する'],
};

test.each(tabKeys)('%s offers these, what leads on first, what ends something last', (tab) => {
  expect(operationNames(tab)).toEqual(known[tab] ?? []);
});

test.each(tabKeys.filter((tab) => operationsOf(tab).length > 0))(
  '%s has the columns that its operations need, and every operation explains itself',
  (tab) => {
    const headers = Object.values(tabs[tab].columns).map(({ header }) => header);
    expect(headers).toEqual(expect.arrayContaining(['次の操作', '操作結果']));
    for (const operation of operationsOf(tab)) {
      expect(operation.tab).toBe(tab);
      expect(operation.about).toMatch(/。$/);
    }
  },
);
