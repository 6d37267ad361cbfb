// Makes one Google Form from the table of its questions, or adds what has gone missing from it.

import { fingerprint } from '../../domain/base/fingerprint';
import { type FormId, formOf } from '../../domain/forms';
import { type FormTexts, type PlacedQuestion, questionsOf } from '../../domain/forms/form';
import { called, formTitle } from '../../domain/forms/names';
import { thanks } from '../../domain/forms/told';
import { usesForm } from '../../domain/forms/used';
import type { Settings } from '../../domain/settings';
import { ownedFile } from '../setUp/ownedFile';
import { textOnPage } from '../words';
import { letAllAnswer, type Opening } from './answerable';
import { fileIdOf, findFormRecord, type StartedForm, writeFormRecord } from './formRecord';
import { keepReplaced } from './otherForms';
import { type PlacedItem, prefillEntries } from './prefillEntries';
import {
  addItem,
  asQuestionItem,
  fillItem,
  fits,
  helpOf,
  type QuestionItem,
  setChoices,
} from './questionItem';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** The settings that stand in forms. */
export type FormSettings = Pick<
  Settings,
  'policyFields' | 'unusedForms' | 'formNames' | 'formTitles'
> &
  FormTexts;

/**
 * One form, ready to be answered by anyone who has its link. What people changed in it stays, but that it can be
 * answered. @returns whether the form is new, the questions that were made in one that stood, whether its title or what
 * it tells has followed the settings, and what its opening came to
 */
export function setUpForm(
  id: FormId,
  settings: FormSettings,
  folder: GoogleAppsScript.Drive.Folder,
): Opening & {
  readonly made: boolean;
  readonly added: readonly string[];
  readonly followed: boolean;
} {
  const title = called(settings, formTitle(settings, id));
  const description = called(settings, formOf(id).description(settings));
  const known = findFormRecord(id);
  const file = ownedFile({
    name: title,
    id: fileIdOf(known),
    create: (name) => FormApp.create(name, true).getId(),
    resumable: true,
    remember: (fileId) => {
      if (known) keepReplaced(id, known);
      writeFormRecord(id, known ? { ...known, next: fileId } : { id: fileId });
    },
    folder,
  });
  const form = FormApp.openById(file.id);
  const record: StartedForm = file.id === known?.id ? known : { id: file.id };
  const followed = Boolean(record.items) && updateTexts(form, record, title, description);
  if (!record.items) configure(form, title, description);
  const unused = !usesForm(settings, id);
  if (unused && !record.unused) form.setPublished(false);
  const opening = unused ? { opened: false } : letAllAnswer(form);
  const items = setUpItems(form, record, questionsOf(formOf(id)), settings);
  const added = items.filter(({ isNew }) => isNew).map(({ question }) => question.label);
  const complete = added.length === 0 && record.entries && record.url;
  const link = complete
    ? { url: record.url as string, entries: record.entries as Record<string, string> }
    : prefillEntries(form, items);
  const next = {
    id: file.id,
    ...link,
    items: Object.fromEntries(items.map(({ item, question }) => [item.getId(), question.label])),
    title,
    description,
    helps: Object.fromEntries(
      items.map(({ question }) => [question.label, fingerprint(helpOf(question))]),
    ),
    ...(unused && { unused: true as const }),
  };
  if (JSON.stringify(next) !== JSON.stringify(record)) writeFormRecord(id, next);
  return { made: file.made, added: record.items ? added : [], followed, ...opening };
}

function configure(form: Form, title: string, description: string): void {
  form
    .setTitle(title)
    .setDescription(description)
    .setConfirmationMessage(thanks())
    .setAllowResponseEdits(false)
    .setCollectEmail(false)
    .setLimitOneResponsePerUser(false)
    .setShowLinkToRespondAgain(false);
}

/**
 * Follows the settings where a text, or the file's name, still is what the system wrote.
 * @returns whether the form says something else now
 */
function updateTexts(form: Form, record: StartedForm, title: string, description: string): boolean {
  const isTitled = record.title !== title && form.getTitle() === record.title;
  const isTold = record.description !== description && form.getDescription() === record.description;
  if (isTitled) form.setTitle(title);
  if (isTold) form.setDescription(description);
  if (record.title !== title) {
    const file = DriveApp.getFileById(record.id);
    if (file.getName() === record.title) file.setName(title);
  }
  return isTitled || isTold;
}

const choicesOf = (question: PlacedQuestion, settings: FormSettings): readonly string[] =>
  question.choicesFrom ? settings[question.choicesFrom] : (question.choices ?? []);

/** Every question with its item, in order; missing ones are made where they belong. */
function setUpItems(
  form: Form,
  record: StartedForm,
  questions: readonly PlacedQuestion[],
  settings: FormSettings,
): (PlacedItem & { readonly isNew: boolean })[] {
  const labels = record.items ?? {};
  const standing = form.getItems();
  // Of a run that died half-way there are items without a record.
  const half = standing.filter((item) => !labels[item.getId()]);
  let count = standing.length;
  return questions.map((question, place) => {
    const choices = choicesOf(question, settings);
    const known = standing.find((item) => labels[item.getId()] === question.label);
    if (known) {
      const item = asQuestionItem(known, question);
      followHelp(item, question, record);
      if (question.choicesFrom)
        followSetting(item as GoogleAppsScript.Forms.CheckboxItem, question, choices);
      return { question, item, choices, isNew: false };
    }
    const left = takeLeftover(half, question);
    const item = left ? asQuestionItem(left, question) : addItem(form, question);
    if (!left) count++;
    fillItem(item, question, choices);
    const from = item.getIndex();
    const to = Math.min(place, count - 1);
    if (from !== to) form.moveItem(from, to);
    return { question, item, choices, isNew: true };
  });
}

/** An item that an earlier run made for this question, or had not yet named: then nobody has written into it. */
function takeLeftover(half: Item[], question: PlacedQuestion): Item | undefined {
  const index = half.findIndex(
    (item) =>
      fits(item, question) &&
      (item.getTitle() === question.label || item.getTitle() + item.getHelpText() === ''),
  );
  return index < 0 ? undefined : half.splice(index, 1)[0];
}

/** Follows the table where the text under a question still is what the system wrote; other words of people stay. */
function followHelp(item: QuestionItem, question: PlacedQuestion, { helps }: StartedForm): void {
  const shown = item.getHelpText();
  const help = helpOf(question);
  const isOurs = helps
    ? fingerprint(shown) === helps[question.label]
    : shown === '' || shown === textOnPage(question.formerHelp ?? '');
  if (shown !== help && isOurs) item.setHelpText(help);
}

/** Choices that a setting lists are the setting's, whatever the form showed before. */
function followSetting(
  item: GoogleAppsScript.Forms.CheckboxItem,
  question: PlacedQuestion,
  choices: readonly string[],
): void {
  const shown = item.getChoices().map((choice) => choice.getValue());
  if (shown.join('\n') !== choices.join('\n')) setChoices(item, question, choices);
}
