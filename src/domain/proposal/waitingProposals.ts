// 様式3 that wait in 受付 (保留) for a business that had no case yet: told once a case of it opens.

import { oneLine } from '../base/text';
import type { Context } from '../context';
import { forms } from '../forms';
import { answersIn } from '../forms/storedAnswers';
import { type Business, businessesNamed } from '../parties/businesses';
import { heldRows } from '../receiving/heldAnswers';
import { type HeldMark, readReason } from '../receiving/heldMark';

const form = forms.departmentProposal;

/** What waits for a case of the one business that it names goes on by itself. */
const goesOn: readonly (HeldMark | undefined)[] = ['nextRound', 'businessNamed'];

/** One line each: which, from whom, and what to do with it now. @param own 受付番号 of what is taken in, which may have waited itself */
export function waitingProposals(
  { registry }: Context,
  business: Business,
  caseId: string,
  own = '',
): string[] {
  return heldRows(registry)
    .filter(({ values }) => values.form === form.key && values.intakeId !== own)
    .map(({ values }) => ({ values, named: businessesNamed(registry, partnerIn(values.answers)) }))
    .filter(({ named }) => named.includes(business))
    .map(({ values, named }) =>
      named.length === 1 && goesOn.includes(readReason(values.reason).mark)
        ? `保留していた${form.key}（${values.intakeId}、${oneLine(values.sender)}）は、${caseId} で扱います。`
        : `保留している${form.key}（${values.intakeId}、${oneLine(values.sender)}）は、この事業者等への提案です。「受付」タブの対象に ${caseId} と書いて「対象に付ける」を選ぶと、この案件で扱います。`,
    );
}

const partnerIn = (answers: string): string => answersIn(answers)[form.head.partner.label] ?? '';
