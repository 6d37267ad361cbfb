// Taking in one submission: it always gets a row in 受付, and a receipt; then it is accepted or held.

import { minuteOf } from '../../base/day';
import { firmAndPerson } from '../../base/honorifics';
import { mailIn } from '../../base/mailAddress';
import { ascending, cut, hint, LONGEST_CELL_TEXT, messageOf } from '../../base/text';
import { record } from '../../cases/audit';
import { contradictionsOf, inTheWay } from '../../cases/contradictions';
import type { Context } from '../../context';
import { type FormId, formOf } from '../../forms';
import type { ReplyCode } from '../../forms/replyCode';
import { storedAnswers } from '../../forms/storedAnswers';
import type { RawSubmission, Submission } from '../../forms/submission';
import { usesForm } from '../../forms/used';
import { writtenIn } from '../../forms/written';
import { isMuchToday, postOfStranger } from '../../mail/manyArrived';
import { post } from '../../mail/notice';
import { submissionHeld } from '../../mail/policyDivision';
import { receiptNotice } from '../../mail/receipt';
import { businessesNamed, businessOf } from '../../parties/businesses';
import { departmentNamed } from '../../parties/departments';
import { settleReplaced } from '../../receiving/heldAnswers';
import { withMark } from '../../receiving/heldMark';
import {
  type Accepted,
  type Arrival,
  type Held,
  held,
  isPartly,
  type Outcome,
  reasonsOf,
} from '../../receiving/outcome';
import { fileFullText, fullTextName } from '../../receiving/records';
import { unitIn } from '../../registry/archiveUnits';
import { isBare, isWrittenOver } from '../../registry/memory';
import { newIntakeId } from '../../registry/numbers';
import type { Row } from '../../registry/registry';
import type { IntakeState } from '../../registry/tabs/intake';
import { fiscalYearNamed } from '../../reports/year';
import type { CodeOf, Receive } from '../../room';
import { together } from '../rooms';

export interface Incoming {
  readonly raw: RawSubmission;
  /** Fingerprint of the answers: the same content again is recognised by it. */
  readonly hash: string;
  /** Whether staff named the year of a report themselves (代理入力). */
  readonly yearNamed?: boolean;
}

/** A second sending of the very same content within this many milliseconds is taken for a slip. */
const SAME_AGAIN = 24 * 3_600_000;

/**
 * Takes in one submission, whatever it is. Safe to call again with the same one: a response that stands in
 * 受付 already is not taken in twice.
 */
export function receive(context: Context, incoming: Incoming): void {
  const { registry } = context;
  const { raw, hash } = incoming;
  const form = formOf(raw.form);
  const sameId = registry.having('intake', 'responseId', raw.responseId);
  const known = sameId.find(({ values }) => values.answersHash === hash);
  if (known) {
    if (isBare(registry, known)) fillAgain(context, known, raw);
    return;
  }
  if (sameId.length === 0 && stands(context, raw)) return;
  const sameResponse = sameId.filter(({ values }) => values.form === form.key);

  const failed = registry.attempt(() => takeIn(context, incoming, sameResponse));
  // Whatever goes wrong with one submission, it is kept for a person, and the others go on.
  if (failed) {
    const reason = `処理の途中でエラーになりました（${messageOf(failed.error)}）。`;
    takeIn(context, incoming, sameResponse, reason);
  }
}

/** Whether a response stands in 受付; not while its row, which was deleted, still lacks what the form keeps. */
export const stands = ({ registry }: Context, { responseId }: RawSubmission): boolean =>
  registry.having('intake', 'responseId', responseId).some((row) => !isBare(registry, row)) ||
  isWrittenOver(registry, 'intake', 'responseId', responseId);

/** A row that was deleted has again what the form keeps; nothing else follows. */
function fillAgain(context: Context, row: Row<'intake'>, raw: RawSubmission): void {
  const { intakeId, receivedAt } = row.values;
  if (receivedAt !== '') return;
  context.registry.set(row, {
    receivedAt: minuteOf(raw.submittedAt),
    form: formOf(raw.form).key,
    sender: hint(submitter(context, raw).sender, 200),
    answers: answersText(raw.answers, intakeId),
    reason: '行が消されたため、フォームの回答から戻しました。',
  });
}

