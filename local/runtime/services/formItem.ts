/** The items of a form: questions, headings and page breaks. */
import { ServiceError } from '../errors';
import type { Answer, FormState, ItemState } from '../forms/state';
import { implementationOf, serviceObject } from '../serviceObject';
import { ITEM_TYPE } from './enums';
import type { ServiceEnv } from './env';
import { createItemResponse } from './itemResponse';
import { textValidationOf } from './textValidation';

type Item = GoogleAppsScript.Forms.Item;
type TextItem = GoogleAppsScript.Forms.TextItem;
type ParagraphTextItem = GoogleAppsScript.Forms.ParagraphTextItem;
type ListItem = GoogleAppsScript.Forms.ListItem;
type MultipleChoiceItem = GoogleAppsScript.Forms.MultipleChoiceItem;
type CheckboxItem = GoogleAppsScript.Forms.CheckboxItem;
type SectionHeaderItem = GoogleAppsScript.Forms.SectionHeaderItem;
type PageBreakItem = GoogleAppsScript.Forms.PageBreakItem;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;
type ItemType = GoogleAppsScript.Forms.ItemType;
type Choice = GoogleAppsScript.Forms.Choice;

/** The item behind an item that the script passes; undefined for anything else. */
export function itemTarget(value: unknown): ItemState | undefined {
  const item = implementationOf(value);
  return item instanceof BaseItem ? item.state : undefined;
}

/** Whether it is an item as `getItems` gives it, not one of its typed kin. */
export const isGeneralItem = (value: unknown): boolean =>
  implementationOf(value) instanceof GeneralItem;

/** The script's general view of an item. */
export function createItem(env: ServiceEnv, form: FormState, state: ItemState): Item {
  return serviceObject<Item>(env.realm, 'Item', new GeneralItem(env, form, state, 'Item'));
}

export function createTextItem(env: ServiceEnv, form: FormState, state: ItemState): TextItem {
  return new TextItemService(env, form, state, 'TextItem').self();
}
export function createParagraphTextItem(
  env: ServiceEnv,
  form: FormState,
  state: ItemState,
): ParagraphTextItem {
  return new ParagraphTextItemService(env, form, state, 'ParagraphTextItem').self();
}
export function createListItem(env: ServiceEnv, form: FormState, state: ItemState): ListItem {
  return new ListItemService(env, form, state, 'ListItem').self();
}
export function createMultipleChoiceItem(
  env: ServiceEnv,
  form: FormState,
  state: ItemState,
): MultipleChoiceItem {
  return new MultipleChoiceItemService(env, form, state, 'MultipleChoiceItem').self();
}
export function createCheckboxItem(
  env: ServiceEnv,
  form: FormState,
  state: ItemState,
): CheckboxItem {
  return new CheckboxItemService(env, form, state, 'CheckboxItem').self();
}
export function createSectionHeaderItem(
  env: ServiceEnv,
  form: FormState,
  state: ItemState,
): SectionHeaderItem {
  return new SectionHeaderItemService(env, form, state, 'SectionHeaderItem').self();
}
export function createPageBreakItem(
  env: ServiceEnv,
  form: FormState,
  state: ItemState,
): PageBreakItem {
  return new PageBreakItemService(env, form, state, 'PageBreakItem').self();
}

/** What every item has; `Self` is its type for the script. */
class BaseItem<Self extends object> {
  constructor(
    protected readonly env: ServiceEnv,
    protected readonly form: FormState,
    readonly state: ItemState,
    protected readonly className: string,
  ) {}

  self(): Self {
    return serviceObject<Self>(this.env.realm, this.className, this as unknown as Partial<Self>);
  }
  getId(): number {
    return this.navigate('getId', () => this.state.id);
  }
  getIndex(): number {
    return this.navigate('getIndex', () => this.form.items.indexOf(this.state));
  }
  getTitle(): string {
    return this.navigate('getTitle', () => this.state.title);
  }
  getType(): ItemType {
    return this.navigate('getType', () => ITEM_TYPE[this.state.type] as unknown as ItemType);
  }
  getHelpText(): string {
    return this.navigate('getHelpText', () => this.state.help);
  }
  setTitle(title: string): Self {
    return this.change('setTitle', () => {
      this.state.title = title;
    });
  }
  setHelpText(text: string): Self {
    return this.change('setHelpText', () => {
      this.state.help = text;
    });
  }

