// One question as an item of a Google Form.
import type { PlacedQuestion, QuestionKind } from '../../domain/forms/form';
import { textOnPage } from '../words';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
export type QuestionItem =
  | GoogleAppsScript.Forms.TextItem
  | GoogleAppsScript.Forms.ParagraphTextItem
  | GoogleAppsScript.Forms.MultipleChoiceItem
  | GoogleAppsScript.Forms.CheckboxItem;

interface ItemKind {
  readonly type: string;
  readonly add: (form: Form) => QuestionItem;
  readonly of: (item: Item) => QuestionItem;
}

const text: ItemKind = {
  type: 'TEXT',
  add: (form) => form.addTextItem(),
  of: (item) => item.asTextItem(),
};

const boxes: ItemKind = {
  type: 'CHECKBOX',
  add: (form) => form.addCheckboxItem(),
  of: (item) => item.asCheckboxItem(),
};

/** How each kind of question is added, and found again among the form's items. */
const kinds: Record<QuestionKind, ItemKind> = {
  text,
  email: text,
  code: text,
  choices: boxes,
  tick: boxes,
  paragraph: {
    type: 'PARAGRAPH_TEXT',
    add: (form) => form.addParagraphTextItem(),
    of: (item) => item.asParagraphTextItem(),
  },
  choice: {
    type: 'MULTIPLE_CHOICE',
    add: (form) => form.addMultipleChoiceItem(),
    of: (item) => item.asMultipleChoiceItem(),
  },
};

export const addItem = (form: Form, { kind }: PlacedQuestion): QuestionItem =>
  kinds[kind].add(form);

export const asQuestionItem = (item: Item, { kind }: PlacedQuestion): QuestionItem =>
  kinds[kind].of(item);

/** Whether an item is of the type that the question needs. */
export const fits = (item: Item, { kind }: PlacedQuestion): boolean =>
  String(item.getType()) === kinds[kind].type;

/** What stands under the question; '' for nothing. */
export const helpOf = ({ help = '' }: PlacedQuestion): string =>
  typeof help === 'function' ? help() : textOnPage(help);

/** Writes everything that the table says about the question into its item. */
export function fillItem(
  item: QuestionItem,
  question: PlacedQuestion,
  choices: readonly string[],
): void {
  item.setTitle(question.label);
  if (question.help) item.setHelpText(helpOf(question));
  if (question.required) item.setRequired(true);
  if (question.kind === 'email') {
    const validation = FormApp.createTextValidation()
      .requireTextIsEmail()
      .setHelpText('メールアドレスを入力してください。')
      .build();
    (item as GoogleAppsScript.Forms.TextItem).setValidation(validation);
  }
  if (choices.length > 0) setChoices(item, question, choices);
}

/** Writes the list of choices; where it comes from a setting, others may be written in. */
export function setChoices(
  item: QuestionItem,
  question: PlacedQuestion,
  choices: readonly string[],
): void {
  const choiceItem = item as GoogleAppsScript.Forms.CheckboxItem;
  choiceItem.setChoiceValues([...choices]);
  if (question.choicesFrom) offerOther(choiceItem);
}

/** A form on which Google does not offer this is still usable: its list alone can be chosen from. */
function offerOther(item: GoogleAppsScript.Forms.CheckboxItem): void {
  try {
    item.showOtherOption(true);
  } catch (error) {
    console.warn(`「その他」の欄を付けられませんでした：${(error as Error).message}`);
  }
}