/** Whether all its answers can be read, each for itself: a form as 初期設定 made it lets nobody send others. */
function isWhole({ parse }: Context, { form, answers }: RawSubmission): boolean {
  const parsed = parse(form, answers);
  return parsed.ok && parsed.submission.rows.every((row) => !('problem' in row));
}

const FORM_CHANGED =
  'フォームの質問を消したり書き換えたりしていないかも確かめ、消したときは「初期設定」を選んでください（作り直します）。';

function takeIn(
  context: Context,
  { raw, hash, yearNamed }: Incoming,
  sameResponse: readonly Row<'intake'>[],
  failure?: string,
): void {
  const { registry } = context;
  const form = formOf(raw.form);
  const arrival: Arrival = {
    intakeId: newIntakeId(registry),
    receivedAt: minuteOf(raw.submittedAt),
    ...(yearNamed && { yearNamed }),
  };
  const outcome: Outcome = failure
    ? held(failure)
    : sameResponse.length > 0
      ? held(`回答 ${sameResponse[0].values.intakeId} と同じ番号で、内容の違うものが届きました。`)
      : raw.unknownForm !== undefined
        ? held(
            `台帳で使っているものではないフォーム「${raw.unknownForm}」から届きました。内容を確かめて付けてください。このフォームのリンクを持つ方には、いまのリンクをお送りください。`,
          )
        : decide(context, raw, hash, arrival);
  const who = submitter(context, raw);
  const reasons = reasonsOf(outcome);
  const isHeld = outcome.kind === 'held' || (outcome.kind === 'accepted' && isPartly(outcome));
  const state: IntakeState = isHeld ? '保留' : outcome.kind === 'accepted' ? '処理済' : '重複';
  const sender = outcome.kind === 'accepted' ? outcome.sender : who.sender;
  const caseId = outcome.kind === 'accepted' ? outcome.caseId : '';
  const target = outcome.kind === 'accepted' ? (outcome.target ?? caseId) : '';
  const row = registry.append('intake', {
    intakeId: arrival.intakeId,
    receivedAt: arrival.receivedAt,
    form: form.key,
    responseId: raw.responseId,
    state,
    target,
    reason: reasons.join('\n'),
    sender: hint(sender, 200),
    answers: answersText(raw.answers, arrival.intakeId),
    answersHash: hash,
  });
  fileFullText(context, arrival, { formKey: form.key, caseId, answers: raw.answers });
  if (isHeld) {
    record(context, {
      action: `${form.key}の保留`,
      target: arrival.intakeId,
      after: reasons.join('\n'),
    });
    const notice = submissionHeld(context, {
      intakeId: arrival.intakeId,
      formKey: form.key,
      sender,
      reasons,
      suggestion: `対象を書いて「対象に付ける」を選ぶか、理由を確かめて「処理しない」を選んでください。${isWhole(context, raw) ? '' : FORM_CHANGED}`,
    });
    if (who.provenMail === '') postOfStranger(context, notice);
    else post(context, notice);
  }
  if (!sendReceipt(context, raw, arrival, outcome, who)) {
    registry.set(row, { reason: [...reasons, NO_RECEIPT].join('\n') });
  }
  if (outcome.kind === 'accepted') settleReplaced(context, arrival.intakeId);
}

function decide(context: Context, raw: RawSubmission, hash: string, arrival: Arrival): Outcome {
  const parsed = context.parse(raw.form, raw.answers);
  if (!parsed.ok) return held(...parsed.problems);
  const written = parsed.submission.fields.replyCode.trim();
  const code = written === '' ? undefined : context.open(written);
  if (written !== '' && !code) {
    return held('回答コードが正しくありません（途中で切れたか、書き換えられています）。');
  }
  if (code && code.form !== raw.form) {
    return held(`回答コードが別の様式（${formOf(code.form).key}）のものです。`);
  }
  const repeated = repeatedIntake(context, raw, hash, code);
  if (repeated) return { kind: 'repeated', reasons: [`${repeated} と同じ内容です。`] };
  return dispatch(context, parsed.submission, code, arrival);
}

