// Names and addresses that are alike though they are written otherwise.

import { bareName } from './honorifics';
import { visible } from './names';
import { folded } from './text';

/** Characters of names that people write in either form. */
const variants: Readonly<Record<string, string>> = Object.fromEntries(
  '髙高 﨑崎 嵜崎 邉辺 邊辺 齋斉 齊斉 斎斉 濱浜 濵浜 澤沢 廣広 國国 嶋島 嶌島 栁柳 桺柳 𠮷吉 德徳 瀨瀬 惠恵 眞真 櫻桜 黑黒 冨富 龍竜 藏蔵 壽寿 豐豊 榮栄 圓円 會会 學学 實実 淸清 增増 ヶケ ヵカ'
    .split(' ')
    .map((pair) => [...pair]),
);

/** Character for character, so that what is found can be shown as it was written. */
export const withoutVariants = (text: string): string =>
  [...text].map((character) => variants[character] ?? character).join('');

const COMPANY =
  /株式会社|有限会社|合同会社|合資会社|合名会社|(?:一般|公益)?(?:社団|財団)法人|特定非営利活動法人|npo法人/g;

/** Two names of one such word are alike: variants, the kind of company, long sounds do not matter either. */
export const likeness = (name: string): string =>
  withoutVariants(folded(bareName(name)))
    .replace(COMPANY, '')
    .replace(/ー/g, '');

/** An address compared as people read it: width, spaces and kinds of dashes do not matter. */
export const foldedAddress = (address: string): string =>
  visible(address)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s、。,]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/(\d)ー(?=\d)/g, '$1-');

const DIGITS = '〇一二三四五六七八九';

/** 三, 十二 */
function numberOf(kanji: string): number {
  const [tens, ones] = kanji.includes('十') ? kanji.split('十') : ['〇', kanji];
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/** `北海道伊達市鹿島町二丁目20番地の1` as `伊達市鹿島町2-20-1` */
const addressLikeness = (address: string): string =>
  withoutVariants(foldedAddress(address))
    .replace(/^〒?\d{3}-?\d{4}/, '')
    .replace(/^(?:北海道|東京都|(?:京都|大阪)府|[^市町村]{2,3}県)/, '')
    .replace(
      /([一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十)(?=丁目|番(?!町)|号|条|線)/g,
      (number) => String(numberOf(number)),
    )
    .replace(/(\d)(?:丁目|番地の|番地|番|号|の)-?(?=\d)/g, '$1-')
    .replace(/(\d)(?:丁目|番地|番|号)/g, '$1');

/** Whether two addresses are of one place: 丁目・番地・番・号 or dashes, with the prefecture or a building or without. */
export function isSamePlace(one: string, other: string): boolean {
  const [short, long] = [one, other].map(addressLikeness).sort((a, b) => a.length - b.length);
  return /\d/.test(short)
    ? long.startsWith(short) && !/^[\d-]/.test(long.slice(short.length))
    : short === long;
}
