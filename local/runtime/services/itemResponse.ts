/** One answer of a response, to one question. */
import type { Answer, FormState, ItemState } from '../forms/state';
import { implementationOf, serviceObject } from '../serviceObject';
import type { ServiceEnv } from './env';
import { createItem } from './formItem';

type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

/** The script's view of an answer. */
export function createItemResponse(
  env: ServiceEnv,
  form: FormState,
  item: ItemState,
  answer: Answer,
): ItemResponse {
  return serviceObject<ItemResponse>(
    env.realm,
    'ItemResponse',
    new ItemResponseService(env, form, item, answer),
  );
}

/** The item and answer behind an ItemResponse that the script passes. */
export function itemResponseTarget(
  value: unknown,
): { item: ItemState; answer: Answer } | undefined {
  const response = implementationOf(value);
  return response instanceof ItemResponseService
    ? { item: response.item, answer: response.answer }
    : undefined;
}

class ItemResponseService implements Partial<ItemResponse> {
  constructor(
    private readonly env: ServiceEnv,
    private readonly form: FormState,
    readonly item: ItemState,
    readonly answer: Answer,
  ) {}
  getItem(): GoogleAppsScript.Forms.Item {
    return this.env.run.call('ItemResponse.getItem', 'navigation', () =>
      createItem(this.env, this.form, this.item),
    );
  }
  getResponse(): Answer {
    return this.env.run.call('ItemResponse.getResponse', 'navigation', () => this.answer);
  }
}