/**
 * The same content from a second press of the button: an earlier row that was taken in, of a 様式1 or 様式3. Not where
 * the case has taken in another since, or waits for one (差し戻し): then it may well come back as it was.
 */
function repeatedIntake(
  { registry }: Context,
  raw: RawSubmission,
  hash: string,
  code: ReplyCode | undefined,
): string | undefined {
  if (raw.form !== 'businessProposal' && raw.form !== 'departmentProposal') return undefined;
  const isTaken = ({ values }: Row<'intake'>) =>
    values.form === formOf(raw.form).key && values.state === '処理済';
  const since = minuteOf(raw.submittedAt - SAME_AGAIN);
  const same = registry
    .having('intake', 'answersHash', hash)
    .filter((row) => isTaken(row) && row.values.receivedAt >= since)
    .sort(ascending(({ values }) => values.intakeId))
    .pop();
  if (!same) return undefined;
  const { target } = same.values;
  const waits =
    code?.purpose === 'resubmission' && registry.find('cases', code.caseId)?.values.returnedOn;
  const changedSince = registry
    .having('intake', 'target', target)
    .some(
      (row) =>
        isTaken(row) &&
        row.values.answersHash !== hash &&
        row.values.intakeId > same.values.intakeId,
    );
  return waits || changedSince ? undefined : same.values.intakeId;
}

const receivers: { readonly [F in FormId]: Receive<F> } = together('receives');

/** Hands a submission that could be read to what its 様式 does. */
export function dispatch<F extends FormId>(
  context: Context,
  submission: Submission<F>,
  code: ReplyCode | undefined,
  arrival: Arrival,
): Accepted | Held {
  const receiver = receivers[submission.form] as Receive<F>;
  const { key, foot } = formOf(submission.form);
  if (!usesForm(context.settings, submission.form)) {
    // A department reads it too.
    return held(`${key}は、設定「使わない様式」により受け付けていません。`);
  }
  if (!code && foot.replyCode.required) return held('回答コードがありません。');
  if (code) {
    bringMeant(context, code);
    const [wrong] = contradictionsMeant(context, code);
    if (wrong) {
      return held(
        `台帳の記載が食い違っているため、受け付けていません：${wrong.said}直したあとで「対象に付ける」を選んでください。`,
      );
    }
  }
  return receiver(context, submission, code as CodeOf<F>, arrival);
}

/** What has to be put right before an answer is counted: of its case, its projects, and whoever was asked. */
function contradictionsMeant({ registry }: Context, { caseId, projectIds, who }: ReplyCode) {
  const rows: Row[] = [
    registry.findHere('cases', caseId),
    ...projectIds.map((id) => registry.findHere('projects', id)),
  ].flatMap((row) => row ?? []);
  return [
    ...inTheWay(registry, [caseId, who, ...projectIds]),
    ...rows.flatMap((row) => contradictionsOf(registry, row)),
  ];
}

/** Reads in one call what a reply is about by its link, and what follows from it looks at. */
function bringMeant({ registry }: Context, { caseId, projectIds }: ReplyCode): void {
  const year = fiscalYearNamed(caseId);
  const matters = [caseId, ...projectIds.map(unitIn)];
  if (year === undefined) registry.bring(matters);
  else {
    registry.bring(
      [
        ...matters,
        String(year),
        ...registry.having('agreements', 'state', '見直し中').map(({ values }) => values.termId),
      ],
      [
        ...registry.havingHere('answers', 'subject', caseId),
        ...registry.rows('documents').filter(({ values }) => values.name.startsWith(`${caseId}-`)),
        ...registry.rows('outbox').filter(({ values }) => values.target.startsWith(`${caseId}-`)),
      ],
    );
  }
}

