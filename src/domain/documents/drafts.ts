// Drafts of letters: made, made again, and the versions of one letter told apart.

import type { Case } from '../cases/cases';
import type { Context } from '../context';
import type { Registry } from '../registry/registry';
import type { Letter } from './letter';
import { type DocumentRow, nextVersionName, putAwayDraft, requestDocument } from './rows';

/** Asks for a draft (案) from the registry as it is now. @returns its row; its 文書名 is a new version's if need be */
export function draft(context: Context, letter: Letter, row: Case, receiver: string): DocumentRow {
  const { addressee, content, basis } = letter.compose(context, row, receiver);
  return requestDocument(context, {
    name: nextVersionName(context.registry, letter.nameFor(row.values.caseId, receiver)),
    kind: letter.kind,
    caseId: row.values.caseId,
    addressee,
    receiver,
    basis,
    state: '案',
    content,
  });
}

/** A new draft under the name of an earlier one, which becomes 差替済 under another. */
export function redraft(
  context: Context,
  letter: Letter,
  row: Case,
  earlier: DocumentRow,
): DocumentRow {
  putAwayDraft(context.registry, earlier);
  return draft(context, letter, row, earlier.values.receiver);
}

/** 文書名 without its 訂正. */
export const baseName = (name: string): string => name.replace(/-訂正\d+$/, '');

/** 1 for the first version, then the number after 訂正. */
export const versionOf = (name: string): number => Number(/-訂正(\d+)$/.exec(name)?.[1] ?? 1);

/** A version and those made after it. */
export function versionsFrom(registry: Registry, name: string): DocumentRow[] {
  const base = baseName(name);
  const versions: DocumentRow[] = [];
  for (let version = versionOf(name); ; version++) {
    const row = registry.find('documents', version === 1 ? base : `${base}-訂正${version}`);
    if (!row) return versions;
    versions.push(row);
  }
}

/** The sent letter that this one is to replace (差し替える). */
export function replacedBy(registry: Registry, document: DocumentRow): DocumentRow | undefined {
  const { name, caseId } = document.values;
  return registry
    .having('documents', 'caseId', caseId)
    .find(
      (other) =>
        other !== document &&
        other.values.state === '発送済' &&
        baseName(other.values.name) === baseName(name),
    );
}
