// Writing to people and firms: with one 様 or 御中, whatever stands behind their names already.

import { gathered } from './gathered';
import { saysNothing, visible } from './names';
import { folded, oneLine } from './text';

/** A name on one line, without the 様 or 御中 that somebody wrote behind it; '' for `－`, `（欠員）` and the like. */
export function bareName(name: string): string {
  const line = oneLine(visible(name));
  const bare = line
    .replace(/\s*(?:御中|各位|さま|サマ)$|\s+(?:殿|さん|氏|先生|宛て?|あて)$/, '')
    .replace(/(^|[^王客神姫])様$/, '$1')
    // 鵜殿 is a name, 井上実殿 none.
    .replace(/(..\S)殿$/, '$1')
    .trim();
  if (bare !== line) return bareName(bare);
  return saysNothing(line) ? '' : line;
}

const TITLE =
  '(?:(?:社|会|部|課|室|係|局|所|店|場|園|館|校|院|班|次|理事|センター)長|(?:代表)?(?:取締役|理事|社員)(?:社長|会長)?|代表者?|専務|常務|主任|主査|主幹|主事|参事|補佐)';
const titleBehind = new RegExp(`^([^部課室係局店所]*[^\\s部課室係局店所])\\s+(${TITLE}+)$`);
const titled = new RegExp(`${TITLE}$`);
const titleBefore = new RegExp(`^(?:${TITLE}|個人事業主|事業主)+\\s*`);

/** `井上実　様`: the honorific once, behind one space. */
export const honored = (name: string, honorific: string): string =>
  `${bareName(name)}　${honorific}`;

/** The same of a person: a title behind the name goes before it; where it cannot, it is honorific enough. */
export function honoredPerson(name: string, honorific: string): string {
  const bare = bareName(bareName(name).replace(/さん$/, '')).replace(titleBehind, '$2　$1');
  return titled.test(bare) ? bare : honored(bare, honorific);
}

/** 課長名 as it stands behind `健康福祉課長`, which says the title already. */
export const headName = (cell: string, department: string): string =>
  bareName(cell)
    .replace(`${oneLine(department)}長`, '')
    .replace(new RegExp(`^\\s*${TITLE}\\s+|\\s*[（(]?${TITLE}[）)]?$`, 'g'), '')
    .trim();

/** Whether a firm is the person named: 山田太郎, or 代表 山田太郎, of 山田太郎. */
export const isSamePerson = (firm: string, person: string): boolean =>
  folded(bareName(person).replace(titleBefore, '')) === folded(bareName(firm));

/** `株式会社A　井上実`; an individual once. */
export const firmAndPerson = (firm: string, person: string): string =>
  gathered(firm, !isSamePerson(firm, person) && bareName(person) !== '' && person).join('　');
