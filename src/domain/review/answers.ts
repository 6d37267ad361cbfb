// 協定の見直し: the answers that stand for a term, whose each is, and who objects.

import { folded, hint } from '../base/text';
import type { Context } from '../context';
import { forms } from '../forms';
import type { Agreement } from '../parties/agreements';
import { businessOf, presentBusinessId } from '../parties/businesses';
import { presentName } from '../parties/departments';
import type { Row } from '../registry/registry';
import { type AskedOne, askedOf, onePerParty, reachedBy, sameParty } from './asked';
import { businessIdsOf } from './terms';

export const REVIEW_FORM = forms.agreementReview.key;

export interface ReviewAnswer {
  readonly row: Row<'answers'>;
  /** 事業者番号 or the department's name of today; as written where nobody fits. */
  readonly who: string;
  readonly side: '市' | '事業者';
}

/** Who answered, by the number noted with the answer; where there is none by the name, which may be another today. */
function answererOf(
  context: Context,
  term: Agreement,
  { answerer, answererId }: Row<'answers'>['values'],
): Pick<ReviewAnswer, 'who' | 'side'> {
  const { registry, today, settings } = context;
  if (answererId !== '') return { who: presentBusinessId(registry, answererId), side: '事業者' };
  const ids = businessIdsOf(registry, term);
  const named = ids.find(
    (id) => folded(businessOf(registry, id)?.values.name ?? id) === folded(answerer),
  );
  if (named) return { who: named, side: '事業者' };
  const department = presentName(registry, today, answerer);
  const asked = (askedOf(term) ?? []).some(
    ({ who }) => !ids.includes(who) && presentName(registry, today, who) === department,
  );
  const known = asked || registry.having('departments', 'name', department).length > 0;
  if (known || answerer === settings.policyDivisionName) return { who: department, side: '市' };
  return { who: ids.length === 1 ? ids[0] : answerer, side: '事業者' };
}

/** The answers that count (有効), in the order in which they came. */
export const reviewAnswers = (context: Context, term: Agreement): ReviewAnswer[] =>
  context.registry
    .having('answers', 'subject', term.values.termId)
    .filter(({ values }) => values.form === REVIEW_FORM && values.validity === '有効')
    .map((row) => ({ row, ...answererOf(context, term, row.values) }));

export const objectionsTo = (context: Context, term: Agreement): ReviewAnswer[] =>
  reviewAnswers(context, term).filter(({ row }) => row.values.answer === 'あり');

/** Whether one who was asked has answered. */
export function answeredBy(context: Context, term: Agreement): (one: AskedOne) => boolean {
  const answers = reviewAnswers(context, term);
  return ({ who }) => answers.some((answer) => sameParty(context, answer.who, who));
}

/** Those who were asked, and have not answered; each once. */
export function silentOnes(context: Context, term: Agreement): AskedOne[] {
  const answered = answeredBy(context, term);
  return onePerParty(
    context,
    reachedBy(context.registry, term).filter((one) => !answered(one)),
  );
}

/** A business by its name, a department by the name that it has today. */
export const partyName = ({ registry, today }: Context, who: string): string =>
  hint(businessOf(registry, who)?.values.name ?? presentName(registry, today, who), 40);

/** 市の疑義, 事業者の疑義: `なし（2/3）`, `あり：健康福祉課（理由…）`. */
export function objectionCell(context: Context, term: Agreement, side: '市' | '事業者'): string {
  const { registry } = context;
  const ids = businessIdsOf(registry, term);
  const asked = (askedOf(term) ?? []).filter(
    ({ who }) =>
      (businessOf(registry, who) !== undefined || ids.includes(who)) === (side === '事業者'),
  );
  const answers = reviewAnswers(context, term).filter((answer) => answer.side === side);
  const objections = answers.filter(({ row }) => row.values.answer === 'あり');
  if (objections.length > 0) {
    return `あり：${objections
      .map(({ who, row }) => `${partyName(context, who)}（${hint(row.values.reason, 200)}）`)
      .join('、')}`;
  }
  if (asked.length === 0) return 'なし（依頼先なし）';
  const answered = asked.filter(({ who }) =>
    answers.some((one) => sameParty(context, one.who, who)),
  );
  return `なし（${answered.length}/${asked.length}）`;
}
