// Answers that have arrived and wait in 受付 as 保留: whoever sent one has answered, and is not asked again; what it is
// about is not closed without it.

import type { Ask } from '../asks/ask';
import { projectIdIn } from '../asks/links';
import { distinct } from '../base/grouped';
import { hint, oneLine } from '../base/text';
import { type Case, openCasesOf } from '../cases/cases';
import type { Context } from '../context';
import { type FormId, formByKey, formOf, forms } from '../forms';
import { questionsOf, replyCodeQuestion } from '../forms/form';
import type { ReplyCode } from '../forms/replyCode';
import { answersIn } from '../forms/storedAnswers';
import { labelOf, writtenIn } from '../forms/written';
import { businessesNamed, businessOf, presentBusinessId } from '../parties/businesses';
import { presentWho } from '../parties/who';
import { asItStands } from '../registry/asItStands';
import type { Refusal } from '../registry/refusal';
import type { Registry, Row } from '../registry/registry';
import { readReason } from './heldMark';
import { isProposal, takes } from './takenAt';

type Intake = Row<'intake'>;

/** What waits in 受付 for a person, with its answers. */
export function heldRows(registry: Registry): readonly Intake[] {
  const held = registry.having('intake', 'state', '保留');
  registry.bringLongTexts(held);
  return held;
}

/** Whether what is held is taken in once it can be, without a person: not where one has begun to settle it. */
export const goesOnByItself = ({ values: { reason, target, operation } }: Intake): boolean => {
  const { mark } = readReason(reason);
  return (
    mark !== undefined && mark !== 'othersCount' && target.trim() === '' && operation.trim() === ''
  );
};

/** The 回答コード of a submission as it came; undefined when it has none that can be read. */
export function codeOf(context: Context, { values }: Intake): ReplyCode | undefined {
  const code = answersIn(values.answers)[replyCodeQuestion.label];
  return code === undefined ? undefined : context.open(code.trim());
}

/** The cases that a submission is about: by 対象, its 回答コード, a 提案事業番号 in it, or the business that it names. */
export const casesMeant = (context: Context, row: Intake): readonly Case[] =>
  casesFound(context.registry, row, context);

const casesFound = asItStands((registry: Registry, row: Intake, context: Context): Case[] => {
  const form = formByKey(row.values.form);
  if (!form) return [];
  const answers = answersIn(row.values.answers);
  const code = codeOf(context, row);
  const casesIn = (...texts: readonly string[]) =>
    texts.flatMap((id) => registry.find('cases', id.replace(/^([A-Z]\d+-\d+)-\d+$/, '$1')) ?? []);
  const chosen = casesIn(row.values.target.trim());
  const numbered = casesIn(
    code?.caseId ?? '',
    ...(code ? [] : Object.values(answers).flatMap((text) => projectIdIn(text ?? '') ?? [])),
  );
  if (!isProposal(form)) return distinct([...chosen, ...numbered]);
  const { businessProposal, departmentProposal } = forms;
  const [names, partners] = [businessProposal.head.name, departmentProposal.head.partner].map(
    ({ label }) => businessesNamed(registry, answers[label] ?? ''),
  );
  // Whom a department names it means, whosever link it used and whatever proposal it mentions.
  const isOfPartner = ({ values }: Case) =>
    partners.length !== 1 || businessOf(registry, values.businessId) === partners[0];
  const byNumber = [...chosen, ...numbered.filter(isOfPartner)];
  const open = byNumber.filter((one) => takes(one, form));
  if (open.length > 0) return open;
  const named = [...names, ...partners];
  const ids = new Set([
    ...named.map(({ values }) => values.businessId),
    ...byNumber.map(({ values }) => values.businessId),
    presentBusinessId(registry, code?.who ?? ''),
  ]);
  return [...ids].flatMap((id) => openCasesOf(registry, id).filter((one) => takes(one, form)));
});

export interface HeldAnswer {
  readonly row: Intake;
  /** As people call it today: the department or the business that its link was sent to, or that it names. */
  readonly who: string;
}

function writtenBy({ values }: Intake) {
  const form = formByKey(values.form);
  return form ? writtenIn(form, answersIn(values.answers)) : {};
}

/** Whose it is: the department's name of today or the 事業者番号, by its link, or else as it says itself. */
function senderOf(context: Context, row: Intake, code = codeOf(context, row)): string {
  const { registry, today } = context;
  const { departmentName, name, respondent } = writtenBy(row);
  const written = code?.who || departmentName || respondent || name || row.values.sender;
  const [business] = code ? [] : businessesNamed(registry, departmentName ? '' : written);
  return business?.values.businessId ?? presentWho(registry, today, written);
}

