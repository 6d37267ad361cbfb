// 協定の見直し arrives: whether one who was asked objects to the renewal of a term. Until 満了日 the last answer counts.

import { japaneseDate, parseDay } from '../base/era';
import { mailIn } from '../base/mailAddress';
import { saysNothing } from '../base/names';
import { hint, oneLine } from '../base/text';
import type { AnswerRow } from '../cases/answers';
import { record } from '../cases/audit';
import type { Context } from '../context';
import type { ReplyCode } from '../forms/replyCode';
import type { Submission } from '../forms/submission';
import { post } from '../mail/notice';
import type { Agreement } from '../parties/agreements';
import { businessesNamed, businessOf } from '../parties/businesses';
import { departmentNamed, presentName } from '../parties/departments';
import { tellChanged } from '../receiving/changedAnswers';
import { type Accepted, type Arrival, type Held, held } from '../receiving/outcome';
import { inCell } from '../receiving/records';
import { newAnswerId } from '../registry/numbers';
import type { Values } from '../registry/tabs';
import { partyName, REVIEW_FORM, reviewAnswers } from './answers';
import { askedOf, sameParty } from './asked';
import { deciding } from './deciding';
import { noticeTerm } from './link';
import { objectionNotice } from './notices';
import { isUnderReview, lastDay } from './terms';

export function receiveAgreementReview(
  context: Context,
  { fields }: Submission<'agreementReview'>,
  code: ReplyCode,
  arrival: Arrival,
): Accepted | Held {
  const { registry, today } = context;
  const term = registry.find('agreements', code.caseId);
  if (!term) return held(`回答コードの協定 ${code.caseId} がありません。`);
  const refused =
    notTaken(context, term, code, arrival) ?? otherRespondent(context, code.who, fields.respondent);
  if (refused) return held(refused);
  const objects = fields.hasObjection === 'あり';
  if (objects && saysNothing(fields.reason)) {
    return held('疑義の有無が「あり」ですが、理由がありません。');
  }
  const business = businessOf(registry, code.who);
  const party = business ?? departmentNamed(registry, today, code.who);
  const answerer = oneLine(party?.values.name ?? code.who);
  const said = { answer: fields.hasObjection, reason: inCell(fields.reason, arrival) };
  const { counts, replaced, logged } = writeReviewAnswer(context, term, {
    who: code.who,
    answerer,
    ...said,
    at: arrival.receivedAt,
    intakeId: arrival.intakeId,
  });
  record(context, { action: '協定の見直しの回答', target: term.values.termId, ...logged });
  if (objects && counts) {
    post(
      context,
      objectionNotice(context, {
        intakeId: arrival.intakeId,
        term: noticeTerm(term),
        name: answerer,
        reason: fields.reason,
        deciding: deciding(context, term),
        until: lastDay(term) ?? '',
      }),
    );
  }
  const { termId, objectionsDueOn } = term.values;
  const due = parseDay(objectionsDueOn);
  const changed = replaced
    .filter(({ answer, reason }) => answer !== said.answer || reason !== said.reason)
    .map((before) => ({ projectId: termId, before, after: said }));
  return {
    ...tellChanged(context, changed, {
      intakeId: arrival.intakeId,
      form: REVIEW_FORM,
      target: termId,
      sender: answerer,
      isSingle: true,
      isTold: objects && counts,
    }),
    kind: 'accepted',
    caseId: '',
    target: termId,
    receiptTo: mailIn(party?.values.mail ?? ''),
    sender: answerer,
    notes:
      due && arrival.receivedAt.slice(0, 10) > due
        ? [
            `回答期限（${japaneseDate(due)}）を過ぎていますが、満了日までの回答として受け付けました。`,
          ]
        : [],
  };
}

/** Why an answer to the review of this term is of no use as it stands. */
function notTaken(
  context: Context,
  term: Agreement,
  code: ReplyCode,
  arrival: Arrival,
): string | undefined {
  const { termId, state } = term.values;
  if (state === '有効') return `${termId} の見直しは、まだ始めていません。`;
  if (!isUnderReview(term)) return `${termId} の見直しは終わっています（状態：${state}）。`;
  if (!(askedOf(term) ?? []).some(({ who }) => sameParty(context, who, code.who))) {
    return `${hint(code.who, 60)} は、${termId} の見直しをお願いした相手ではありません。`;
  }
  const until = lastDay(term);
  return !arrival.attached && until && arrival.receivedAt.slice(0, 10) > until
    ? `満了日（${japaneseDate(until)}）を過ぎています。`
    : undefined;
}

/** 回答者 names a department or business that is not the one whose link it is; a name that nobody has says nothing. */
function otherRespondent(
  { registry, today }: Context,
  who: string,
  written: string,
): string | undefined {
  const own = businessOf(registry, who);
  const department = departmentNamed(registry, today, written)?.values.name.trim();
  const businesses = businessesNamed(registry, written);
  const other = own
    ? department !== undefined || (businesses.length > 0 && !businesses.includes(own))
    : businesses.length > 0 ||
      (department !== undefined && department !== presentName(registry, today, who));
  return other
    ? `回答者「${hint(written, 60)}」が、このリンクをお送りした相手（${hint(own?.values.name ?? who, 60)}）と違います。`
    : undefined;
}

/**
 * Writes one answer into 回答; the later one of the same answerer replaces the earlier one, which stays.
 * @returns whether it counts: a later one may have been read before it; and what it replaced
 */
export function writeReviewAnswer(
  context: Context,
  term: Agreement,
  o: {
    /** 事業者番号 or the department's name. */
    who: string;
    answerer: string;
    answer: Values<'answers'>['answer'];
    reason: string;
    /** The minute of answering. */
    at: string;
    intakeId: string;
  },
): {
  counts: boolean;
  replaced: AnswerRow['values'][];
  logged: { before: string; after: string };
} {
  const { registry } = context;
  const { termId } = term.values;
  const standing = reviewAnswers(context, term)
    .filter(({ who }) => sameParty(context, who, o.who))
    .map(({ row }) => row);
  const counts = !standing.some(({ values }) => values.answeredOn > o.at);
  const before = standing.map(({ values }) => values.answer).join('、');
  const replaced = counts ? standing.map(({ values }) => values) : [];
  if (counts) for (const earlier of standing) registry.set(earlier, { validity: '差替済' });
  registry.append('answers', {
    answerId: newAnswerId(registry),
    subject: termId,
    answerer: o.answerer,
    form: REVIEW_FORM,
    answer: o.answer,
    reason: o.reason,
    answeredOn: o.at,
    intakeId: o.intakeId,
    validity: counts ? '有効' : '差替済',
    answererId: businessOf(registry, o.who)?.values.businessId ?? '',
  });
  const after = `${partyName(context, o.who)}：疑義${o.answer}${o.intakeId && `（${o.intakeId}）`}`;
  return { counts, replaced, logged: { before, after } };
}
