/** The links to Google Forms in a mail's text, and what they fill in. */
import { type FormId, formIds, formOf } from '../../src/domain/forms';
import { type Answer, FormRefusal, type FormState, type Runtime } from '../runtime';

export interface MailLink {
  /** Undefined for a form that is none of the product's. */
  readonly form: FormId | undefined;
  readonly url: string;
}

const FORM_URL = /https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform[^\s<>"「」（）]*/g;

/** The links in their order. */
export function linksIn(runtime: Runtime, text: string): MailLink[] {
  return (text.match(FORM_URL) ?? []).map((url) => {
    const form = runtime.state.forms.find(({ publishedId }) => url.includes(`/e/${publishedId}/`));
    return { form: form && formIdOf(runtime, form), url };
  });
}

/** What a link fills in, by the question's title; nothing when the page would not open. */
export function prefilledBy(runtime: Runtime, url: string): Record<string, Answer> {
  try {
    const { items } = runtime.people.openForm(url);
    return Object.fromEntries(
      items.flatMap(({ title, value }) => (value === undefined ? [] : [[title, value]])),
    );
  } catch (error) {
    if (error instanceof FormRefusal) return {};
    throw error;
  }
}

/** The public link of a form; undefined when the bundle has not made it. */
export function publicLink(runtime: Runtime, id: FormId): string | undefined {
  const form = runtime.state.forms.find((candidate) => formIdOf(runtime, candidate) === id);
  return form && `https://docs.google.com/forms/d/e/${form.publishedId}/viewform`;
}

/** As the bundle remembers its forms, whatever a city calls them; of others the title begins with the form's key. */
function formIdOf(
  { state: { properties } }: Runtime,
  { title, publishedId }: FormState,
): FormId | undefined {
  const [key] = title.split(/[\s　]/);
  return (
    formIds.find((id) => properties[`form.${id}`]?.includes(publishedId)) ??
    formIds.find((id) => formOf(id).key === key)
  );
}
