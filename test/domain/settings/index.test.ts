// The settings: items and defaults as the city's staff know them.
import { settingKeys, settings } from '../../../src/domain/settings';

const expected: [string, string][] = [
  ['市名', '伊達市'],
  ['市長名', ''],
  ['総合政策課名', '総合政策課'],
  ['総合政策課長名', ''],
  ['総合政策課メール', 'seisaku@city.example.jp'],
  ['担当者', ''],
  ['連絡先', ''],
  ['回答期限（営業日）', '10'],
  ['事業者回答期限（営業日）', '10'],
  ['日程調整期限（営業日）', '5'],
  ['実績依頼日', '3/1'],
  ['実績提出期限', '3/31'],
  ['年度当初日', '4/1'],
  ['提案期限', '4/30'],
  ['公表準備日', '4/20'],
  ['見直し開始（月前）', '6'],
  ['疑義締切（月前）', '2'],
  ['協定期間（年）', '3'],
  ['決裁を要する文書', '様式4、見送り通知、不適合通知'],
  ['団体の敬称', '御中'],
  ['個人の敬称', '様'],
  ['保存年限（年）', '5'],
  ['未登録宛先の受付控え上限（1日）', '30'],
  ['稼働開始日', ''],
  ['テスト環境', 'いいえ'],
  ['テスト環境の宛先', ''],
  ['送信の猶予（分）', '10'],
];

test.each(expected)('%s is 「%s」 unless somebody changes it', (item, initial) => {
  const setting = Object.values(settings).find((candidate) => candidate.item === item);
  expect(setting?.initial).toBe(initial);
});

test('政策分野 is a list, and no other setting but six is added', () => {
  expect(settings.policyFields.item).toBe('政策分野');
  expect(settings.policyFields.initial.split('、').length).toBeGreaterThan(1);
  expect(settingKeys.map((key) => settings[key].item).sort()).toEqual(
    [
      ...expected.map(([item]) => item),
      '政策分野',
      '協議時間（分）',
      '引継書作成日',
      '保存へ移すまで（日）',
      '使わない様式',
      '様式の呼び方',
      '様式の題名',
    ].sort(),
  );
});

test('every setting explains itself', () => {
  for (const { item, explanation } of Object.values(settings)) {
    expect(`${item}：${explanation}`).toMatch(/：.+。$/);
  }
});
