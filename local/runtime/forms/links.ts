/** Public and prefilled links of forms. */
import { FormRefusal } from '../errors';
import type { Answer, FormState } from './state';

/** Beyond this many characters Google's page fails (measured and published). */
const LONGEST_LINK = 8192;

/** How a link says 「その他」, whose text follows apart (assumption `other-option-links`). */
const OTHER = '__other_option__';

/** The public link of a form. */
export function publishedUrl(form: FormState): string {
  return `https://docs.google.com/forms/d/e/${form.publishedId}/viewform`;
}

/** A link that fills in answers; `answers` by item id, several choices repeat the key. */
export function prefilledUrl(form: FormState, answers: Record<string, Answer>): string {
  const parts = form.items.flatMap((item) =>
    [answers[item.id] ?? []].flat().flatMap((value) => {
      const own = item.other && !item.choices.includes(value);
      const text = encodeURIComponent(value);
      return own
        ? [`entry.${item.entry}=${OTHER}`, `entry.${item.entry}.other_option_response=${text}`]
        : [`entry.${item.entry}=${text}`];
    }),
  );
  return [`${publishedUrl(form)}?usp=pp_url`, ...parts].join('&');
}

/**
 * The form of a link and what the link fills in, by item id. Values that are no choice of their
 * question are left out (assumption `prefill-choices`).
 */
export function openLink(
  forms: FormState[],
  url: string,
): { form: FormState; prefilled: Record<string, Answer> } {
  const publishedId = /^https:\/\/docs\.google\.com\/forms\/d\/e\/([^/?#]+)\/viewform/.exec(
    url,
  )?.[1];
  const form = forms.find((candidate) => candidate.publishedId === publishedId);
  if (!form) throw new FormRefusal(['このリンクのフォームはありません。']);
  if (url.length > LONGEST_LINK) {
    throw new FormRefusal([`リンクが長すぎて開けません（${url.length}文字）。`]);
  }
  if (!form.published) throw new FormRefusal(['このフォームは公開されていません。']);
  const values = new URL(url).searchParams;
  const prefilled: Record<string, Answer> = {};
  for (const item of form.items) {
    const given = values.getAll(`entry.${item.entry}`);
    const taken =
      item.choices.length > 0 ? given.filter((value) => item.choices.includes(value)) : given;
    if (item.other && given.includes(OTHER)) {
      taken.push(...values.getAll(`entry.${item.entry}.other_option_response`));
    }
    if (taken.length === 0) continue;
    prefilled[item.id] = item.type === 'CHECKBOX' ? taken : (taken[0] as string);
  }
  return { form, prefilled };
}
