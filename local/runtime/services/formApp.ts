/** FormApp and Form: the surfaces that businesses and departments fill in. */
import { ServiceError } from '../errors';
import { publishedUrl } from '../forms/links';
import type { FormState, ItemKind, ItemState } from '../forms/state';
import { randomInteger } from '../random';
import { epochOf, implementationOf, serviceObject } from '../serviceObject';
import { ITEM_TYPE } from './enums';
import type { ServiceEnv } from './env';
import {
  createCheckboxItem,
  createItem,
  createListItem,
  createMultipleChoiceItem,
  createPageBreakItem,
  createParagraphTextItem,
  createSectionHeaderItem,
  createTextItem,
  isGeneralItem,
  itemTarget,
} from './formItem';
import { createResponse } from './formResponse';
import { createTextValidationBuilder } from './textValidation';

type App = GoogleAppsScript.Forms.FormApp;
type Form = GoogleAppsScript.Forms.Form;
type Response = GoogleAppsScript.Forms.FormResponse;

/** The global FormApp. */
export function createFormApp(env: ServiceEnv): App {
  return serviceObject<App>(env.realm, 'FormApp', new FormAppService(env));
}

/** The script's view of a form. */
export function createForm(env: ServiceEnv, state: FormState): Form {
  return serviceObject<Form>(env.realm, 'Form', new FormService(env, state));
}

/** The form behind a Form that the script passes; undefined for anything else. */
export function formTarget(value: unknown): FormState | undefined {
  const form = implementationOf(value);
  return form instanceof FormService ? form.state : undefined;
}

class FormAppService implements Partial<App> {
  readonly ItemType = ITEM_TYPE as unknown as typeof GoogleAppsScript.Forms.ItemType;

  constructor(private readonly env: ServiceEnv) {}

  /** Since 2026 a form is published only when that is asked for. */
  create(title: string, isPublished = false): Form {
    return this.env.run.call('FormApp.create', 'docsCreate', () => {
      // Assumption `empty-titles`.
      if (title === '') throw new ServiceError('Invalid argument: title');
      const { world } = this.env;
      const state: FormState = {
        id: world.newId('form'),
        publishedId: `1FAIpQLS${world.newId('published').slice(0, 48)}`,
        title,
        description: '',
        confirmationMessage: '',
        published: isPublished,
        collectEmail: false,
        allowEdits: false,
        limitOne: false,
        respondAgainLink: true,
        items: [],
        responses: [],
      };
      world.state.forms.push(state);
      this.env.documents.registerFile({
        id: state.id,
        name: title,
        mimeType: 'application/vnd.google-apps.form',
      });
      return createForm(this.env, state);
    });
  }
  openById(id: string): Form {
    return this.env.run.call('FormApp.openById', 'formOpen', () => {
      const state = this.env.world.state.forms.find((form) => form.id === id);
      if (!state || !this.env.documents.find(id))
        throw new ServiceError(
          'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
        );
      return createForm(this.env, state);
    });
  }
  createTextValidation(): GoogleAppsScript.Forms.TextValidationBuilder {
    return this.env.run.call('FormApp.createTextValidation', 'navigation', () =>
      createTextValidationBuilder(this.env),
    );
  }
}

class FormService implements Partial<Form> {
  constructor(
    private readonly env: ServiceEnv,
    readonly state: FormState,
  ) {}

  getId(): string {
    return this.env.run.call('Form.getId', 'navigation', () => this.state.id);
  }
  getTitle(): string {
    return this.read('getTitle', () => this.state.title);
  }
  getDescription(): string {
    return this.read('getDescription', () => this.state.description);
  }
  getConfirmationMessage(): string {
    return this.read('getConfirmationMessage', () => this.state.confirmationMessage);
  }
  isPublished(): boolean {
    return this.read('isPublished', () => this.state.published);
  }
  getPublishedUrl(): string {
    return this.read('getPublishedUrl', () => publishedUrl(this.state));
  }
  getEditUrl(): string {
    return this.read('getEditUrl', () => `https://docs.google.com/forms/d/${this.state.id}/edit`);
  }
  getItems(type?: GoogleAppsScript.Forms.ItemType): GoogleAppsScript.Forms.Item[] {
    return this.read('getItems', () =>
      this.state.items
        .filter((item) => type === undefined || item.type === String(type))
        .map((item) => createItem(this.env, this.state, item)),
    );
  }
  /** Whether the bound itself is included is not documented (assumption `responses-since`). */
  getResponses(since?: GoogleAppsScript.Base.Date): Response[] {
    return this.env.run.call(
      'Form.getResponses',
      { kind: 'formResponses', units: (found: Response[]) => found.length },
      () => {
        const from = since === undefined ? Number.NEGATIVE_INFINITY : epochOf(since);
        if (from === undefined) throw new ServiceError('Cannot convert to a date.');
        return this.state.responses
          .filter(({ at }) => at >= from)
          .map((response) => createResponse(this.env, this.state, response));
      },
    );
  }
  getResponse(id: string): Response {
    return this.env.run.call('Form.getResponse', 'formRead', () => {
      const response = this.state.responses.find((candidate) => candidate.id === id);
      if (!response) throw new ServiceError('No response with the given ID could be found.');
      return createResponse(this.env, this.state, response);
    });
  }
  createResponse(): Response {
    return this.env.run.call('Form.createResponse', 'navigation', () =>
      createResponse(this.env, this.state, { id: '', at: 0, email: '', answers: {} }),
    );
  }

