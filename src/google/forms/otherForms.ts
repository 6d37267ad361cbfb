// Forms beside the one in use, of which somebody may still have the link: those that were replaced, and those that sent
// something although no record has them. Their answers are taken in for as long as they can be read.
import { type FormId, formIds, formOf } from '../../domain/forms';
import { questionsOf } from '../../domain/forms/form';
import { propertyKeys, readJson, readJsons, writeJson } from '../properties';
import type { FormRecord, StartedForm } from './formRecord';

/** Where a submission comes from, and which of its items is which question. */
export interface Source extends Pick<FormRecord, 'id' | 'items'> {
  readonly form: FormId;
  /** Its title, where no record has it: what it sends is for a person to settle. */
  readonly unknown?: string;
}

const note = (source: Source) => writeJson(propertyKeys.otherForm(source.id), source);

/** Notes a form before another takes its place. */
export const keepReplaced = (form: FormId, { id, items = {} }: StartedForm): void =>
  note({ form, id, items });

export const otherForm = (fileId: string): Source | undefined =>
  readJson(propertyKeys.otherForm(fileId));

export const otherForms = (): Source[] => readJsons(propertyKeys.otherForm(''));

/** Notes a form that no record has; which 様式 it is, its questions tell best. */
export function noteUnknown(form: GoogleAppsScript.Forms.Form): Source {
  const titles = new Set(form.getItems().map((item) => item.getTitle()));
  const unlike = (id: FormId) =>
    questionsOf(formOf(id)).filter(({ label }) => !titles.has(label)).length;
  const [likest] = [...formIds].sort((a, b) => unlike(a) - unlike(b));
  const source: Source = { form: likest, id: form.getId(), items: {}, unknown: form.getTitle() };
  note(source);
  return source;
}
