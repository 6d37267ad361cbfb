// 疑義ありとする (協定): the city's own objection, which keeps a term from renewing by itself.

import { words } from '../base/words';
import type { Context } from '../context';
import { operation } from '../operations/operation';
import type { Agreement } from '../parties/agreements';
import { objectionsTo } from './answers';
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
    (isUnderReview(term) ? undefined : 'この協定は見直し中ではありません。見直し中に行えます。'),
  missing: (context, term) => {
    const reason = term.values.remarks.trim();
    if (reason === '') return ['備考に、疑義の理由を書いてください。'];
    return ownObjection(context, term)?.reason === reason
      ? ['この理由の疑義を、すでに記録しています。']
      : [];
  },
  remarks: 'reason',
  perform: (context, term) => {
    const { settings, now } = context;
    writeReviewAnswer(context, term, {
      who: settings.policyDivisionName,
      answerer: settings.policyDivisionName,
      answer: 'あり',
      reason: term.values.remarks.trim(),
      at: now,
      intakeId: '',
      action: '疑義ありとする',
    });
    return '市の疑義を記録しました。この協定は自動では更新しません。話し合ったうえで「更新する」か「終了する」を選んでください（疑義が解けたときは「更新する」）。';
  },
});
