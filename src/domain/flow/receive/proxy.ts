// 代理入力: a form that came on paper or by mail, typed in by staff; taken in as if it had come through its Google Form.

import { dayOf, instantOf } from '../../base/day';
import { japaneseDate, parseDay } from '../../base/era';
import { folded, hint } from '../../base/text';
import { record } from '../../cases/audit';
import type { Context } from '../../context';
import { type FormId, formOf } from '../../forms';
import { replyCodeQuestion } from '../../forms/form';
import type { RawSubmission } from '../../forms/submission';
import { labelOf, writtenIn } from '../../forms/written';
import { alikeBusinesses, businessesNamed, businessOf } from '../../parties/businesses';
import { readReason } from '../../receiving/heldMark';
import type { Row } from '../../registry/registry';
import { keyOf } from '../../registry/understood';
import { codeFor, isReport, targetWanted } from './codeFor';
import { receive } from './receive';

export interface ProxyEntry {
  readonly form: FormId;
  /** Of the dialog, made when it opened: a second press of its button is the same submission. */
  readonly responseId: string;
  /** 受領日, as typed: governs number, 年度 and deadlines. */
  readonly receivedOn: string;
  /** 案件番号 (日程調整: 提案事業番号; 協定の見直し: 協定番号), as typed; '' where it follows from the answers. */
  readonly target: string;
  /** By label, as the Google Form would bring them: several choices as a list, blank ones left out. */
  readonly answers: RawSubmission['answers'];
  /** The 回答コード of the asking that staff chose; '' for none. */
  readonly code?: string;
  /** The moment of typing (epoch ms). */
  readonly now: number;
  /** Fingerprint of the answers, which the Google Form's own would share. */
  readonly hash: string;
}

export type ProxyOutcome =
  | {
      readonly kind: 'accepted';
      readonly intakeId: string;
      /** 対象 in 受付. */
      readonly target: string;
      /** What the person should know of it: answers that were not used, and why. */
      readonly notes: readonly string[];
      /** It stood in 受付 already: this was the second press. */
      readonly again: boolean;
    }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const refused = (...problems: string[]): ProxyOutcome => ({ kind: 'refused', problems });

/** Forms that find their case themselves: it follows from who proposes to whom. */
export const findsCase = (form: FormId): boolean =>
  form === 'businessProposal' || form === 'departmentProposal';

/** Takes it in; what would be held (保留) is refused instead, and nothing is written. */
export function receiveByProxy(context: Context, entry: ProxyEntry): ProxyOutcome {
  const before = intakeOf(context, entry);
  if (before) return pressedAgain(before, entry);
  const receivedOn = parseDay(entry.receivedOn, context.today);
  if (!receivedOn) {
    return refused(
      entry.receivedOn.trim() === ''
        ? '受領日を入れてください。'
        : `受領日「${hint(entry.receivedOn, 20)}」が日付として読み取れません（例：2026-05-10）。`,
    );
  }
  if (receivedOn > context.today) {
    return refused(`受領日（${japaneseDate(receivedOn)}）が先の日付です。`);
  }
  const target = keyOf(entry.target).toUpperCase();
  if (target === '' && !findsCase(entry.form) && !isReport(entry.form)) {
    return refused(`対象に、${targetWanted(entry.form)}を入れてください。`);
  }
  const code = target === '' && findsCase(entry.form) ? '' : codeOf(context, entry, target);
  if (typeof code !== 'string') return refused(code.problem);
  const raw: RawSubmission = {
    form: entry.form,
    responseId: entry.responseId,
    submittedAt: receivedOn === context.today ? entry.now : instantOf(`${receivedOn}T12:00`),
    answers: code === '' ? entry.answers : { ...entry.answers, [replyCodeQuestion.label]: code },
  };
  return takeIn(context, entry, raw);
}

