/** Fills in a dialog's form as a person would, by its labels: what the page then sends. */
import type { InputTaken, Takes } from './input';
import type { FieldValue, PageField, PageForm } from './pageForm';

/**
 * The values of the fields shown, by name. What does not fit, or is missing, is taken down in
 * `answers`, and nothing must be sent then.
 */
export function fillForm(form: PageForm, answers: InputTaken): Record<string, FieldValue> {
  const filled = new FilledForm(form, answers);
  const shown = form.fields.filter((field) => filled.shows(field));
  const values = Object.fromEntries(shown.map((field) => [field.name, filled.valueOf(field)]));
  for (const field of shown) {
    for (const [name, value] of Object.entries(filled.by(field))) {
      if (!form.fields.some((one) => one.name === name)) values[name] = value;
    }
  }
  answers.labels.push(...shown.map(({ label }) => label));
  for (const { label } of shown) {
    if (Object.hasOwn(answers.input, label)) answers.taken.add(label);
  }
  for (const { name, label, required } of shown) {
    if (required && isEmpty(values[name])) answers.problems.push({ kind: 'required', label });
  }
  return values;
}

class FilledForm {
  private readonly values = new Map<PageField, FieldValue>();
  constructor(
    private readonly form: PageForm,
    private readonly answers: InputTaken,
  ) {}

  /** Whether the field it depends on is shown and has the value for it. */
  shows({ when }: PageField): boolean {
    const other = when && this.form.fields.find(({ name }) => name === when.field);
    if (!other) return true;
    if (!this.shows(other)) return false;
    const value = this.valueOf(other);
    return Array.isArray(value) ? value.includes(when.is) : String(value) === when.is;
  }

  /** What the choice of a field fills in elsewhere. */
  by(field: PageField): Record<string, string> {
    return field.fills?.[String(this.valueOf(field))] ?? {};
  }

  /** What stands in the field: asked once, so that a mistake is taken down once. */
  valueOf(field: PageField): FieldValue {
    const known = this.values.get(field) ?? this.given(field);
    this.values.set(field, known);
    return known;
  }

  private given(field: PageField): FieldValue {
    const { name, label, kind, choices, other } = field;
    const filling = this.form.fields.filter((one) => one.fills && one !== field);
    const filled = filling.map((one) => this.by(one)[name]).find((text) => text !== undefined);
    const initial = filled ?? field.value;
    const { input, problems } = this.answers;
    if (!Object.hasOwn(input, label)) return initial;
    const given = input[label] ?? '';
    const refuse = (takes: Takes) => {
      problems.push({ kind: 'shape', label, value: given, takes });
      return initial;
    };
    if (kind === 'tick') return given === '' ? false : given === true || refuse('tick');
    if (given === true) return refuse(kind === 'choices' ? 'texts' : 'text');
    if (kind === 'choices') {
      const chosen = [given].flat().filter((one) => one !== '');
      for (const value of other ? [] : chosen.filter((one) => !choices.includes(one))) {
        problems.push({ kind: 'choice', label, value, choices });
      }
      return chosen;
    }
    if (typeof given !== 'string') return refuse('text');
    if (kind === 'choice' && given !== '' && !other && !choices.includes(given)) {
      problems.push({ kind: 'choice', label, value: given, choices });
    }
    if (kind === 'date' && given !== '' && !isDate(given)) return refuse('date');
    // What a box of one line, and one of several, make of line breaks.
    return kind === 'paragraph' ? given.replace(/\r\n?/g, '\n') : given.replace(/[\r\n]/g, '');
  }
}

function isEmpty(value: FieldValue | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'string' ? value.trim() === '' : !value;
}

/** A box for dates takes no other text. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
