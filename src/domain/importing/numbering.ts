// Numbers of what is imported: those given stand, the others follow in order, and none is ever given twice.

import { fiscalYearCode } from '../base/era';
import { newAgreementId, newBusinessId, newCaseId, newProjectId } from '../registry/numbers';
import type { Registry } from '../registry/registry';

export class Numbering {
  private readonly taken: ReadonlySet<string | undefined>;

  /** @param given numbers that the rows themselves give */
  constructor(
    private readonly registry: Registry,
    given: Iterable<string | undefined>,
  ) {
    this.taken = new Set(given);
  }

  business(given: string | undefined): string {
    return this.number(given, 'J', () => newBusinessId(this.registry));
  }

  agreement(given: string | undefined): string {
    return this.number(given, 'K', () => newAgreementId(this.registry));
  }

  /** @param fiscalYear the Western year in which it began */
  case(given: string | undefined, fiscalYear: number): string {
    const series = `${fiscalYearCode(fiscalYear)}-`;
    return this.number(given, series, () => newCaseId(this.registry, fiscalYear));
  }

  project(given: string | undefined, caseId: string): string {
    return this.number(given, `${caseId}-`, () => newProjectId(this.registry, caseId));
  }

  /** The number given, or the next one of its series that no other row is given. */
  private number(given: string | undefined, series: string, next: () => string): string {
    if (given) {
      if (given.startsWith(series)) this.note(series, Number(given.slice(series.length)));
      return given;
    }
    let number = next();
    while (this.taken.has(number)) number = next();
    return number;
  }

  /** What is numbered later comes after it. */
  private note(series: string, number: number): void {
    if (!Number.isInteger(number) || number < 1) return;
    const counter = this.registry.find('counters', series);
    if (!counter) this.registry.append('counters', { series, last: String(number) });
    else if (number > Number(counter.values.last)) {
      this.registry.set(counter, { last: String(number) });
    }
  }
}
