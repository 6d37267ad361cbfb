// 終了する (協定): it does not go on; before 満了日 it ends today, afterwards it has run out.

import { japaneseDate, parseDay } from '../base/era';
import { words } from '../base/words';
import { record } from '../cases/audit';
import { openCasesOf } from '../cases/cases';
import type { Context } from '../context';
import { callOffMails } from '../mail/callOffMails';
import { operation } from '../operations/operation';
import type { Agreement } from '../parties/agreements';
import { projectsOfParties } from './asked';
import { deciding, END } from './deciding';
import { callOffRequests } from './nextTerm';
import { closedTerm } from './termGuards';
import { businessIdsOf, lastDay, termNumber } from './terms';

export const endAgreement = operation({
  name: END,
  tab: 'agreements',
  about: words(
    '協定を終えます。満了日までは「終了」として今日で終え、満了日を過ぎていれば「満了」とします。備考に理由を書きます。',
  ),
  misplaced: (_context, term) => closedTerm(term),
  place: 'ends',
  reason: '終了する理由を書いて',
  prepare: (context, term) => {
    const { registry, today } = context;
    const { remarks, state: before } = term.values;
    const perform = () => {
      const until = lastDay(term);
      const state = until !== undefined && today > until ? '満了' : '終了';
      registry.set(term, { state, endedOn: today, endedFor: remarks.trim() });
      callOffRequests(context, term, '協定を終えたため');
      return {
        said: [
          state === '満了' && until
            ? `満了としました（満了日 ${japaneseDate(until)}）。`
            : `終了としました（終了日 ${japaneseDate(today)}）。`,
          takeBack(context, term),
          leftOver(context, term),
          '事業者等と課には、この仕組みからは知らせません。必要なときは、別にお知らせください。',
          '間違えたときは、今日のうちに「一つ前に戻す」を選んでください。あとから協定を結ぶときは、「案件を開く」から始めてください。',
        ].join(''),
        logged: { before, after: `${state}　${remarks.trim()}` },
      };
    };
    return { perform };
  },
});

/** A renewal taken back before it began: the term before it still runs, and is for staff to decide once more. */
function takeBack(context: Context, term: Agreement): string {
  const { registry, today } = context;
  const { agreementId, termId, startsOn } = term.values;
  const begins = parseDay(startsOn);
  const number = termNumber(term) ?? 0;
  const running = registry
    .having('agreements', 'agreementId', agreementId)
    .find((other) => termNumber(other) === number - 1 && other.values.state === '更新済');
  const until = running && lastDay(running);
  if (!begins || begins <= today || !running || !until) return '';
  registry.set(running, { state: '見直し中' });
  const told = callOffMails(registry, {
    kind: 'renewed',
    target: termId,
    reason: '更新を取り消したため',
  });
  record(context, {
    action: '更新の取消',
    target: running.values.termId,
    before: '更新済',
    after: '見直し中',
  });
  return [
    `前の期（${running.values.termId}）は、満了日（${japaneseDate(until)}）まで有効です。「見直し中」に戻しました。自動では更新しませんので、前の期の行で${deciding(context, running)}を選んでください。`,
    told.length > 0
      ? '事業者等には更新をメールで知らせています。取り消したことを、別にお知らせください。'
      : '',
  ].join('');
}

/** What goes on of itself and is for staff to settle. */
function leftOver({ registry }: Context, term: Agreement): string {
  const cases = businessIdsOf(registry, term)
    .flatMap((id) => openCasesOf(registry, id))
    .map(({ values }) => values.caseId);
  const projects = projectsOfParties(registry, term)
    .filter(({ values }) => values.state === '実施中')
    .map(({ values }) => values.projectId);
  return [
    cases.length > 0
      ? `進行中の案件（${cases.join('・')}）があります。続けないときは「取り下げ」などで終えてください。`
      : '',
    projects.length > 0
      ? `実施中の提案事業（${projects.join('・')}）があります。終えるときは「実施を終了する」を選んでください。`
      : '',
  ].join('');
}
