import { isSamePlace, likeness } from '../../../src/domain/base/likeness';
import { folded } from '../../../src/domain/base/text';

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
  ['札幌市中央区北一条西二丁目', '札幌市中央区北1条西2', true],
  ['札幌市中央区北一条西二丁目', '札幌市中央区北1条西3丁目', false],
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
