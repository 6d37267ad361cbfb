// 終了する (協定): it does not go on; before 満了日 it ends today, afterwards it has run out.
import { japaneseDate } from '../calendar/era';
import type { Context } from '../context';
import type { Agreement } from '../rules/agreements';
import { record } from '../rules/audit';
import { openCasesOf } from '../rules/cases';
import { words } from '../words';
import { projectsOfParties } from '../year/review/asked';
import { callOffRequests } from '../year/review/nextTerm';
import { businessIdsOf, lastDay, termNumber } from '../year/review/terms';
import { operation } from './operation';
import { closedTerm } from './termGuards';

export const endAgreement = operation({
  name: '終了する',
  tab: 'agreements',
  about: words(
    '協定を終えます。満了日までは「終了」として今日で終え、満了日を過ぎていれば「満了」とします。備考に理由を書きます。',
  ),
  misplaced: (_context, term) => closedTerm(term),
  missing: (_context, { values }) =>
    values.remarks.trim() === '' ? ['備考に、終了する理由を書いてください。'] : [],
  remarks: 'reason',
  perform: (context, term) => {
    const { registry, today } = context;
    const until = lastDay(term);
    const before = term.values.state;
    const state = until !== undefined && today > until ? '満了' : '終了';
    registry.set(term, { state, endedOn: today });
    callOffRequests(context, term, '協定を終えたため');
    record(context, {
      action: '終了する',
      target: term.values.termId,
      before,
      after: `${state}　${term.values.remarks.trim()}`,
    });
    return [
      state === '満了' && until
        ? `満了としました（満了日 ${japaneseDate(until)}）。`
        : `終了としました（終了日 ${japaneseDate(today)}）。`,
      earlierTerm(context, term),
      leftOver(context, term),
      '事業者等と課には、この仕組みからは知らせません。必要なときは、別にお知らせください。',
      '終えた協定は元に戻せません。あらためて協定を結ぶときは、「案件を開く」から始めてください。',
    ].join('');
  },
});

/** A renewal taken back before it began: the term before it still runs. */
function earlierTerm({ registry, today }: Context, term: Agreement): string {
  const number = termNumber(term) ?? 0;
  const running = registry
    .having('agreements', 'agreementId', term.values.agreementId)
    .find((other) => {
      const until = lastDay(other);
      return (
        termNumber(other) === number - 1 &&
        other.values.state === '更新済' &&
        until !== undefined &&
        today <= until
      );
    });
  const until = running && lastDay(running);
  return running && until
    ? `前の期（${running.values.termId}）は、満了日（${japaneseDate(until)}）まで有効です。`
    : '';
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
