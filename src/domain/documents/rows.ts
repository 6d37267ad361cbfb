// 文書: a row for every Doc to be made; the Doc itself is made from it afterwards.

import { fiscalYearOf } from '../base/era';
import { cut } from '../base/text';
import type { Context } from '../context';
import { called } from '../forms/names';
import { because, type Refusal } from '../registry/refusal';
import type { Registry, Row } from '../registry/registry';
import type { DocumentState } from '../registry/tabs/documents';
import { type DocumentContent, type DocumentKindKey, documentKinds } from './kinds';
import { storedContent } from './storedContent';

export type DocumentRow = Row<'documents'>;

/** Refuses a Doc for the state in which it is. */
export const standsAs = ({ name, state }: DocumentRow['values']): Refusal =>
  because(`「${name}」は${state}です`);

/** All parts of the 差し込み cell together hold a little more. */
const LONGEST_CONTENT = 380_000;

/** Asks for a Doc of this name. A name that stands already is not asked for again. */
export function requestDocument(
  { registry, today, settings }: Context,
  o: {
    name: string;
    kind: DocumentKindKey;
    caseId: string;
    addressee: string;
    state: DocumentState;
    content: DocumentContent;
    /** 事業者番号 or the department's name, for a letter. */
    receiver?: string;
    /** What the letter was drafted from, to tell later whether it still holds. */
    basis?: string;
  },
): DocumentRow {
  const standing = registry.find('documents', o.name);
  if (standing) return standing;
  const year = fiscalYearOf(today) + 1 + settings.retentionYears;
  return registry.append('documents', {
    name: o.name,
    form: documentKinds[o.kind].form,
    caseId: o.caseId,
    addressee: o.addressee,
    state: o.state,
    retentionYears: String(settings.retentionYears),
    disposalOn: `${year}-03-31`,
    receiver: o.receiver ?? '',
    basis: o.basis ?? '',
    content: storedContent.write(fitting(spoken(settings, o.content))),
  });
}

/** A plain Doc is all our words; on the paper of a 様式 stand those of others. */
const spoken = (
  settings: Context['settings'],
  { fields, rows }: DocumentContent,
): DocumentContent => ({
  fields: Object.fromEntries(
    Object.entries(fields).map(([key, text]) => [
      key,
      key === 'title' || key === 'body' ? called(settings, text) : text,
    ]),
  ),
  ...(rows && { rows }),
});

/** Has a Doc that is not final made anew under its own name; what was made before is put away. */
export function remakeDocument(
  registry: Registry,
  document: DocumentRow,
  o: { state: DocumentState; content: DocumentContent },
): void {
  registry.set(document, {
    state: o.state,
    fileId: '',
    link: '',
    content: storedContent.write(fitting(o.content)),
  });
}

/** Texts beyond all measure are cut in the Doc too, and say so; the answer itself stays in the form. */
function fitting(content: DocumentContent): DocumentContent {
  if (JSON.stringify(content).length <= LONGEST_CONTENT) return content;
  const { fields, rows } = content;
  const count = Object.keys(fields).length + (rows ?? []).length * 4;
  const room = Math.floor(LONGEST_CONTENT / 2 / count);
  const fitAll = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(values).map(([key, text]) => [
        key,
        text.length > room ? `${cut(text, room)}\n…（これより先はフォームの回答にあります）` : text,
      ]),
    );
  return { fields: fitAll(fields), rows: rows?.map(fitAll) };
}

/** A Doc that is not to be used any more: it stays, and nothing is made or sent of it. */
export function withdrawDocument(registry: Registry, document: DocumentRow): void {
  registry.set(document, { state: '差替済', content: '' });
}

const putAwayName = (name: string): string => `${name}-前の案`;

/** A letter that nobody was sent: put away under a name of its own, so that the one in its place has this name. */
export function putAwayDraft(registry: Registry, document: DocumentRow): void {
  const { name } = document.values;
  withdrawDocument(registry, document);
  for (let n = 1; ; n++) {
    const own = `${putAwayName(name)}${n === 1 ? '' : n}`;
    if (registry.find('documents', own)) continue;
    registry.set(document, { name: own });
    return;
  }
}

/** The drafts that were put away for this one: their Docs still have its name. */
export const putAwayFor = (registry: Registry, { values }: DocumentRow): DocumentRow[] =>
  registry
    .having('documents', 'caseId', values.caseId)
    .filter((row) => row.values.name.startsWith(putAwayName(values.name)));

/** `R8-001-様式4`, then, once that was sent, `R8-001-様式4-訂正2`, … */
export function nextVersionName(registry: Registry, base: string): string {
  if (!registry.find('documents', base)) return base;
  for (let version = 2; ; version++) {
    const name = `${base}-訂正${version}`;
    if (!registry.find('documents', name)) return name;
  }
}

/** The version in use: the newest one that was not replaced. */
export function currentVersion(registry: Registry, base: string): DocumentRow | undefined {
  let current: DocumentRow | undefined;
  for (let version = 1; ; version++) {
    const name = version === 1 ? base : `${base}-訂正${version}`;
    const row = registry.find('documents', name);
    if (!row) return current;
    if (row.values.state !== '差替済') current = row;
  }
}
