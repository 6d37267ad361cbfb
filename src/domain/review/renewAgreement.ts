// 更新する (協定): staff decide that it goes on; the next term follows without a gap, also after 満了日.

import { japaneseDate } from '../base/era';
import { words } from '../base/words';
import type { Context } from '../context';
import { hangingOnTerm } from '../ending/hangingOnTerm';
import { madeBy } from '../operations/history';
import { operation, unless } from '../operations/operation';
import { type Agreement, voidTerm } from '../parties/agreements';
import { because, inWords, type Refusal } from '../registry/refusal';
import { cannotRenew, deciding, RENEW } from './deciding';
import { follow } from './nextTerm';
import { toRecheck, unheard } from './obstacles';
import { tellBusinesses } from './renewal';
import { closedTerm } from './termGuards';
import { isUnderReview, lastDay, reviewOpensOn } from './terms';

export const renewAgreement = operation({
  name: RENEW,
  place: 'next',
  correctedBy: '次の期の行で「終了する」を選んでください。',
  reliedOn: ({ registry }, past) =>
    madeBy(registry, past, 'agreements').flatMap((next) => hangingOnTerm(registry, next)),
  takenBack: (context, past) => {
    for (const next of madeBy(context.registry, past, 'agreements')) {
      voidTerm(context, next, `「${past.name}」を戻したため`);
    }
  },
  tab: 'agreements',
  about: words(
    '満了日の翌日から始まる次の期を作ります。「更新後の連携事項」に書いてあれば、次の期はその連携事項になります。',
  ),
  misplaced: (context, term) => closedTerm(term) ?? tooEarly(context, term),
  prepare: (context, term) => {
    const cannot = cannotRenew(context, term).map(inWords);
    const missing =
      cannot.length > 0 ? [...cannot, inWords(`${deciding(context, term)}を選べます。`)] : [];
    const perform = () => {
      const before = term.values.state;
      const recheck = toRecheck(context, term);
      const until = lastDay(term) ?? '';
      const next = follow(context, term);
      const missed = tellBusinesses(context, next, until);
      const { termId, expiresOn, matters } = next.values;
      const runsOut = `満了日 ${japaneseDate(expiresOn)}`;
      return {
        said: [
          `次の期（${termId}、${runsOut}）を作りました。`,
          matters === term.values.matters ? '' : `連携事項を「${matters}」に変えました。`,
          missed.length > 0
            ? `${missed.join('・')}には更新をメールで知らせられません。別の方法でお知らせください。`
            : '事業者等にメールで知らせます。',
          recheck.length > 0
            ? `基準の再確認が済んでいない事業者等があります（${recheck.join('・')}）。「事業者」タブで確かめてください。`
            : '',
          `取り消すときは、${termId} の行で「終了する」を選んでください。`,
        ].join(''),
        logged: { before, after: `${termId}（${runsOut}）　連携事項：${matters}` },
      };
    };
    return unless(missing, perform, unheard(context, term));
  },
});

/** Before its review has begun; after 満了日 it need not have. */
function tooEarly({ settings, today }: Context, term: Agreement): Refusal | undefined {
  const until = lastDay(term);
  if (!until || isUnderReview(term) || today > until) return undefined;
  const opensOn = reviewOpensOn(settings, until);
  return because(
    today < opensOn
      ? `見直しは ${japaneseDate(opensOn)} に始まります（満了日 ${japaneseDate(until)}）`
      : '見直しは、次の朝の処理で始まります',
    'それから行ってください。',
  );
}
