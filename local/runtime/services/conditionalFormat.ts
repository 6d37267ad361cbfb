/** Conditional formats: colours for cells whose text equals or contains a word, or in whose row a formula holds. */
import { NotImplementedError, ServiceError } from '../errors';
import { implementationOf, serviceObject } from '../serviceObject';
import { rowTestOf } from '../sheets/rowTest';
import type { Area, ConditionalFormatState, SheetState } from '../sheets/state';
import { colorOr } from './colors';
import type { ServiceEnv } from './env';
import { createRange, rangeTarget } from './range';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** A new builder of a rule. */
export function createConditionalFormatBuilder(env: ServiceEnv): Builder {
  return serviceObject<Builder>(
    env.realm,
    'ConditionalFormatRuleBuilder',
    new ConditionalFormatBuilder(env),
  );
}

/** The script's view of a rule. @param sheet where it stands, unless it was just built */
export function createConditionalFormat(
  env: ServiceEnv,
  state: ConditionalFormatState,
  sheet?: SheetState,
): Rule {
  return serviceObject<Rule>(
    env.realm,
    'ConditionalFormatRule',
    new ConditionalFormat(env, state, sheet),
  );
}

/** The rule behind a ConditionalFormatRule that the script passes. */
export function conditionalFormatOf(value: unknown): ConditionalFormatState {
  const rule = implementationOf(value);
  if (rule instanceof ConditionalFormat) return rule.state;
  throw new ServiceError('Not a built conditional format rule.');
}

class ConditionalFormat implements Partial<Rule> {
  constructor(
    private readonly env: ServiceEnv,
    readonly state: ConditionalFormatState,
    private readonly sheet?: SheetState,
  ) {}

  /** Of a rule as its sheet gives it. */
  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.env.run.call('ConditionalFormatRule.getRanges', 'navigation', () => {
      const { sheet } = this;
      if (!sheet) throw new NotImplementedError('getRanges of a rule that was just built');
      return this.state.areas.map((area) => createRange(this.env, sheet, area));
    });
  }

  /** Of its criteria, which every rule here has, the arguments. */
  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition {
    return this.env.run.call('ConditionalFormatRule.getBooleanCondition', 'navigation', () =>
      serviceObject<GoogleAppsScript.Spreadsheet.BooleanCondition>(
        this.env.realm,
        'BooleanCondition',
        {
          getCriteriaValues: () => [
            this.state.formula ?? this.state.textEqualTo ?? this.state.textContains,
          ],
        },
      ),
    );
  }
}

class ConditionalFormatBuilder implements Partial<Builder> {
  private condition:
    | Pick<ConditionalFormatState, 'textEqualTo' | 'textContains' | 'formula'>
    | undefined;
  private background: string | null = null;
  private fontColor: string | null = null;
  private areas: Area[] = [];

  constructor(private readonly env: ServiceEnv) {}

  whenTextEqualTo(text: string): Builder {
    return this.step('whenTextEqualTo', () => {
      this.condition = { textEqualTo: text };
    });
  }
  whenTextContains(text: string): Builder {
    return this.step('whenTextContains', () => {
      this.condition = { textContains: text };
    });
  }
  whenFormulaSatisfied(formula: string): Builder {
    return this.step('whenFormulaSatisfied', () => {
      rowTestOf(formula);
      this.condition = { formula };
    });
  }
  setBackground(color: string | null): Builder {
    return this.step('setBackground', () => {
      this.background = colorOr(color, null);
    });
  }
  setFontColor(color: string | null): Builder {
    return this.step('setFontColor', () => {
      this.fontColor = colorOr(color, null);
    });
  }
  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): Builder {
    return this.step('setRanges', () => {
      this.areas = Array.from(ranges, (range) => {
        const target = rangeTarget(range);
        if (!target) throw new ServiceError('Not a range.');
        return target.area;
      });
    });
  }
  build(): Rule {
    return this.env.run.call('ConditionalFormatRuleBuilder.build', 'navigation', () => {
      if (this.condition === undefined) {
        throw new NotImplementedError('ConditionalFormatRuleBuilder without a condition');
      }
      const { areas, condition, background, fontColor } = this;
      return createConditionalFormat(this.env, { areas, ...condition, background, fontColor });
    });
  }

  private step(method: string, change: () => void): Builder {
    return this.env.run.call(`ConditionalFormatRuleBuilder.${method}`, 'navigation', () => {
      change();
      return serviceObject<Builder>(this.env.realm, 'ConditionalFormatRuleBuilder', this);
    });
  }
}
