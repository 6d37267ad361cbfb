// The mail that carries a letter as its subject matter, known by its key; and the states of a mail in doubt.
import { type MailKey, mailKey, readMailKey } from '../mail/keys';
import type { Registry, Row } from '../registry/registry';
import type { StateOf } from '../registry/tabs';

/** 重複防止キー of the mail that carries this letter. */
export const letterKey = (document: string): MailKey => mailKey('letter', { document });

/** Whether a mail with this key carries a letter. */
export const isLetter = (key: string): boolean => readMailKey('letter', key) !== undefined;

/** The mail that carries this letter; undefined while none does, or once it was called off. */
export const mailOfLetter = (registry: Registry, documentName: string): Row<'outbox'> | undefined =>
  registry.first('outbox', 'key', letterKey(documentName));

/** States of a mail that a person has to settle. */
export const inDoubt: ReadonlySet<StateOf<'outbox'>> = new Set(['要確認', '失敗', '不達']);
