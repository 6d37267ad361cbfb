/** 次にすること of every open case says something, names only people who are there, and offers what can be done. */
import { hasColumn, tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { Sight } from '../sight';
import { keyOf } from '../staff';

const open = (sight: Sight) => sight.rows('案件').filter((row) => row.状態 === '進行中');

export const everyCaseSaysWhatIsNext = (sight: Sight): string[] =>
  open(sight)
    .filter((row) => row.次にすること === '')
    .map((row) => `${row.案件番号} (${row.段階})`);

/** Who is named, behind a full-width colon: `④ 連携可否の回答待ち：健康福祉課・商工観光課（期限 …）`. */
const NAMED = /[①-⑫A-L] [^：（）「」]*：([^：（）「」　]+)/g;
/** Of a step that is 担当部局's the names stand behind what is waited for: `J 初回協議：担当部局（R8-003-01 日程調整の回答待ち：株式会社A（…））`. */
const WITHIN = /：担当部局（[^：（）「」]*待ち：([^：（）「」　]+)/g;
const EVERYBODY = ['各部局', '総合政策課', '次の朝の処理で、この案件を'];
/** Behind a firm that has answered in part stand the projects that are left. */
const LEFT = / R\d+-\d+-\d+(?:・R\d+-\d+-\d+)*$/;
/** Where many are waited for, they are counted. */
const COUNTED = /^提案\d+件、まだ提案のない課\d+$/;

/** Whoever is to act is the office, a department or a firm of the registry, with an address. */
export function nextActNamesSomebody(sight: Sight): string[] {
  const reached = [
    ...sight.rows('部署').map((row) => [row.部署名, row.メール]),
    ...sight.rows('事業者').map((row) => [row.名称, row.メール]),
  ].flatMap(([name, address]) => (address === '' ? [] : [String(name)]));
  return open(sight).flatMap((row) => {
    const said = String(row.次にすること).replace(WITHIN, '：$1（');
    const names = [...said.matchAll(NAMED)].map(([, who]) => who.replace(LEFT, ''));
    const unknown = names.filter(
      (who) => !COUNTED.test(who) && !saysOnly(who, [...EVERYBODY, ...reached]),
    );
    return unknown.map((who) => `${row.案件番号}: 「${who}」 (${row.次にすること})`);
  });
}

/** Names may hold the mark that stands between them. */
function saysOnly(text: string, known: readonly string[]): boolean {
  const left = [...known]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ''), text);
  return /^[・、]*$/.test(left);
}

/** What is to be chosen on the case stands among its operations. */
export const nextActCanBeDone = (sight: Sight): string[] =>
  open(sight).flatMap((row) =>
    [...String(row.次にすること).matchAll(/：総合政策課（「([^」]+)」を選ぶ）/g)]
      .map(([, operation]) => operation)
      .filter((operation) => !String(row.できる操作).includes(operation))
      .map((operation) => `${row.案件番号}: 「${operation}」`),
  );

const served = tabKeys.flatMap((tab) => (hasColumn(tab, 'operation') ? [tabs[tab].name] : []));

/** What people did here puts nothing at odds; so what stands at odds was written into the wrong row, or found where it is right. */
export const nothingContradicts = (sight: Sight): string[] => [
  ...open(sight)
    .filter((row) => String(row.次にすること).includes('食い違っている'))
    .map((row) => `${row.案件番号}: ${row.次にすること}`),
  ...served.flatMap((tab) =>
    sight
      .rows(tab)
      .filter((row) => String(row.できる操作 ?? '').startsWith('（食い違いを直すまで'))
      .map((row) => `${tab} ${keyOf(row)}: ${row.できる操作}`),
  ),
];

/** What was chosen has been done or refused, and is chosen no more: it would be tried again and again. */
export const nothingStaysChosen = (sight: Sight): string[] =>
  served.flatMap((tab) =>
    sight
      .rows(tab)
      .filter((row) => row.次の操作 !== '')
      .map((row) => `${tab} ${keyOf(row)}: 「${row.次の操作}」 (${row.操作結果})`),
  );
