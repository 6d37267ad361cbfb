// 疑義ありとする (協定): the city's own objection, which keeps a term from renewing by itself.

import { words } from '../base/words';
import type { Context } from '../context';
import { operation, unless } from '../operations/operation';
import type { Agreement } from '../parties/agreements';
import { because, those } from '../registry/refusal';
import { objectionsTo } from './answers';
import { deciding } from './deciding';
import { writeReviewAnswer } from './receive';
import { closedTerm } from './termGuards';
import { isUnderReview } from './terms';

/** The objection of 総合政策課 itself that stands. */
const ownObjection = (context: Context, term: Agreement) =>
  objectionsTo(context, term).find(({ row }) => isOwn(context, row.values))?.row.values;

const isOwn = (
  { settings }: Context,
  { answerer, intakeId }: { readonly answerer: string; readonly intakeId: string },
): boolean => intakeId === '' && answerer === settings.policyDivisionName;

export const objectToRenewal = operation({
  name: '疑義ありとする',
  tab: 'agreements',
  about: words('市の疑義を記録し、自動更新を止めます。備考に理由を書きます。'),
  misplaced: (_context, term) =>
    closedTerm(term) ??
    (isUnderReview(term)
      ? undefined
      : because('この協定は見直し中ではありません', '見直し中に行えます。')),
  reason: '疑義の理由を書いて',
  prepare: (context, term) => {
    const { settings, now } = context;
    const reason = term.values.remarks.trim();
    const missing = those(
      reason !== '' &&
        ownObjection(context, term)?.reason === reason &&
        because('この理由の疑義を、すでに記録しています'),
    );
    return unless(missing, () => {
      const { logged } = writeReviewAnswer(context, term, {
        who: settings.policyDivisionName,
        answerer: settings.policyDivisionName,
        answer: 'あり',
        reason,
        at: now,
        intakeId: '',
      });
      return {
        said: `市の疑義を記録しました。この協定は自動では更新しません。話し合ったうえで、${deciding(context, term, true)}を選んでください。`,
        logged,
      };
    });
  },
});
