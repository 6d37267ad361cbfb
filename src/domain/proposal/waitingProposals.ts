// 様式3 that wait in 受付 (保留) for a business that had no case yet: told once a case of it opens.

import { oneLine } from '../base/text';
import type { Context } from '../context';
import { forms } from '../forms';
import { answersIn } from '../forms/storedAnswers';
import { type Business, businessesNamed } from '../parties/businesses';
import { goesOnByItself, heldRows } from '../receiving/heldAnswers';
import { readReason } from '../receiving/heldMark';

const form = forms.departmentProposal;

/** One line each: which, from whom, and what to do with it now. @param own 受付番号 of what is taken in, which may have waited itself */
export function waitingProposals(
  { registry }: Context,
  business: Business,
  caseId: string,
  own = '',
): string[] {
  return heldRows(registry)
    .filter(({ values }) => values.form === form.key && values.intakeId !== own)
    .map((row) => ({ row, named: businessesNamed(registry, partnerIn(row.values.answers)) }))
    .filter(({ named }) => named.includes(business))
    .map(({ row, row: { values }, named }) =>
      named.length === 1 && goesOnByItself(row) && readReason(values.reason).mark !== 'onceRight'
        ? `保留していた${form.key}（${values.intakeId}、${oneLine(values.sender)}）は、${caseId} で扱います。`
        : `保留している${form.key}（${values.intakeId}、${oneLine(values.sender)}）は、この事業者等への提案です。「受付」タブの対象に ${caseId} と書いて「対象に付ける」を選ぶと、この案件で扱います。`,
    );
}

const partnerIn = (answers: string): string => answersIn(answers)[form.head.partner.label] ?? '';
