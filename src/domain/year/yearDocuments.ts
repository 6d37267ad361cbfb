// The Docs that belong to a year and to no case, and are not sent as letters: how each is composed, by its 様式.
import type { Context } from '../context';
import type { DocumentContent, DocumentKindKey } from '../documentKinds';
import { documentKindOf } from '../documentKinds';
import { baseName } from '../letters/drafts';
import {
  type DocumentRow,
  nextVersionName,
  requestDocument,
  withdrawDocument,
} from '../rules/documentRows';
import { composeHandover } from './handover/composeHandover';
import { yearOfHandover } from './handover/handoverYear';

interface YearDocument {
  /** Why it cannot be made again now, each with what to do; asked often, so it composes nothing. @param name 文書名 */
  readonly cannotBeMade: (context: Context, name: string) => string[];
  /** From the registry as it is now. @throws when `cannotBeMade` says why */
  readonly compose: (context: Context, name: string) => DocumentContent;
}

const namesNoYear = (name: string): string =>
  `文書名「${name}」から年度を読み取れません。元の名前に戻してください。`;

const yearDocuments: { readonly [K in DocumentKindKey]?: YearDocument } = {
  handoverBook: {
    cannotBeMade: (context, name) =>
      yearOfHandover(context, name) === undefined ? [namesNoYear(name)] : [],
    compose: (context, name) => {
      const year = yearOfHandover(context, name);
      if (year === undefined) throw new Error(namesNoYear(name));
      return composeHandover(context, year);
    },
  },
};

/** The one whose 様式 this is (`引継書`); undefined for all other Docs. */
export function yearDocumentOfForm(form: string): YearDocument | undefined {
  const kind = documentKindOf(form);
  return kind && yearDocuments[kind];
}

/** Asks for a new version; the earlier one becomes 差替済. */
export function remakeYearDocument(
  context: Context,
  { compose }: YearDocument,
  earlier: DocumentRow,
): DocumentRow {
  const { name, form, addressee } = earlier.values;
  const next = requestDocument(context, {
    name: nextVersionName(context.registry, baseName(name)),
    kind: documentKindOf(form) as DocumentKindKey,
    caseId: '',
    addressee,
    state: '控え',
    content: compose(context, name),
  });
  withdrawDocument(context.registry, earlier);
  return next;
}
