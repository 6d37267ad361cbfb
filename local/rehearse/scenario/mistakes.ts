/** Mistakes of whoever wrote a scenario: collected while it is read, told all at once. */

/** The scenario cannot be run, or not any further; every line names its place. */
export class ScenarioMistakes extends Error {
  override readonly name = 'ScenarioMistakes';
  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('\n'));
  }
}

/** Takes down mistakes with their place (`steps[4].answers`). */
export class MistakeList {
  private readonly mistakes: string[] = [];

  add(place: string, message: string): void {
    this.mistakes.push(place ? `${place}: ${message}` : message);
  }

  /** @throws ScenarioMistakes when there are any */
  throwIfAny(): void {
    if (this.mistakes.length > 0) throw new ScenarioMistakes(this.mistakes);
  }
}

/** A value as it is quoted in a message: short texts in 「」, everything else as JSON. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? `「${value}」` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** `a, b, c` for messages. */
export function listed(words: Iterable<string>): string {
  return [...words].join(', ');
}
