// 作り直す (文書): a draft or a posting made again from the registry; the earlier one becomes 差替済.

import { words } from '../base/words';
import type { Case } from '../cases/cases';
import type { Context } from '../context';
import { redraft, replacedBy } from '../documents/drafts';
import type { Letter } from '../documents/letter';
import { type Posting, repost } from '../documents/posting';
import { type DocumentRow, standsAs } from '../documents/rows';
import { atStep } from '../operations/guards';
import { type Done, operation, unless } from '../operations/operation';
import { because, type Refusal } from '../registry/refusal';
import { letterOfForm, postingOfForm } from './letters';
import { afterDrafting } from './replaceDocument';
import { yearDocumentOf } from './yearDocuments';

type Found = { row: Case } & ({ letter: Letter } | { posting: Posting });

/** What a row of 文書 is, and its case; or why it is not made again. */
function sourceOf({ registry }: Context, { values }: DocumentRow): Found | { problem: Refusal } {
  const letter = letterOfForm(values.form);
  const posting = postingOfForm(values.form);
  if (!letter && !posting) {
    return { problem: because(`${values.form}は受け付けたものの控えのため、作り直しません`) };
  }
  const row = registry.find('cases', values.caseId);
  if (!row) return { problem: because(`案件 ${values.caseId} がありません`) };
  return letter ? { row, letter } : { row, posting: posting as Posting };
}

/** What was made again, with what is said of it. */
const redone = (earlier: string, { values: { name } }: DocumentRow, said: string): Done => ({
  said,
  logged: { before: earlier, after: name },
});

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
      if (state !== '控え') return standsAs(document.values);
      return found.posting.misplaced?.(context, found.row);
    }
    if (state === '発送済') {
      return because(`「${name}」は発送済です`, '訂正は「差し替える」で作れます。');
    }
    if (state !== '案') return standsAs(document.values);
    if (replacedBy(context.registry, document)) return undefined;
    return atStep(context, found.row, ...found.letter.steps);
  },
  prepare: (context, document) => {
    const { name } = document.values;
    const ofYear = yearDocumentOf(document);
    if (ofYear) {
      return unless(ofYear.cannotBeMade(context, document), () => {
        const next = ofYear.remake(context, document);
        return redone(name, next, ofYear.told(next));
      });
    }
    const found = sourceOf(context, document);
    if ('problem' in found) return { missing: [found.problem] };
    if ('posting' in found) {
      return {
        perform: () => {
          const next = repost(context, found.posting, found.row, document);
          const said = `「${next.values.name}」を作ります。前のものは差替済です。庁内掲示板の掲示を差し替えてください。`;
          return redone(name, next, said);
        },
      };
    }
    const { letter, row } = found;
    return unless(letter.cannotBeMade?.(context, row) ?? [], () => {
      const next = redraft(context, letter, row, document);
      const said = `「${next.values.name}」の案を作ります。前の案は差替済です。${afterDrafting(context.settings, next)}`;
      return redone(name, next, said);
    });
  },
});
