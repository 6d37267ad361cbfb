// 公表資料 in 文書: one row for each version of a year's publication; its files are made from the registry afterwards.
import { fiscalYearCode } from '../base/era';
import { fingerprint } from '../base/fingerprint';
import type { Context } from '../context';
import { documentKinds } from '../documents/kinds';
import {
  currentVersion,
  type DocumentRow,
  nextVersionName,
  requestDocument,
  withdrawDocument,
} from '../documents/rows';
import { publicationOf } from './compose';

/** `R8-公表資料` */
export const packName = (fiscalYear: number): string =>
  `${fiscalYearCode(fiscalYear)}-${documentKinds.publicationPack.form}`;

/** The year is all that its making needs: everything else is read from the registry then. */
export function yearOfPack({ values }: DocumentRow): number | undefined {
  return Number(values.receiver) || undefined;
}

/** What the publication would say now: a version is outdated once this differs. */
export function packBasis(context: Context, fiscalYear: number): string {
  const text = JSON.stringify(publicationOf(context, fiscalYear));
  return `${fingerprint(text)}-${text.length}`;
}

/** The version in use. */
export const currentPack = ({ registry }: Context, fiscalYear: number): DocumentRow | undefined =>
  currentVersion(registry, packName(fiscalYear));

/** Its files are still to be made. */
const isAwaited = ({ values }: DocumentRow): boolean =>
  values.fileId === '' && values.content !== '';

/** Whether a version says what would be published now, or is made only after it. */
export const isUpToDate = (context: Context, fiscalYear: number, pack: DocumentRow): boolean =>
  isAwaited(pack) || pack.values.basis === packBasis(context, fiscalYear);

/** Asks for the next version's files; the earlier one becomes 差替済. @param state 案 until released, then 控え */
export function requestPack(
  context: Context,
  fiscalYear: number,
  state: '案' | '控え',
): DocumentRow {
  const { registry } = context;
  const earlier = currentPack(context, fiscalYear);
  const next = requestDocument(context, {
    name: nextVersionName(registry, packName(fiscalYear)),
    kind: 'publicationPack',
    caseId: '',
    addressee: 'ホームページ',
    receiver: String(fiscalYear),
    state,
    basis: packBasis(context, fiscalYear),
    content: { fields: { fiscalYear: String(fiscalYear) } },
  });
  if (earlier) withdrawDocument(registry, earlier);
  return next;
}

/** The current version as the one that is released: as it stands, or a new one where it says something else. */
export function releasePack(context: Context, fiscalYear: number): DocumentRow {
  const current = currentPack(context, fiscalYear);
  if (!current || !isUpToDate(context, fiscalYear, current)) {
    return requestPack(context, fiscalYear, '控え');
  }
  context.registry.set(current, { state: '控え', basis: packBasis(context, fiscalYear) });
  return current;
}

export { isAwaited };
