/** What whoever rehearses answers to dialogs, and why it may not fit them. */

/** By label; a list for several choices, `true` for a tick; `null` and '' empty a field. */
export type DialogInput = Readonly<Record<string, string | readonly string[] | true | null>>;

/** What a field can take. */
export type Takes = 'text' | 'texts' | 'tick' | 'date';

export type DialogProblem =
  /** No dialog has this label, at least not while the other fields stand as they do. */
  | { kind: 'label'; label: string; labels: string[] }
  | { kind: 'choice'; label: string; value: string; choices: string[] }
  | { kind: 'shape'; label: string; value: unknown; takes: Takes }
  | { kind: 'required'; label: string };

/** A person could not have answered the dialogs so. */
export class DialogRefusal extends Error {
  override readonly name = 'DialogRefusal';
  constructor(readonly problems: DialogProblem[]) {
    super(problems.map((problem) => JSON.stringify(problem)).join('\n'));
  }
}

/** The input while a run's dialogs take from it. */
export class InputTaken {
  readonly taken = new Set<string>();
  readonly problems: DialogProblem[] = [];
  /** Labels that the dialogs offered. */
  readonly labels: string[] = [];
  constructor(readonly input: DialogInput) {}

  /** The text for the first of these labels that the input names. */
  textFor(labels: readonly string[]): string | undefined {
    this.labels.push(...labels.filter((label) => label !== ''));
    const label = labels.find((one) => Object.hasOwn(this.input, one));
    if (label === undefined) return undefined;
    this.taken.add(label);
    const value = this.input[label] ?? '';
    if (typeof value === 'string') return value;
    this.problems.push({ kind: 'shape', label, value, takes: 'text' });
    return undefined;
  }

  /** The text, which must be one of the choices, under which the input names it. */
  choiceFor<T>(labels: readonly string[], choices: Readonly<Record<string, T>>): T | undefined {
    const value = this.textFor(labels);
    if (value === undefined || value === '') return undefined;
    if (Object.hasOwn(choices, value)) return choices[value];
    const label = labels.find((one) => Object.hasOwn(this.input, one)) ?? '';
    this.problems.push({ kind: 'choice', label, value, choices: Object.keys(choices) });
    return undefined;
  }

  /** Takes down every label that nothing has taken. */
  refuseUntaken(): void {
    for (const label of Object.keys(this.input).filter((one) => !this.taken.has(one))) {
      this.problems.push({ kind: 'label', label, labels: [...new Set(this.labels)] });
    }
  }

  /** @throws DialogRefusal when there are problems */
  throwIfAny(): void {
    if (this.problems.length > 0) throw new DialogRefusal(this.problems);
  }
}
