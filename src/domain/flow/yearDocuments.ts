// The Docs that belong to a year and to no case: how each is made again, by its 様式.
import { documentKindOf } from '../documents/kinds';
import type { DocumentRow } from '../documents/rows';
import type { YearDocument } from '../documents/yearDocument';
import type { Room } from '../room';
import { handoverBook } from './handover/document';
import { together } from './rooms';

const yearDocuments: Room['yearDocuments'] = { ...together('yearDocuments'), handoverBook };

/** How this Doc is made again; undefined for what belongs to a case, and for what was received. */
export function yearDocumentOf({ values }: DocumentRow): YearDocument | undefined {
  const kind = values.caseId === '' ? documentKindOf(values.form) : undefined;
  return kind && yearDocuments[kind];
}
