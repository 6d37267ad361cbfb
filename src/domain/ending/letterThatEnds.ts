// A letter with which a case ends: what 不適合通知 and 見送り通知 have in common, and how one is drafted.

import { type Case, isOpen } from '../cases/cases';
import { endCase } from '../cases/endCase';
import type { Context } from '../context';
import { businessAddress, businessAddressee } from '../documents/addresses';
import { draft } from '../documents/drafts';
import { documentKinds } from '../documents/kinds';
import type { Letter, LetterMail } from '../documents/letter';
import { letterFields } from '../documents/letterFields';
import type { Notice } from '../mail/notice';
import { type Prepared, unless } from '../operations/operation';
import { reachableBusiness } from '../parties/reachable';
import { type Refusal, those } from '../registry/refusal';
import { onItsWay, standDown } from './closing';

interface Ending extends Pick<Letter, 'steps' | 'cannotBeMade' | 'notReady'> {
  readonly kind: 'ineligibilityNotice' | 'passOverNotice';
  /** The state in which the case ends, and its projects. */
  readonly ends: readonly ['不適合', '不適合'] | readonly ['見送り', '不成立'];
  /** 理由, and the cells that it was drafted from. */
  readonly ground: (
    context: Context,
    row: Case,
  ) => { readonly reason: string; readonly basis: string };
  readonly mail: (context: Context, o: LetterMail & { readonly caseId: string }) => Notice;
}

export const letterThatEnds = ({ ends, ground, mail, ...own }: Ending): Letter => ({
  ...own,
  signer: '市長名',
  ends: true,
  nameFor: (caseId) => `${caseId}-${documentKinds[own.kind].form}`,
  compose: (context, row) => {
    const addressee = businessAddressee(context, row);
    const { reason, basis } = ground(context, row);
    return {
      addressee: addressee.onOneLine,
      basis,
      content: {
        fields: { ...letterFields(context), 宛先: addressee.asWritten, 理由: reason },
      },
    };
  },
  addressOf: businessAddress,
  mail: (context, row, letter) => mail(context, { ...letter, caseId: row.values.caseId }),
  sent: (context, row, _document, replaces) => {
    if (replaces || !isOpen(row)) return;
    const [ending, ofProjects] = ends;
    standDown(context, row, { ending });
    endCase(context, row, ending, ofProjects);
  },
});

/** Of the operation that drafts it. @param o.more what 操作結果 says besides @param o.logged what 記録 says besides its name */
export function draftEnding(
  context: Context,
  letter: Letter,
  row: Case,
  o: { missing?: readonly Refusal[]; more?: () => string; logged?: string },
): Prepared {
  const { caseId, businessId } = row.values;
  const reachable = reachableBusiness(context, businessId);
  const missing = those(
    'problem' in reachable && reachable.problem,
    o.missing,
    onItsWay(context.registry, caseId),
  );
  return unless(missing, () => {
    const { name } = draft(context, letter, row, businessId).values;
    return {
      said: `「${name}」の案を作ります。「文書」タブで決裁日と文書番号を入れ、「発送する」を選んでください。${o.more?.() ?? ''}`,
      logged: { after: `${name}${o.logged ?? ''}` },
    };
  });
}
