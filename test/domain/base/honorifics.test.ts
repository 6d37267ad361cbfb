import {
  bareName,
  firmAndPerson,
  headName,
  honored,
  honoredPerson,
  isSamePerson,
} from '../../../src/domain/base/honorifics';
import { isSamePlace, likeness } from '../../../src/domain/base/likeness';
import { folded } from '../../../src/domain/base/text';

test.each([
  ['井上実', '井上実　様'],
  ['井上実 様', '井上実　様'],
  ['井上実　様　様', '井上実　様'],
  ['井上実様', '井上実　様'],
  ['井上実さま', '井上実　様'],
  ['井上実 殿\u200B', '井上実　様'],
  ['井上\n実 様', '井上 実　様'],
  ['鵜殿', '鵜殿　様'],
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
])('the firm 「%s」 is written to as 「%s」', (cell, expected) => {
  expect(honored(cell, '御中')).toBe(expected);
});

test.each([
  ['佐藤一郎', '佐藤一郎'],
  ['佐藤一郎 課長', '佐藤一郎'],
  ['佐藤一郎 課長　様', '佐藤一郎'],
  ['課長　佐藤一郎', '佐藤一郎'],
  ['健康福祉課長 佐藤一郎 様', '佐藤一郎'],
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

test.each([
  ['株式会社Ａ', '㈱A'],
  ['株式会社\u200BA', '（株） A'],
  ['カ\u3099ス事業', 'ガス事業'],
  ['A‐B商会', 'A−B商会'],
])('「%s」 and 「%s」 are one name', (one, other) => {
  expect(folded(one)).toBe(folded(other));
});

test.each([
  ['髙橋商店', '高橋商店'],
  ['﨑山建設株式会社', '㈱崎山建設'],
  ['渡邉事務所', '渡辺事務所'],
  ['コーヒー館', 'コ－ヒ－館'],
  ['霞ヶ丘会', '霞ケ丘会'],
  ['ＮＰＯ法人みのり', '特定非営利活動法人みのり 御中'],
])('「%s」 and 「%s」 are other names, yet alike', (one, other) => {
  expect(folded(one)).not.toBe(folded(other));
  expect(likeness(one)).toBe(likeness(other));
});

test('what is no more than a kind of company is like nothing', () => {
  expect(likeness('株式会社')).toBe('');
  expect(likeness('みのり農園')).not.toBe(likeness('みのり農場'));
});

test.each([
  ['伊達市鹿島町20番地1', '北海道伊達市鹿島町２０ー１', true],
  ['伊達市末永町一丁目2番3号', '伊達市末永町1‐2−3', true],
  ['伊達市末永町十二丁目2番地の3', '〒052-0024 伊達市末永町12-2-3', true],
  ['仙台市一番町3-1', '仙台市1番町3-1', false],
  ['伊達市松ヶ枝町一番', '伊達市松ケ枝町1番地', true],
  ['伊達市鹿島町20-1', '伊達市鹿島町20番地1 伊達ビル2階', true],
  ['伊達市鹿島町2-1', '伊達市鹿島町2-11', false],
  ['伊達市鹿島町1-23', '伊達市鹿島町12-3', false],
  ['伊達市鹿島町20', '伊達市鹿島町20-1', false],
  ['伊達市', '伊達市鹿島町20-1', false],
])('「%s」 and 「%s」 are one place: %s', (one, other, same) => {
  expect(isSamePlace(one, other)).toBe(same);
  expect(isSamePlace(other, one)).toBe(same);
});

test('a bare name is bare already', () => {
  for (const name of ['山田太郎', '株式会社A', '', '王様']) expect(bareName(name)).toBe(name);
});
