// A Doc that belongs to a year and to no case, and is not sent as a letter: how it is made again.
import type { Context } from '../context';
import type { Refusal } from '../registry/refusal';
import { baseName } from './drafts';
import { type DocumentContent, type DocumentKindKey, documentKindOf } from './kinds';
import {
  type DocumentRow,
  nextVersionName,
  requestDocument,
  standsAs,
  withdrawDocument,
} from './rows';

export interface YearDocument {
  /** Why it is not made again as it stands. */
  readonly misplaced: (document: DocumentRow) => Refusal | undefined;
  /** Why it cannot be made again now, each with what to do; asked often, so it composes nothing. */
  readonly cannotBeMade: (context: Context, document: DocumentRow) => Refusal[];
  /** Asks for a new version from the registry as it is now; the earlier one becomes 差替済. */
  readonly remake: (context: Context, document: DocumentRow) => DocumentRow;
  /** For 操作結果. */
  readonly told: (next: DocumentRow) => string;
}

export const namesNoYear = (name: string): string =>
  `文書名「${name}」から年度を読み取れません。元の名前に戻してください。`;

export const inUse = ({ values }: DocumentRow): Refusal | undefined =>
  values.state === '控え' ? undefined : standsAs(values);

/** The next version of a plain Doc. */
export function newVersion(
  context: Context,
  earlier: DocumentRow,
  content: DocumentContent,
): DocumentRow {
  const { name, form, addressee } = earlier.values;
  const next = requestDocument(context, {
    name: nextVersionName(context.registry, baseName(name)),
    kind: documentKindOf(form) as DocumentKindKey,
    caseId: '',
    addressee,
    state: '控え',
    content,
  });
  withdrawDocument(context.registry, earlier);
  return next;
}