function takeIn(context: Context, entry: ProxyEntry, raw: RawSubmission): ProxyOutcome {
  const { registry } = context;
  let outcome: ProxyOutcome = refused();
  const failed = registry.attempt(() => {
    const yearNamed = isReport(entry.form) && entry.target.trim() !== '';
    receive(context, { raw, hash: entry.hash, yearNamed });
    const row = intakeOf(context, entry);
    if (row?.values.state !== '処理済') {
      outcome = refused(...readReason(row?.values.reason ?? '').reasons);
      throw new NotTaken();
    }
    const { intakeId, target, sender, reason } = row.values;
    registry.set(row, { sender: `${sender}（代理入力）` });
    record(context, {
      action: '代理入力',
      target: intakeId,
      after: `${formOf(entry.form).key}（${japaneseDate(dayOf(raw.submittedAt))}受領）　${target}`,
    });
    const day = parseDay(entry.receivedOn)
      ? []
      : [`受領日は、${japaneseDate(dayOf(raw.submittedAt))}としています。`];
    outcome = {
      kind: 'accepted',
      intakeId,
      target,
      notes: [...day, ...readReason(reason).reasons],
      again: false,
    };
  });
  if (failed && !(failed.error instanceof NotTaken)) throw failed.error;
  return outcome;
}

/** Takes back what receive() wrote for a submission that was not accepted. */
class NotTaken extends Error {}

const intakeOf = (
  { registry }: Context,
  { form, responseId }: ProxyEntry,
): Row<'intake'> | undefined =>
  registry
    .having('intake', 'responseId', responseId)
    .find(({ values }) => values.form === formOf(form).key);

function pressedAgain({ values }: Row<'intake'>, { hash }: ProxyEntry): ProxyOutcome {
  return values.answersHash === hash
    ? {
        kind: 'accepted',
        intakeId: values.intakeId,
        target: values.target,
        notes: readReason(values.reason).reasons,
        again: true,
      }
    : refused(
        `この画面の入力は、受付番号 ${values.intakeId} ですでに受け付けています。続けて入力するときは、メニューの「代理入力」を開き直してください。`,
      );
}

/**
 * The sealed 回答コード for the case that staff named, unless the answers speak of somebody else: that of the asking they
 * chose, which knows its own rows, while what they have typed still is of the same case and person.
 */
function codeOf(
  context: Context,
  { form, answers, code = '' }: ProxyEntry,
  target: string,
): string | { readonly problem: string } {
  const found = codeFor(context, form, target, answers);
  if ('problem' in found) return found;
  const stranger = otherBusiness(context, form, found.code.caseId, answers);
  if (stranger) return { problem: stranger };
  const chosen = context.open(code);
  const same =
    chosen?.form === form && chosen.caseId === found.code.caseId && chosen.who === found.code.who;
  return same ? code : context.seal(found.code);
}

/** A 様式1 or 様式3 that names another business than the case's is not forced upon it. */
function otherBusiness(
  { registry }: Context,
  form: FormId,
  caseId: string,
  answers: RawSubmission['answers'],
): string | undefined {
  if (!findsCase(form)) return undefined;
  const row = registry.find('cases', caseId);
  const business = row && businessOf(registry, row.values.businessId);
  if (!business) return undefined;
  const field = form === 'departmentProposal' ? 'partner' : 'name';
  const label = labelOf(form, field);
  const { [field]: name = '', corporateNumber = '', address = '' } = writtenIn(form, answers);
  const same =
    folded(name) === folded(business.values.name) ||
    businessesNamed(registry, name).includes(business) ||
    (form === 'businessProposal' &&
      alikeBusinesses(registry, {
        name,
        corporateNumber,
        address,
      }).includes(business));
  if (same || name === '') return undefined;
  return `${label}「${hint(name, 40)}」は、対象 ${caseId} の事業者等（${hint(business.values.name, 40)}）と違います。対象を確かめてください（空欄にすると、${label}から判断します）。`;
}
