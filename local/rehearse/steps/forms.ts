/** Steps in which somebody sends a Google Form: from its public link, or from a link in a mail. */
import { type FormId, formOf } from '../../../src/domain/forms';
import { type FormAnswers, FormRefusal, type Runtime, type SentMail } from '../../runtime';
import { linksIn, publicLink } from '../mailLinks';
import { listed, quoted, ScenarioMistakes } from '../scenario/mistakes';
import type { Answers, Reply, StepOf } from '../scenario/scenario';

/** Links that a reply of this rehearsal was sent from. */
export type AnsweredLinks = Set<string>;

/** @throws ScenarioMistakes when Google's form would refuse the answers */
export function submit(runtime: Runtime, place: string, step: StepOf<'submit'>): void {
  const url = publicLink(runtime, step.form);
  const { key } = formOf(step.form);
  if (!url) throw new ScenarioMistakes([`${place}: the bundle has made no form ${quoted(key)}`]);
  send(runtime, place, url, step);
}

/** @throws ScenarioMistakes when no such link was mailed, or Google's form would refuse */
export function reply(runtime: Runtime, place: string, step: Reply, answered: AnsweredLinks): void {
  runtime.people.settle();
  const url = chooseLink(runtime, place, step, answered);
  send(runtime, place, url, step);
  answered.add(url);
}

interface Sent {
  readonly form: FormId;
  readonly answers: Answers;
  readonly raw: boolean;
}

function send(runtime: Runtime, place: string, url: string, { form, answers, raw }: Sent): void {
  const given: FormAnswers = Object.fromEntries(
    Object.entries(answers).map(([title, answer]) => [
      title,
      answer === null ? '' : Array.isArray(answer) ? [...answer] : (answer as string | true),
    ]),
  );
  try {
    runtime.people.submitForm(url, given, { raw });
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error;
    throw new ScenarioMistakes(
      error.problems.map(
        (problem) => `${place}.answers: the form ${formOf(form).key} refuses: ${problem}`,
      ),
    );
  }
}

/** The newest mail first; in it the link asked for, or the first one not answered yet. */
function chooseLink(
  runtime: Runtime,
  place: string,
  { form, from, link, mail: subjectPart }: Reply,
  answered: AnsweredLinks,
): string {
  const { key } = formOf(form);
  const received = runtime.state.mails.filter((mail) => receives(mail, from)).reverse();
  if (received.length === 0) {
    const receivers = new Set(runtime.state.mails.flatMap(addressesOf));
    throw new ScenarioMistakes([
      `${place}.from: no mail was sent to ${quoted(from)} so far; mail went to ${listed(receivers) || '(nobody)'}`,
    ]);
  }
  const mails = received.filter(({ subject }) => subject.includes(subjectPart ?? ''));
  if (mails.length === 0) {
    const subjects = received.map(({ subject }) => quoted(subject));
    throw new ScenarioMistakes([
      `${place}.mail: no mail to ${quoted(from)} has ${quoted(subjectPart)} in its subject; the subjects are ${listed(subjects)}`,
    ]);
  }
  const urls = mails
    .map((mail) => linksIn(runtime, mail.body).filter((one) => one.form === form))
    .map((links) => links.map(({ url }) => url));
  const candidates = link ? urls.flatMap((ofMail) => ofMail.slice(link - 1, link)) : urls.flat();
  const chosen = candidates.find((url) => !answered.has(url)) ?? candidates[0];
  if (chosen) return chosen;
  const most = Math.max(...urls.map((ofMail) => ofMail.length));
  throw new ScenarioMistakes([
    most > 0
      ? `${place}.link: no mail to ${quoted(from)} holds ${link} links to ${key}; the most is ${most}`
      : `${place}: no mail to ${quoted(from)} holds a link to ${key}; the newest is ${quoted(mails[0].subject)}`,
  ]);
}

const receives = (mail: SentMail, address: string): boolean =>
  addressesOf(mail).some((one) => one.toLowerCase() === address.toLowerCase());

const addressesOf = ({ to, cc }: SentMail): string[] =>
  `${to},${cc}`
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
