// 締結する taken back: only while nothing refers to the agreement; then its term is 取消, and its number free again.

import { meetingsOf } from '../appointments/meetings';
import { isAmong, listOf } from '../base/text';
import { projectsOf } from '../cases/cases';
import type { Context } from '../context';
import { hangingOnTerm, named } from '../ending/hangingOnTerm';
import { madeBy, type PastOperation, type Remembering } from '../operations/history';
import { type Agreement, voidTerm } from '../parties/agreements';
import { isOf, type Row } from '../registry/registry';

/** The term that 締結する made; none where the case joined an agreement that others had signed. */
const termsOf = ({ registry }: Context, past: PastOperation): Agreement[] =>
  madeBy(registry, past, 'agreements');

const isMade = ({ made }: PastOperation, row: Row): boolean =>
  made.some((one) => one.tab === row.tab && one.key === row.key);

/** What refers to the agreement by now: 案件, 実績 and their 公表, 協定 itself, answers, mails, ceremonies. */
export function hangingOn(context: Context, past: PastOperation, row: Remembering): string[] {
  const { registry } = context;
  const caseId = caseIdOf(row);
  return termsOf(context, past).flatMap((term) => {
    const { agreementId, state, reviewedFrom } = term.values;
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
      ...hangingOnTerm(registry, term),
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