  setTitle(title: string): Form {
    return this.change('setTitle', () => {
      this.state.title = title;
    });
  }
  setDescription(description: string): Form {
    return this.change('setDescription', () => {
      this.state.description = description;
    });
  }
  setConfirmationMessage(message: string): Form {
    return this.change('setConfirmationMessage', () => {
      this.state.confirmationMessage = message;
    });
  }
  setAllowResponseEdits(enabled: boolean): Form {
    return this.change('setAllowResponseEdits', () => {
      this.state.allowEdits = enabled;
    });
  }
  setCollectEmail(collect: boolean): Form {
    return this.change('setCollectEmail', () => {
      this.state.collectEmail = collect;
    });
  }
  setLimitOneResponsePerUser(enabled: boolean): Form {
    return this.change('setLimitOneResponsePerUser', () => {
      this.state.limitOne = enabled;
    });
  }
  setShowLinkToRespondAgain(enabled: boolean): Form {
    return this.change('setShowLinkToRespondAgain', () => {
      this.state.respondAgainLink = enabled;
    });
  }
  setPublished(enabled: boolean): Form {
    return this.change('setPublished', () => {
      this.state.published = enabled;
    });
  }

  addTextItem(): GoogleAppsScript.Forms.TextItem {
    return this.add('addTextItem', 'TEXT', createTextItem);
  }
  addParagraphTextItem(): GoogleAppsScript.Forms.ParagraphTextItem {
    return this.add('addParagraphTextItem', 'PARAGRAPH_TEXT', createParagraphTextItem);
  }
  addListItem(): GoogleAppsScript.Forms.ListItem {
    return this.add('addListItem', 'LIST', createListItem);
  }
  addMultipleChoiceItem(): GoogleAppsScript.Forms.MultipleChoiceItem {
    return this.add('addMultipleChoiceItem', 'MULTIPLE_CHOICE', createMultipleChoiceItem);
  }
  addCheckboxItem(): GoogleAppsScript.Forms.CheckboxItem {
    return this.add('addCheckboxItem', 'CHECKBOX', createCheckboxItem);
  }
  addSectionHeaderItem(): GoogleAppsScript.Forms.SectionHeaderItem {
    return this.add('addSectionHeaderItem', 'SECTION_HEADER', createSectionHeaderItem);
  }
  addPageBreakItem(): GoogleAppsScript.Forms.PageBreakItem {
    return this.add('addPageBreakItem', 'PAGE_BREAK', createPageBreakItem);
  }
  /** An Item is taken, a TextItem and its kin are not (assumption `move-typed-item`). */
  moveItem(from: number | GoogleAppsScript.Forms.Item, to: number): GoogleAppsScript.Forms.Item {
    return this.env.run.call('Form.moveItem', 'formEdit', () => {
      const { items } = this.state;
      if (itemTarget(from) && !isGeneralItem(from)) {
        throw new ServiceError(
          "The parameters (FormApp.Item,number) don't match the method signature for FormApp.Form.moveItem.",
        );
      }
      const index = typeof from === 'number' ? from : items.indexOf(itemTarget(from) as ItemState);
      if (!items[index] || to < 0 || to >= items.length) throw new ServiceError('Invalid index.');
      const [item] = items.splice(index, 1) as [ItemState];
      items.splice(to, 0, item);
      return createItem(this.env, this.state, item);
    });
  }

  private read<T>(method: string, fn: () => T): T {
    return this.env.run.call(`Form.${method}`, 'formRead', fn);
  }
  private change(method: string, fn: () => void): Form {
    return this.env.run.call(`Form.${method}`, 'formEdit', () => {
      fn();
      return serviceObject<Form>(this.env.realm, 'Form', this);
    });
  }
  private add<T>(
    method: string,
    type: ItemKind,
    create: (env: ServiceEnv, form: FormState, item: ItemState) => T,
  ): T {
    return this.env.run.call(`Form.${method}`, 'formEdit', () => {
      const { random } = this.env.world.state;
      const item: ItemState = {
        id: randomInteger(random, 1, 2 ** 31 - 1),
        entry: randomInteger(random, 1, 2 ** 31 - 1),
        type,
        title: '',
        help: '',
        required: false,
        choices: [],
        other: false,
      };
      this.state.items.push(item);
      return create(this.env, this.state, item);
    });
  }
}