/** What of these forms is held for a case. */
export function heldFor(context: Context, row: Case, ...only: readonly FormId[]): HeldAnswer[] {
  const { registry } = context;
  return heldRows(registry)
    .filter(({ values }) => only.some((form) => forms[form].key === values.form))
    .filter((held) => casesMeant(context, held).includes(row))
    .map((held) => {
      const who = senderOf(context, held);
      return { row: held, who: oneLine(businessOf(registry, who)?.values.name ?? who) };
    });
}

/** Whether it speaks of a project of its case: by its link, or anywhere in it. */
export const speaksOf = (context: Context, { row }: HeldAnswer, projectId: string): boolean =>
  (codeOf(context, row)?.projectIds ?? [row.values.answers]).some((text) =>
    text.includes(projectId),
  );

/** Of these names, those of whom no answer is held. */
export const notHeld = (names: readonly string[], held: readonly HeldAnswer[]): string[] =>
  names.filter((name) => !held.some(({ who }) => who === oneLine(name)));

/** What it says, in short: `R8-001-01 可・R8-001-02 否`; of proposals, their names. */
function saysIn({ values }: Intake): string {
  const form = formByKey(values.form);
  if (!form) return '';
  const answers = answersIn(values.answers);
  const said = questionsOf(formOf(form)).flatMap(({ field, row, label }) => {
    const text = answers[label];
    if (!text || row === undefined) return [];
    if (field === 'projectName') return [hint(text, 30)];
    if (field !== 'answer') return [];
    const project = answers[labelOf(form, 'project', row)] ?? '';
    return [`${projectIdIn(project) ?? hint(project, 20)} ${text}`.trim()];
  });
  return said.join('・');
}

/** `U000012（様式2、健康福祉課、R8-001-01 可）：回答期限を過ぎています。` */
export const heldLine = ({ row, who }: HeldAnswer): string => {
  const { intakeId, form, reason } = row.values;
  const about = [form, hint(who, 40), saysIn(row)].filter(Boolean).join('、');
  return `${intakeId}（${about}）：${hint(readReason(reason).reasons.join('　'), 100)}`;
};

/** Nothing is closed while an answer to it is held. @returns the refusal that names them */
export const holdsBack = (held: readonly HeldAnswer[]): Refusal | undefined =>
  held[0] && {
    said: `「受付」タブに、保留の回答があります。先に「対象に付ける」か「処理しない」を選んでください：${held.map(heldLine).join('、')}`,
    short: '「受付」タブの保留の回答を処理する',
  };

/** What was held for some of its rows is settled by a later answer to the same, which replaces it whole. */
export function settleReplaced(context: Context, by: string): void {
  const { registry } = context;
  const later = registry.find('intake', by);
  const partly = registry
    .having('intake', 'state', '保留')
    .filter((row) => row !== later && readReason(row.values.reason).mark === 'othersCount');
  if (!later || partly.length === 0) return;
  registry.bringLongTexts(partly);
  const code = codeOf(context, later);
  for (const row of partly) {
    const { form, receivedAt, reason } = row.values;
    const own = codeOf(context, row);
    const isSame =
      form === later.values.form &&
      own?.who === code?.who &&
      own?.projectIds.join() === code?.projectIds.join() &&
      own?.caseId === code?.caseId;
    if (!isSame || receivedAt > later.values.receivedAt) continue;
    registry.set(row, { state: '処理しない', reason: `${reason}\n${by} に差し替えられました。` });
  }
}

/** What is waited for without the asks to which an answer is held. */
export function stillAwaited(context: Context, asks: readonly Ask[]): Ask[] {
  const { registry, today } = context;
  const wanted = new Set(asks.map(({ kind }) => kind.form));
  const held = heldRows(registry).flatMap((row) => {
    const form = formByKey(row.values.form);
    if (!form || !wanted.has(form)) return [];
    const code = codeOf(context, row);
    return [{ row, form, code, who: senderOf(context, row, code) }];
  });
  const isTo = (ask: Ask, { row, code }: (typeof held)[number]): boolean =>
    code
      ? ask.kind.answeredBy(code, ask)
      : casesMeant(context, row).some(({ values }) => values.caseId === ask.caseId);
  return asks.filter(
    (ask) =>
      !held.some(
        (one) =>
          one.form === ask.kind.form &&
          one.who === presentWho(registry, today, ask.who) &&
          isTo(ask, one),
      ),
  );
}
