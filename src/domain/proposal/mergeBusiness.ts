// 統合する (事業者): two rows of the same business become one; what belonged to this row goes to the other.

import { businessCriteria } from '../base/criteria';
import { distinct } from '../base/grouped';
import { folded, hint, listOf } from '../base/text';
import { words } from '../base/words';
import { openCasesOf } from '../cases/cases';
import type { Context } from '../context';
import { type Done, operation, unless } from '../operations/operation';
import { standingAgreements } from '../parties/agreements';
import type { Business } from '../parties/businesses';
import { because, needs, type Refusal, those } from '../registry/refusal';
import type { Row } from '../registry/registry';

/** The row that 統合先 names by its number. */
const targetOf = ({ registry }: Context, { values }: Business): Business | undefined =>
  registry
    .rows('businesses')
    .find((row) => folded(row.values.businessId) === folded(values.mergedInto));

/** The criteria that this row meets (該当) and the other does not: nothing that a person found may be lost. */
const foundOnlyHere = (business: Business, target: Business): string[] =>
  businessCriteria
    .filter(({ key }) => business.values[key] === '該当' && target.values[key] !== '該当')
    .map(({ header }) => header);

function merge(context: Context, business: Business, target: Business): Done {
  const { registry } = context;
  const from = business.values.businessId;
  const to = target.values.businessId;
  const cases = registry.rows('cases').filter(({ values }) => values.businessId === from);
  for (const row of cases) registry.set(row, { businessId: to });
  const agreements = registry
    .rows('agreements')
    .filter(({ values }) => listOf(values.businessIds).includes(from));
  for (const row of agreements) registry.set(row, { businessIds: renumbered(row, from, to) });
  const achievements = registry
    .rows('achievements')
    .filter(({ values }) => values.businessId === from);
  for (const row of achievements) registry.set(row, { businessId: to });
  registry.set(business, { merged: to });
  const moved = [
    ...cases.map(({ values }) => values.caseId),
    ...agreements.map(({ values }) => values.termId),
    ...(achievements.length > 0 ? [`実績${achievements.length}件`] : []),
  ];
  return {
    said: [
      `${to}（${hint(target.values.name, 40)}）に統合しました。`,
      moved.length > 0 ? `移したもの：${moved.join('、')}。` : '移すものはありませんでした。',
      besideEachOther(context, to),
    ].join(''),
    logged: {
      before: business.values.name,
      after: `${to}　${target.values.name}${moved.length > 0 ? `（${moved.join('、')}）` : ''}`,
    },
  };
}

export const mergeBusiness = operation({
  name: '統合する',
  place: 'ends',
  tab: 'businesses',
  about: words(
    '同じ事業者等が2行あるとき、この行の案件・協定・実績を統合先の事業者に移し、この行を使わないようにします。',
  ),
  misplaced: (_context, { values }) => mergedAlready(values.merged),
  prepare: (context, business) => {
    const { businessId, mergedInto, requestedChange } = business.values;
    const example = '事業者番号（例：J0001）を書いて';
    if (mergedInto.trim() === '') {
      return { missing: [needs('businesses', 'mergedInto', `統合する相手の${example}`)] };
    }
    const target = targetOf(context, business);
    if (!target) {
      const unknown = `統合先「${hint(mergedInto, 40)}」が「事業者」タブにありません`;
      return { missing: [because(unknown, `${example}ください。`)] };
    }
    if (target === business) {
      const itself = `統合先が、この行（${businessId}）自身です`;
      return { missing: [because(itself, '相手の事業者番号を書いてください。')] };
    }
    const { businessId: to, merged } = target.values;
    if (merged !== '') {
      const gone = `統合先 ${to} は、${merged} に統合されています`;
      return { missing: [because(gone, `統合先に ${merged} と書いてください。`)] };
    }
    const onlyHere = foundOnlyHere(business, target);
    const missing = those(
      requestedChange !== '' &&
        because(
          'この行に変更の申出があります',
          '先に「連絡先変更を承認する」か「連絡先変更を承認しない」を選んで、申出を片付けてください。',
        ),
      onlyHere.length > 0 &&
        because(
          `この行で「該当」とした基準が、${to} では「該当」になっていません：${onlyHere.join('、')}`,
          'どちらが正しいか確かめ、同じにしてください。',
        ),
    );
    return unless(missing, () => merge(context, business, target));
  },
});

/** Why nothing more can be done on a row that was merged. */
export const mergedAlready = (merged: string): Refusal | undefined =>
  merged === ''
    ? undefined
    : because(`この行は ${merged} に統合されています`, `${merged} の行で行ってください。`);

const renumbered = ({ values }: Row<'agreements'>, from: string, to: string): string =>
  distinct(listOf(values.businessIds).map((id) => (id === from ? to : id))).join('、');

/** What there is twice now, for a person to look at. */
function besideEachOther(context: Context, businessId: string): string {
  const { registry, today } = context;
  const open = openCasesOf(registry, businessId).map(({ values }) => values.caseId);
  const agreements = new Set(
    standingAgreements(registry, businessId, today).map(({ values }) => values.agreementId),
  );
  return [
    open.length > 1
      ? `進行中の案件が${open.length}件並んでいます（${open.join('・')}）。続けない案件は「取り下げ」などで終えてください。`
      : '',
    agreements.size > 1
      ? `有効な協定が${agreements.size}件あります（${[...agreements].join('・')}）。`
      : '',
  ].join('');
}
