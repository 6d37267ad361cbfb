/** Data validation by a list of values, the one kind the registry uses. */
import { NotImplementedError } from '../errors';
import { implementationOf, serviceObject } from '../serviceObject';
import type { ListValidation } from '../sheets/state';
import type { ServiceEnv } from './env';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** The script's view of a rule. */
export function createValidation(env: ServiceEnv, rule: ListValidation): Validation {
  return serviceObject<Validation>(env.realm, 'DataValidation', new ValidationService(env, rule));
}

/** A new builder of a rule. */
export function createValidationBuilder(env: ServiceEnv): Builder {
  return serviceObject<Builder>(env.realm, 'DataValidationBuilder', new ValidationBuilder(env));
}

/** The rule behind a DataValidation that the script passes. */
export function validationOf(value: unknown): ListValidation {
  const implementation = implementationOf(value);
  if (implementation instanceof ValidationService) return implementation.rule;
  throw new NotImplementedError('Range.setDataValidation of something else than a built rule');
}

class ValidationService implements Partial<Validation> {
  constructor(
    private readonly env: ServiceEnv,
    readonly rule: ListValidation,
  ) {}
  getAllowInvalid(): boolean {
    return this.env.run.call(
      'DataValidation.getAllowInvalid',
      'navigation',
      () => this.rule.allowInvalid,
    );
  }
  getCriteriaValues(): unknown[] {
    return this.env.run.call('DataValidation.getCriteriaValues', 'navigation', () => [
      [...this.rule.values],
      this.rule.showDropdown,
    ]);
  }
  getHelpText(): string {
    return this.env.run.call(
      'DataValidation.getHelpText',
      'navigation',
      // Null where there is none, which the types do not say.
      () => this.rule.helpText as string,
    );
  }
}

class ValidationBuilder implements Partial<Builder> {
  private values: string[] | undefined;
  private showDropdown = true;
  private allowInvalid = true;
  private helpText: string | null = null;

  constructor(private readonly env: ServiceEnv) {}

  requireValueInList(values: string[], showDropdown = true): Builder {
    return this.step('requireValueInList', () => {
      this.values = [...values];
      this.showDropdown = showDropdown;
    });
  }
  setAllowInvalid(allowInvalid: boolean): Builder {
    return this.step('setAllowInvalid', () => {
      this.allowInvalid = allowInvalid;
    });
  }
  setHelpText(helpText: string): Builder {
    return this.step('setHelpText', () => {
      this.helpText = helpText;
    });
  }
  build(): Validation {
    return this.env.run.call('DataValidationBuilder.build', 'navigation', () => {
      if (!this.values) throw new NotImplementedError('DataValidationBuilder without a list');
      const { values, showDropdown, allowInvalid, helpText } = this;
      return createValidation(this.env, { values, showDropdown, allowInvalid, helpText });
    });
  }

  private step(method: string, change: () => void): Builder {
    return this.env.run.call(`DataValidationBuilder.${method}`, 'navigation', () => {
      change();
      return serviceObject<Builder>(this.env.realm, 'DataValidationBuilder', this);
    });
  }
}
