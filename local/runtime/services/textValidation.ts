/** Validation of a text question: the answer must be a mail address. */
import { NotImplementedError } from '../errors';
import { implementationOf, serviceObject } from '../serviceObject';
import type { ServiceEnv } from './env';

type Builder = GoogleAppsScript.Forms.TextValidationBuilder;
type Validation = GoogleAppsScript.Forms.TextValidation;

/** A new builder. */
export function createTextValidationBuilder(env: ServiceEnv): Builder {
  return serviceObject<Builder>(env.realm, 'TextValidationBuilder', new TextValidationBuilder(env));
}

/** The rule behind a TextValidation that the script passes. */
export function textValidationOf(value: unknown): { helpText: string } {
  const validation = implementationOf(value);
  if (validation instanceof MailValidation) return { helpText: validation.helpText };
  throw new NotImplementedError('TextItem.setValidation of something else than a built rule');
}

class MailValidation implements Partial<Validation> {
  constructor(readonly helpText: string) {}
}

class TextValidationBuilder implements Partial<Builder> {
  private email = false;
  private helpText = '';

  constructor(private readonly env: ServiceEnv) {}

  requireTextIsEmail(): Builder {
    return this.step('requireTextIsEmail', () => {
      this.email = true;
    });
  }
  setHelpText(text: string): Builder {
    return this.step('setHelpText', () => {
      this.helpText = text;
    });
  }
  build(): Validation {
    return this.env.run.call('TextValidationBuilder.build', 'navigation', () => {
      if (!this.email) throw new NotImplementedError('TextValidationBuilder of another rule');
      return serviceObject<Validation>(
        this.env.realm,
        'TextValidation',
        new MailValidation(this.helpText),
      );
    });
  }
  private step(method: string, change: () => void): Builder {
    return this.env.run.call(`TextValidationBuilder.${method}`, 'navigation', () => {
      change();
      return serviceObject<Builder>(this.env.realm, 'TextValidationBuilder', this);
    });
  }
}
