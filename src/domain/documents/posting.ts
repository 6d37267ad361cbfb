// What is posted on the 庁内掲示板 (掲示文, 結果掲示文): a plain text for staff to copy; nothing is sent.

import type { Case } from '../cases/cases';
import type { Context } from '../context';
import type { Refusal } from '../registry/refusal';
import type { DocumentContent, DocumentKindKey } from './kinds';
import { type DocumentRow, nextVersionName, requestDocument, withdrawDocument } from './rows';

export interface Posting {
  readonly kind: DocumentKindKey;
  /** 文書名 without 訂正. */
  readonly nameFor: (caseId: string) => string;
  /** From the registry as it is now. */
  readonly compose: (context: Context, row: Case) => DocumentContent;
  /** What it speaks of, where that is followed: it is outdated once this differs. */
  readonly basisOf?: (context: Context, row: Case) => string;
  /** Why it cannot be made again now. */
  readonly misplaced?: (context: Context, row: Case) => Refusal | undefined;
}

/** Asks for a new version; the earlier one, if there is one, becomes 差替済. */
export function repost(
  context: Context,
  posting: Posting,
  row: Case,
  earlier: DocumentRow | undefined,
): DocumentRow {
  const { caseId } = row.values;
  const next = requestDocument(context, {
    name: nextVersionName(context.registry, posting.nameFor(caseId)),
    kind: posting.kind,
    caseId,
    addressee: '庁内掲示板',
    basis: posting.basisOf?.(context, row),
    state: '控え',
    content: posting.compose(context, row),
  });
  if (earlier) withdrawDocument(context.registry, earlier);
  return next;
}