  protected navigate<T>(method: string, fn: () => T): T {
    return this.env.run.call(`${this.className}.${method}`, 'navigation', fn);
  }
  protected change(method: string, fn: () => void): Self {
    return this.env.run.call(`${this.className}.${method}`, 'formEdit', () => {
      fn();
      return this.self();
    });
  }
}

class GeneralItem extends BaseItem<Item> implements Partial<Item> {
  asTextItem(): TextItem {
    return this.as('asTextItem', 'TEXT', createTextItem);
  }
  asParagraphTextItem(): ParagraphTextItem {
    return this.as('asParagraphTextItem', 'PARAGRAPH_TEXT', createParagraphTextItem);
  }
  asListItem(): ListItem {
    return this.as('asListItem', 'LIST', createListItem);
  }
  asMultipleChoiceItem(): MultipleChoiceItem {
    return this.as('asMultipleChoiceItem', 'MULTIPLE_CHOICE', createMultipleChoiceItem);
  }
  asCheckboxItem(): CheckboxItem {
    return this.as('asCheckboxItem', 'CHECKBOX', createCheckboxItem);
  }
  asSectionHeaderItem(): SectionHeaderItem {
    return this.as('asSectionHeaderItem', 'SECTION_HEADER', createSectionHeaderItem);
  }
  asPageBreakItem(): PageBreakItem {
    return this.as('asPageBreakItem', 'PAGE_BREAK', createPageBreakItem);
  }
  private as<T>(
    method: string,
    type: ItemState['type'],
    create: (env: ServiceEnv, form: FormState, state: ItemState) => T,
  ): T {
    return this.navigate(method, () => {
      if (this.state.type !== type) throw new ServiceError('Invalid conversion for item type.');
      return create(this.env, this.form, this.state);
    });
  }
}

class QuestionItem<Self extends object> extends BaseItem<Self> {
  isRequired(): boolean {
    return this.navigate('isRequired', () => this.state.required);
  }
  setRequired(required: boolean): Self {
    return this.change('setRequired', () => {
      this.state.required = required;
    });
  }
  protected respond(answer: Answer): ItemResponse {
    return this.navigate('createResponse', () =>
      createItemResponse(this.env, this.form, this.state, answer),
    );
  }
}

class TextItemService extends QuestionItem<TextItem> implements Partial<TextItem> {
  createResponse(response: string): ItemResponse {
    return this.respond(String(response));
  }
  setValidation(validation: GoogleAppsScript.Forms.TextValidation): TextItem {
    return this.change('setValidation', () => {
      this.state.email = textValidationOf(validation);
    });
  }
}

class ParagraphTextItemService
  extends QuestionItem<ParagraphTextItem>
  implements Partial<ParagraphTextItem>
{
  createResponse(response: string): ItemResponse {
    return this.respond(String(response));
  }
}

class ChoiceItem<Self extends object> extends QuestionItem<Self> {
  setChoiceValues(values: string[]): Self {
    return this.change('setChoiceValues', () => {
      if (values.length === 0) throw new ServiceError('Array is empty: values');
      this.state.choices = Array.from(values, String);
    });
  }
  showOtherOption(enabled: boolean): Self {
    return this.change('showOtherOption', () => {
      this.state.other = enabled;
    });
  }
  getChoices(): Choice[] {
    return this.env.run.call(`${this.className}.getChoices`, 'formRead', () =>
      this.state.choices.map((value) =>
        serviceObject<Choice>(this.env.realm, 'Choice', { getValue: () => value }),
      ),
    );
  }
  protected choose(values: string[], answer: Answer): ItemResponse {
    const wrong = values.find((value) => !this.state.choices.includes(value));
    if (wrong !== undefined && !this.state.other)
      throw new ServiceError(`Invalid response submitted to item: ${wrong}`);
    return this.respond(answer);
  }
}

class ListItemService extends ChoiceItem<ListItem> implements Partial<ListItem> {
  createResponse(response: string): ItemResponse {
    return this.choose([response], response);
  }
}

class MultipleChoiceItemService
  extends ChoiceItem<MultipleChoiceItem>
  implements Partial<MultipleChoiceItem>
{
  createResponse(response: string): ItemResponse {
    return this.choose([response], response);
  }
}

class CheckboxItemService extends ChoiceItem<CheckboxItem> implements Partial<CheckboxItem> {
  createResponse(responses: string[]): ItemResponse {
    return this.choose(responses, [...responses]);
  }
}

class SectionHeaderItemService
  extends BaseItem<SectionHeaderItem>
  implements Partial<SectionHeaderItem> {}

class PageBreakItemService extends BaseItem<PageBreakItem> implements Partial<PageBreakItem> {}
