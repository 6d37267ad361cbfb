// The Docs that belong to a year and to no case, and are not sent as letters: how each is made again, by its 様式.

import type { Context } from '../context';
import { baseName } from '../documents/drafts';
import { type DocumentContent, type DocumentKindKey, documentKindOf } from '../documents/kinds';
import {
  type DocumentRow,
  nextVersionName,
  requestDocument,
  standsAs,
  withdrawDocument,
} from '../documents/rows';
import { requestPack, yearOfPack } from '../publication/pack';
import { because, inWords, type Refusal } from '../registry/refusal';
import { composeSeasonPosting } from '../season/posting';
import { seasonOf } from '../season/season';
import { composeHandover } from './handover/composeHandover';
import { yearOfHandover } from './handover/handoverYear';

interface YearDocument {
  /** Why it is not made again as it stands. */
  readonly misplaced: (document: DocumentRow) => Refusal | undefined;
  /** Why it cannot be made again now, each with what to do; asked often, so it composes nothing. */
  readonly cannotBeMade: (context: Context, document: DocumentRow) => Refusal[];
  /** Asks for a new version from the registry as it is now; the earlier one becomes 差替済. */
  readonly remake: (context: Context, document: DocumentRow) => DocumentRow;
  /** For 操作結果. */
  readonly told: (next: DocumentRow) => string;
}

const namesNoYear = (name: string): string =>
  `文書名「${name}」から年度を読み取れません。元の名前に戻してください。`;

const inUse = ({ values }: DocumentRow): Refusal | undefined =>
  values.state === '控え' ? undefined : standsAs(values);

/** The next version of a plain Doc. */
function newVersion(context: Context, earlier: DocumentRow, content: DocumentContent): DocumentRow {
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

const handoverBook: YearDocument = {
  misplaced: inUse,
  cannotBeMade: (context, { values: { name } }) =>
    yearOfHandover(context, name) === undefined ? [inWords(namesNoYear(name))] : [],
  remake: (context, document) => {
    const year = yearOfHandover(context, document.values.name);
    if (year === undefined) throw new Error(namesNoYear(document.values.name));
    return newVersion(context, document, composeHandover(context, year));
  },
  told: ({ values }) => `「${values.name}」を作ります。前のものは差替済です。`,
};

const publicationPack: YearDocument = {
  misplaced: ({ values }) => {
    if (values.state === '案') return undefined;
    return values.state === '控え'
      ? because(
          `「${values.name}」は公表済みです`,
          'もう一度公表するときは、メニューの「実績を公表する」を選んでください。',
        )
      : standsAs(values);
  },
  cannotBeMade: (_context, document) =>
    yearOfPack(document) === undefined
      ? [
          because(
            `「${document.values.name}」の年度が分かりません`,
            'メニューの「実績を公表する」で作ってください。',
          ),
        ]
      : [],
  remake: (context, document) => {
    const fiscalYear = yearOfPack(document);
    if (fiscalYear === undefined) throw new Error(namesNoYear(document.values.name));
    return requestPack(context, fiscalYear, '案');
  },
  told: ({ values }) =>
    `「${values.name}」を作ります。10分ほどで、Google ドライブの「公表」フォルダのファイルが新しくなります。前のものは「これまでの版」に移ります。`,
};

/** 掲示文 of the year's call (C); that of a case is made again from its case. */
const seasonPosting: YearDocument = {
  misplaced: inUse,
  cannotBeMade: (context, { values: { name } }) =>
    seasonOf(context) && name.startsWith(`${seasonOf(context)?.code}-`)
      ? []
      : [because(`「${name}」の募集の期間は終わっています`)],
  remake: (context, document) => {
    const season = seasonOf(context);
    if (!season) throw new Error(namesNoYear(document.values.name));
    return newVersion(context, document, composeSeasonPosting(context, season));
  },
  told: ({ values }) =>
    `「${values.name}」を作ります。前のものは差替済です。庁内掲示板の掲示を差し替えてください。`,
};

const yearDocuments: { readonly [K in DocumentKindKey]?: YearDocument } = {
  handoverBook,
  publicationPack,
  posting: seasonPosting,
};

/** How this Doc is made again; undefined for what belongs to a case, and for what was received. */
export function yearDocumentOf({ values }: DocumentRow): YearDocument | undefined {
  const kind = values.caseId === '' ? documentKindOf(values.form) : undefined;
  return kind && yearDocuments[kind];
}
