// 作り直す (文書): a draft or a posting made again from the registry; the earlier one becomes 差替済.

import { words } from '../base/words';
import { record } from '../cases/audit';
import type { Case } from '../cases/cases';
import type { Context } from '../context';
import { redraft, replacedBy } from '../documents/drafts';
import type { Letter } from '../documents/letter';
import { type Posting, repost } from '../documents/posting';
import type { DocumentRow } from '../documents/rows';
import { atStep } from '../operations/guards';
import { operation } from '../operations/operation';
import { letterOfForm, postingOfForm } from './letters';
import { afterDrafting } from './replaceDocument';
import { yearDocumentOf } from './yearDocuments';

type Found = { row: Case } & ({ letter: Letter } | { posting: Posting });

/** What a row of 文書 is, and its case; or why it is not made again. */
function sourceOf({ registry }: Context, { values }: DocumentRow): Found | { problem: string } {
  const letter = letterOfForm(values.form);
  const posting = postingOfForm(values.form);
  if (!letter && !posting) {
    return { problem: `${values.form}は受け付けたものの控えのため、作り直しません。` };
  }
  const row = registry.find('cases', values.caseId);
  if (!row) return { problem: `案件 ${values.caseId} がありません。` };
  return letter ? { row, letter } : { row, posting: posting as Posting };
}

function recordRedoing(context: Context, document: DocumentRow, next: DocumentRow): void {
  record(context, {
    action: '作り直す',
    target: document.values.name,
    before: document.values.name,
    after: next.values.name,
  });
}

export const redoDocument = operation({
  name: '作り直す',
  tab: 'documents',
  about: words(
    '台帳のいまの内容で、案（または掲示文）を作り直します。前のものは差替済になります。',
  ),
  misplaced: (context, document) => {
    const ofYear = yearDocumentOf(document);
    if (ofYear) return ofYear.misplaced(document);
    const found = sourceOf(context, document);
    if ('problem' in found) return found.problem;
    const { name, state } = document.values;
    if ('posting' in found) {
      if (state !== '控え') return `「${name}」は${state}です。`;
      return found.posting.misplaced?.(context, found.row);
    }
    if (state === '発送済') return `「${name}」は発送済です。訂正は「差し替える」で作れます。`;
    if (state !== '案') return `「${name}」は${state}です。`;
    if (replacedBy(context.registry, document)) return undefined;
    return atStep(found.row, ...found.letter.steps);
  },
  missing: (context, document) => {
    const ofYear = yearDocumentOf(document);
    if (ofYear) return ofYear.cannotBeMade(context, document);
    const found = sourceOf(context, document);
    if ('problem' in found) return [found.problem];
    return 'letter' in found ? (found.letter.cannotBeMade?.(context, found.row) ?? []) : [];
  },
  perform: (context, document) => {
    const ofYear = yearDocumentOf(document);
    if (ofYear) {
      const next = ofYear.remake(context, document);
      recordRedoing(context, document, next);
      return ofYear.told(next);
    }
    const found = sourceOf(context, document);
    if ('problem' in found) return found.problem;
    const next =
      'letter' in found
        ? redraft(context, found.letter, found.row, document)
        : repost(context, found.posting, found.row, document);
    recordRedoing(context, document, next);
    return 'letter' in found
      ? `「${next.values.name}」の案を作ります。前の案は差替済です。${afterDrafting(context.settings, next)}`
      : `「${next.values.name}」を作ります。前のものは差替済です。庁内掲示板の掲示を差し替えてください。`;
  },
});
