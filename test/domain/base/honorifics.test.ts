import {
  bareName,
  firmAndPerson,
  headName,
  honored,
  honoredPerson,
  isSamePerson,
} from '../../../src/domain/base/honorifics';

test.each([
  ['井上実', '井上実　様'],
  ['井上実 様', '井上実　様'],
  ['井上実　様　様', '井上実　様'],
  ['井上実様', '井上実　様'],
  ['井上実さま', '井上実　様'],
  ['井上実 殿\u200B', '井上実　様'],
  ['井上\n実 様', '井上 実　様'],
  ['鵜殿', '鵜殿　様'],
  ['井上実殿', '井上実　様'],
  ['井上さん', '井上　様'],
  ['井上 実 先生', '井上 実　様'],
  ['井上実サマ', '井上実　様'],
  ['井上実　宛', '井上実　様'],
  ['営業部 井上実', '営業部 井上実　様'],
  ['佐藤一郎 課長', '課長　佐藤一郎　様'],
  ['佐藤 一郎　課長様', '課長　佐藤 一郎　様'],
  ['青木進 代表取締役社長', '代表取締役社長　青木進　様'],
  ['代表取締役 青木進 様', '代表取締役 青木進　様'],
  ['営業部 井上課長', '営業部 井上課長'],
  ['営業部 井上 課長 様', '営業部 井上 課長'],
  ['織田信長', '織田信長　様'],
])('the person 「%s」 is written to as 「%s」', (cell, expected) => {
  expect(honoredPerson(cell, '様')).toBe(expected);
});

test.each([
  ['株式会社A', '株式会社A　御中'],
  ['株式会社A 御中', '株式会社A　御中'],
  ['株式会社A御中　御中', '株式会社A　御中'],
  ['株式会社A様', '株式会社A　御中'],
  ['株式会社はだかの王様', '株式会社はだかの王様　御中'],
  ['有限会社かあさん', '有限会社かあさん　御中'],
  ['株式会社A 宛て', '株式会社A　御中'],
])('the firm 「%s」 is written to as 「%s」', (cell, expected) => {
  expect(honored(cell, '御中')).toBe(expected);
});

test.each([
  ['佐藤一郎', '佐藤一郎'],
  ['佐藤一郎 課長', '佐藤一郎'],
  ['佐藤一郎 課長　様', '佐藤一郎'],
  ['課長　佐藤一郎', '佐藤一郎'],
  ['健康福祉課長 佐藤一郎 様', '佐藤一郎'],
  ['佐藤一郎（課長）', '佐藤一郎'],
  ['佐藤一郎 (課長) 様', '佐藤一郎'],
  ['阿部', '阿部'],
  ['', ''],
  ['様', ''],
])('課長名 「%s」 behind 健康福祉課長 is 「%s」', (cell, expected) => {
  expect(headName(cell, '健康福祉課')).toBe(expected);
});

test.each([
  ['山田太郎', '山田太郎', true],
  ['山田　太郎', '山田太郎 様', true],
  ['山田太郎', '代表 山田太郎', true],
  ['山田商店', '山田太郎', false],
])('of 「%s」, 「%s」 is the firm itself: %s', (firm, person, same) => {
  expect(isSamePerson(firm, person)).toBe(same);
  expect(firmAndPerson(firm, person)).toBe(same ? firm : `${firm}　${person}`);
});

test.each(['なし', '－', '（欠員）'])('a firm whose person is %s stands alone', (person) => {
  expect(firmAndPerson('株式会社A', person)).toBe('株式会社A');
});

test('a person whose firm did not say its name stands alone, and nobody is nobody', () => {
  expect(firmAndPerson('', '井上実')).toBe('井上実');
  expect(firmAndPerson('', '')).toBe('');
});

test.each(['－', 'ー', '○○', 'なし', '（欠員）', '空席', '未定　様', ''])(
  '「%s」 names nobody',
  (cell) => {
    expect(bareName(cell)).toBe('');
    expect(headName(cell, '健康福祉課')).toBe('');
  },
);

test('a bare name is bare already', () => {
  for (const name of ['山田太郎', '株式会社A', '', '王様']) expect(bareName(name)).toBe(name);
});
