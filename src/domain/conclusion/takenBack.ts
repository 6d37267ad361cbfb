// 締結する taken back: only while nothing refers to the agreement; then its term is 取消, and its number free again.

import { meetingsOf } from '../appointments/meetings';
import { isAmong, listOf } from '../base/text';
import { projectsOf } from '../cases/cases';
import type { Context } from '../context';
import { neverLeft } from '../mail/askingMails';
import { madeBy, type PastOperation, type Remembering } from '../operations/history';
import { type Agreement, voidTerm } from '../parties/agreements';
import { isOf, type Row } from '../registry/registry';
import { type TabKey, tabs } from '../registry/tabs';

/** The term that 締結する made; none where the case joined an agreement that others had signed. */
const termsOf = ({ registry }: Context, past: PastOperation): Agreement[] =>
  madeBy(registry, past, 'agreements');

const isMade = ({ made }: PastOperation, { tab, values }: Row): boolean =>
  made.some((one) => one.tab === tab && one.key === keyOf(tab, values));

const keyOf = (tab: TabKey, values: Row['values']): string =>
  (values as Readonly<Record<string, string>>)[tabs[tab].key];

const named = ({ tab, values }: Row): string => `${tabs[tab].name} ${keyOf(tab, values)}`;

/** Of what belongs to a term, what shows that somebody has heard of it: not a mail that never left. */
const counts = (row: Row): boolean =>
  isOf(row, 'outbox')
    ? !neverLeft.has(row.values.state) && row.values.state !== '待ち'
    : !isOf(row, 'documents') || row.values.state !== '差替済';

/** What refers to the agreement by now: 案件, 実績 and their 公表, 協定 itself, answers, mails, ceremonies. */
export function hangingOn(context: Context, past: PastOperation, row: Remembering): string[] {
  const { registry } = context;
  const caseId = caseIdOf(row);
  return termsOf(context, past).flatMap((term) => {
    const { agreementId, termId, state, reviewedFrom } = term.values;
    const terms = registry
      .having('agreements', 'agreementId', agreementId)
      .filter((other) => other !== term && other.values.state !== '取消');
    return [
      ...registry
        .rows('cases')
        .filter((other) => other !== row && listOf(other.values.agreementIds).includes(agreementId))
        .map(named),
      ...projectsOf(registry, caseId).flatMap(({ values }) =>
        registry
          .having('achievements', 'projectId', values.projectId)
          .map((result) => `${named(result)}${result.values.publishedOn && '（公表済）'}`),
      ),
      ...terms.map(named),
      ...(state === '有効' && reviewedFrom === '' ? [] : [`${named(term)}の状態「${state}」`]),
      ...registry
        .rowsOf(termId)
        .filter((other) => other !== term && counts(other))
        .map(named),
      ...meetingsOf(registry, caseId)
        .filter(
          (meeting) =>
            meeting.values.kind === '式典' &&
            !isAmong(meeting.values.state, ['中止']) &&
            !isMade(past, meeting),
        )
        .map(named),
    ];
  });
}

/** The term is void. */
export function voidConclusion(context: Context, past: PastOperation, row: Remembering): void {
  for (const term of termsOf(context, past)) {
    voidTerm(context, term, `案件 ${caseIdOf(row)} の「${past.name}」を戻したため`);
  }
}

const caseIdOf = (row: Remembering): string => (isOf(row, 'cases') ? row.values.caseId : '');
