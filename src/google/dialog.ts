// Shows a dialog with fields, from the page dialog.html.
import type { Dialog, DialogField } from '../app/dialog';
import { called } from '../domain/forms/names';
import { pageOf } from './page';

/** One field as the page draws it. */
interface FieldView extends Omit<DialogField, 'fills'> {
  /** Of the control, for its label and help. */
  readonly id: string;
  readonly choices: readonly string[];
  /** What is chosen, or the one text that stands there, at first. */
  readonly values: readonly string[];
  /** The text of one's own, of a field that takes one. */
  readonly otherText: string;
  /** As the page reads it. */
  readonly fills?: string;
}

/** Opens the dialog over the spreadsheet; what it asks goes from there to the function `call`. */
export function showDialog(dialog: Dialog): void {
  const template = pageOf('dialog') as GoogleAppsScript.HTML.HtmlTemplate & {
    dialog: unknown;
    said: (text: string) => string;
  };
  const { formNames = {} } = dialog;
  template.said = (text) => called({ formNames }, text);
  template.dialog = {
    ...dialog,
    fields: dialog.fields.map(viewOf),
    given: JSON.stringify(dialog.given ?? {}),
  };
  SpreadsheetApp.getUi().showModalDialog(
    template.evaluate().setWidth(640).setHeight(560),
    dialog.title,
  );
}

function viewOf(field: DialogField, index: number): FieldView {
  const { value = [], choices = [], other, fills, ...rest } = field;
  const values = typeof value === 'string' ? [value] : value;
  const own = other ? values.filter((one) => one !== '' && !choices.includes(one)) : [];
  return {
    ...rest,
    id: `field${index}`,
    choices,
    other,
    values,
    otherText: own.join('、'),
    ...(fills && { fills: JSON.stringify(fills) }),
  };
}
