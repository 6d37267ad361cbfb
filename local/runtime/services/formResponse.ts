/** A response to a form: what somebody sent, or what the script makes for a prefilled link. */
import { ServiceError } from '../errors';
import { prefilledUrl } from '../forms/links';
import type { FormState, ResponseState } from '../forms/state';
import { serviceObject } from '../serviceObject';
import type { ServiceEnv } from './env';
import { createItemResponse, itemResponseTarget } from './itemResponse';

type FormResponse = GoogleAppsScript.Forms.FormResponse;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

/** The script's view of a response; an empty id means that it was made, not sent. */
export function createResponse(
  env: ServiceEnv,
  form: FormState,
  state: ResponseState,
): FormResponse {
  return serviceObject<FormResponse>(
    env.realm,
    'FormResponse',
    new FormResponseService(env, form, state),
  );
}

class FormResponseService implements Partial<FormResponse> {
  constructor(
    private readonly env: ServiceEnv,
    private readonly form: FormState,
    private readonly state: ResponseState,
  ) {}

  getId(): string {
    return this.navigate('getId', () => this.state.id);
  }
  getTimestamp(): GoogleAppsScript.Base.Date {
    return this.navigate(
      'getTimestamp',
      () => this.env.realm.date(this.state.at) as unknown as GoogleAppsScript.Base.Date,
    );
  }
  getRespondentEmail(): string {
    return this.navigate('getRespondentEmail', () => this.state.email);
  }
  /** Unanswered texts come as `""`, other unanswered questions are left out (documented). */
  getItemResponses(): ItemResponse[] {
    return this.navigate('getItemResponses', () =>
      this.form.items.flatMap((item) => {
        const isText = item.type === 'TEXT' || item.type === 'PARAGRAPH_TEXT';
        const answer = this.state.answers[item.id] ?? (isText ? '' : undefined);
        return answer === undefined ? [] : [createItemResponse(this.env, this.form, item, answer)];
      }),
    );
  }
  withItemResponse(response: ItemResponse): FormResponse {
    return this.navigate('withItemResponse', () => {
      const target = itemResponseTarget(response);
      if (!target) throw new ServiceError('Not an item response.');
      this.state.answers[target.item.id] = target.answer;
      return serviceObject<FormResponse>(this.env.realm, 'FormResponse', this);
    });
  }
  /** The answer stands among the others; no trigger fires, as a script has sent it (documented). */
  submit(): FormResponse {
    return this.env.run.call('FormResponse.submit', 'formEdit', () => {
      if (this.state.id) throw new ServiceError('This response has already been submitted.');
      const { world, run } = this.env;
      const sent = { ...this.state, id: `2_${world.newId('response')}`, at: run.now() };
      this.form.responses.push(sent);
      return createResponse(this.env, this.form, sent);
    });
  }
  toPrefilledUrl(): string {
    return this.env.run.call('FormResponse.toPrefilledUrl', 'formRead', () =>
      prefilledUrl(this.form, this.state.answers),
    );
  }

  private navigate<T>(method: string, fn: () => T): T {
    return this.env.run.call(`FormResponse.${method}`, 'navigation', fn);
  }
}
