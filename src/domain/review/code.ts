// The 回答コード of a 協定の見直し that staff attach or enter by hand: 対象 names the agreement.

import { hint, wordOf } from '../base/text';
import type { Context } from '../context';
import type { ReplyCode } from '../forms/replyCode';
import type { RawSubmission } from '../forms/submission';
import { writtenIn } from '../forms/written';
import type { Agreement } from '../parties/agreements';
import { businessesNamed } from '../parties/businesses';
import { partyName } from './answers';
import { askedOf, sameParty } from './asked';
import { isUnderReview } from './terms';

/**
 * @param target 協定番号, which means the term under review, or 協定期番号
 * @returns or why there is none, with what to do
 */
export function reviewCodeFor(
  context: Context,
  target: string,
  answers: RawSubmission['answers'],
): { readonly code: ReplyCode } | { readonly problem: string } {
  const term = termFor(context, target);
  if (!term) {
    return {
      problem: `対象「${hint(target, 40)}」から、見直し中の協定が決まりません。対象に、協定番号（例：K001）か協定期番号（例：K001-第1期）を書いてください。`,
    };
  }
  const { termId } = term.values;
  const { respondent = '' } = writtenIn('agreementReview', answers);
  const names = [
    ...businessesNamed(context.registry, respondent).map(({ values }) => values.businessId),
    respondent,
  ];
  const asked = askedOf(term) ?? [];
  const found = asked.find(({ who }) => names.some((name) => sameParty(context, who, name)));
  if (!found) {
    return {
      problem: `回答者「${hint(respondent, 60)}」は、${termId} の見直しをお願いした相手ではありません（お願いした相手：${asked.map(({ who }) => partyName(context, who)).join('、') || 'なし'}）。`,
    };
  }
  return {
    code: {
      form: 'agreementReview',
      purpose: 'answer',
      who: found.who,
      caseId: termId,
      projectIds: [],
      until: '',
    },
  };
}

function termFor({ registry }: Context, target: string): Agreement | undefined {
  const written = wordOf(target).toUpperCase();
  return (
    registry.find('agreements', written) ??
    registry.having('agreements', 'agreementId', written).find(isUnderReview)
  );
}
