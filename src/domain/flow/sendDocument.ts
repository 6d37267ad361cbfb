// 発送する (文書): a letter that was decided upon and numbered goes out as PDF.

import { words } from '../base/words';
import type { Case } from '../cases/cases';
import type { Context } from '../context';
import { notReadyToSend, putOnItsWay } from '../documents/dispatch';
import { replacedBy } from '../documents/drafts';
import type { Letter } from '../documents/letter';
import { type DocumentRow, standsAs } from '../documents/rows';
import { atStep, endingLetter } from '../operations/guards';
import { operation, unless } from '../operations/operation';
import { because, type Refusal } from '../registry/refusal';
import { letterOfForm } from './letters';

/** The letter of a row in 文書 and its case, or why there is none. */
export function letterAndCase(
  { registry }: Context,
  { values }: DocumentRow,
): { letter: Letter; row: Case } | { problem: Refusal } {
  const letter = letterOfForm(values.form);
  if (!letter) return { problem: because(`${values.form}は、この操作で扱う文書ではありません`) };
  const row = registry.find('cases', values.caseId);
  return row ? { letter, row } : { problem: because(`案件 ${values.caseId} がありません`) };
}

export const sendDocument = operation({
  name: '発送する',
  place: 'next',
  correctedBy: '送った文書は、「文書」タブの「差し替える」で訂正できます。',
  tab: 'documents',
  about: words('決裁の済んだ文書を、PDFで宛先に送ります。'),
  misplaced: (context, document) => {
    const found = letterAndCase(context, document);
    if ('problem' in found) return found.problem;
    if (document.values.state !== '案') return standsAs(document.values);
    // What corrects a letter that was sent may go at any time.
    if (replacedBy(context.registry, document)) return undefined;
    const ending = found.letter.ends ? undefined : endingLetter(context, found.row);
    return atStep(context, found.row, ...found.letter.steps) ?? ending;
  },
  prepare: (context, document) => {
    const found = letterAndCase(context, document);
    if ('problem' in found) return { missing: [found.problem] };
    const { letter, row } = found;
    return unless(
      notReadyToSend(context, letter, row, document),
      () => putOnItsWay(context, letter, row, document),
      letter.concerns?.(context, row),
    );
  },
});