interface Submitter {
  readonly sender: string;
  readonly mail: string;
  /** The address of whom its link was sent to; '' without a 回答コード. */
  readonly provenMail: string;
}

/** The address of the department or business that the 回答コード names. */
function linkedMail({ registry, today, open }: Context, written: string | undefined): string {
  const code = written ? open(written) : undefined;
  if (!code) return '';
  const party = businessOf(registry, code.who) ?? departmentNamed(registry, today, code.who);
  return mailIn(party?.values.mail ?? '');
}

/** Who sent it, as far as its link and the answers themselves tell. */
function submitter(context: Context, raw: RawSubmission): Submitter {
  const { registry, today } = context;
  const written = writtenIn(raw.form, raw.answers);
  const provenMail = linkedMail(context, written.replyCode);
  const { respondent = '' } = written;
  const name = written.name || written.departmentName || respondent;
  const department = departmentNamed(registry, today, name)?.values.mail;
  const businesses = businessesNamed(registry, respondent);
  const business = businesses.length === 1 ? businesses[0].values.mail : '';
  const mail =
    [written.mail, provenMail, department, business, written.contact]
      .map((one = '') => mailIn(one))
      .find(Boolean) ?? '';
  return { sender: firmAndPerson(name, written.contactPerson ?? ''), mail, provenMail };
}

/** Noted in 理由. */
export const NO_RECEIPT = '受付の控えは、1日に送る数に達したため送っていません。';

/** @returns false where as many went to strangers today as may */
function sendReceipt(
  context: Context,
  raw: RawSubmission,
  arrival: Arrival,
  outcome: Outcome,
  who: Submitter,
): boolean {
  const accepted = outcome.kind === 'accepted' ? outcome : undefined;
  const unsettled =
    outcome.kind === 'held'
      ? withMark(outcome.reasons, outcome.until === 'nextRound' ? 'nextRound' : undefined)
      : (accepted?.unsettled ?? []);
  const to = accepted?.receiptTo || who.mail;
  if (to === '') return true;
  const toStranger = to !== who.provenMail;
  // The form is open to everybody, who may write any address or name into it.
  if (toStranger && isMuchToday(context, 'strangersReceipt')) return false;
  const form = formOf(raw.form);
  post(
    context,
    receiptNotice(context, {
      to,
      cc: accepted?.receiptCopyTo,
      sender: hint(accepted?.sender || who.sender || to, 200),
      intakeId: arrival.intakeId,
      form: raw.form,
      caseId: accepted?.caseId ?? '',
      held: outcome.kind === 'held',
      partly: accepted !== undefined && unsettled.length > 0,
      reasons: form.from === 'department' ? unsettled : [],
      toStranger,
      answers: raw.answers,
      notes: accepted?.notes ?? [],
      remarks: accepted?.remarks,
      link: accepted?.link,
      attachments: accepted?.attachments ?? [],
    }),
  );
  return true;
}

/** All parts of the cell together hold a little more. */
const LONGEST_ANSWERS = 380_000;

/** The raw answers as they came, readable by people and by the system. */
function answersText(answers: RawSubmission['answers'], intakeId: string): string {
  const whole = storedAnswers.write(answers);
  if (whole.length <= LONGEST_ANSWERS) return whole;
  const cutDown = Object.fromEntries(
    Object.entries(answers).map(([label, answer]) => [
      label,
      typeof answer === 'string' && answer.length > LONGEST_CELL_TEXT / 4
        ? `${cut(answer, LONGEST_CELL_TEXT / 4)}…（全文は文書「${fullTextName(intakeId)}」）`
        : answer,
    ]),
  );
  return storedAnswers.write(cutDown);
}

/** Oldest first, so that a later answer replaces an earlier one. */
export function inOrder(submissions: readonly RawSubmission[]): RawSubmission[] {
  return [...submissions].sort(
    (a, b) => a.submittedAt - b.submittedAt || (a.responseId < b.responseId ? -1 : 1),
  );
}
