/** Puts into the Google Forms what was sent of late: a sweep looks back some days and reads it once more. */
import { formOf } from '../../../src/domain/forms';
import { parseTime, type Runtime } from '../../runtime';
import { DAY } from '../../runtime/clock';
import { answersById } from '../../runtime/forms/answers';
import type { Book } from './book';

/** Longer than any look back. */
const KEPT_DAYS = 10;

export function writeResponses({ state }: Runtime, book: Book, now: string): void {
  const since = parseTime(now) - KEPT_DAYS * DAY;
  for (const sent of book.sent) {
    const at = parseTime(sent.at);
    if (at < since) continue;
    const { key } = formOf(sent.form);
    const form = state.forms.find(({ title }) => title.split(/[\s　]/)[0] === key);
    if (!form) throw new Error(`the bundle has made no form ${key}`);
    const { given, problems } = answersById(form, { ...sent.answers });
    if (problems.length > 0) throw new Error(problems.join(' '));
    form.responses.push({ id: sent.responseId, at, email: '', answers: given });
  }
}
