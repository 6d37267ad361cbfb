// What the script remembers of one Google Form: how to open it, and which of its items is which question.
import type { FormId } from '../../domain/forms';
import { propertyKeys, readJson, requireProperty, writeJson } from '../properties';

export interface FormRecord {
  /** File id of the Google Form. */
  readonly id: string;
  /** Its public address, to which a link adds what is prefilled. */
  readonly url: string;
  /** Item id → label of the question, so that a renamed question is still the same one. */
  readonly items: Readonly<Record<string, string>>;
  /** Label → entry name in a prefilled link. */
  readonly entries: Readonly<Record<string, string>>;
  /** What the system wrote last; what people changed since is left alone. */
  readonly title: string;
  readonly description: string;
  /** Label → fingerprint of the text that the system wrote under the question last; none of before it was remembered. */
  readonly helps?: Readonly<Record<string, string>>;
  /** Closed because the city does without it (使わない様式). */
  readonly unused?: true;
}

/** A form that was created, but not yet finished. */
export type StartedForm = Pick<FormRecord, 'id'> &
  Partial<FormRecord> & {
    /** File id of the one that is being made in its place: until it is whole, links lead to this one. */
    readonly next?: string;
  };

/** The file in use or, where another is being made in its place, that one. */
export const fileIdOf = (known: StartedForm | undefined): string | undefined =>
  known?.next ?? known?.id;

export const findFormRecord = (form: FormId): StartedForm | undefined =>
  readJson(propertyKeys.form(form));

/** Throws where 初期設定 has not finished the form. */
export const readFormRecord = (form: FormId): FormRecord =>
  JSON.parse(requireProperty(propertyKeys.form(form)));

export const writeFormRecord = (form: FormId, record: StartedForm): void =>
  writeJson(propertyKeys.form(form), record);
