// 代理入力: the dialog for a form that came on paper or by mail, and what comes of it. Nothing is sent here.

import { projectCell } from '../domain/asks/links';
import { gathered } from '../domain/base/gathered';
import { caseOfProject, isOpen } from '../domain/cases/cases';
import type { Context } from '../domain/context';
import { isReport, projectsAsked, targetWanted } from '../domain/flow/receive/codeFor';
import { outstanding } from '../domain/flow/receive/outstanding';
import { findsCase, receiveByProxy } from '../domain/flow/receive/proxy';
import { type FormId, formByKey, formIds, formOf } from '../domain/forms';
import { type PlacedQuestion, questionsOf } from '../domain/forms/form';
import { called } from '../domain/forms/names';
import type { RawSubmission } from '../domain/forms/submission';
import { usesForm } from '../domain/forms/used';
import { businessOf } from '../domain/parties/businesses';
import type { Row } from '../domain/registry/registry';
import type { Dialog, DialogAnswer, DialogField, DialogValues } from './dialog';
import { BUSY, refusedWith, textIn } from './dialogValues';
import { fingerprint } from './receive';
import { type Selection, selectedRow } from './selection';
import { onRegistry, readRegistry, type Work } from './session';

export const PROXY_ENTRY = '代理入力';

const targetField = (form: FormId) => `${form}.対象`;
const answerField = (form: FormId, { label }: PlacedQuestion) => `${form}.${label}`;

/** The questions that a person answers; 回答コード is the link's. */
const asked = (form: FormId): PlacedQuestion[] =>
  questionsOf(formOf(form)).filter(({ kind }) => kind !== 'code');

/**
 * @param entryId a number made for this dialog alone
 */
export function proxyEntryDialog(
  work: Work,
  o: { call: string; entryId: string; selection: Selection | undefined },
): Dialog {
  const context = readRegistry(work);
  const chosen = chosenCase(context, o.selection);
  const used = formIds.filter((form) => usesForm(context.settings, form));
  return {
    title: PROXY_ENTRY,
    about:
      '紙やメールで届いた様式を、フォームから届いたものとして受け付けます。受領日が、番号と期限の基準になります。',
    fields: [
      ...askField(context, chosen, o.selection),
      {
        name: 'form',
        label: '様式',
        kind: 'choice',
        choices: used.map((form) => formOf(form).key),
        required: true,
      },
      {
        name: 'receivedOn',
        label: '受領日',
        kind: 'date',
        value: context.today,
        required: true,
        help: '様式を受け取った日です。',
      },
      ...used.flatMap((form) => fieldsOf(context, form, chosen)),
    ],
    submit: '受け付ける',
    formNames: context.settings.formNames,
    call: o.call,
    given: { entryId: o.entryId },
  };
}

/** What is waited for; choosing one fills in what its link does. */
function askField(
  context: Context,
  { row }: Chosen,
  selection: Selection | undefined,
): DialogField[] {
  const { registry } = context;
  const term = selectedRow(registry, 'agreements', selection);
  const { offered, more, narrowed } = outstanding(context, {
    caseId: row?.values.caseId ?? term?.values.termId,
    who:
      selectedRow(registry, 'departments', selection)?.values.name.trim() ??
      selectedRow(registry, 'businesses', selection)?.values.businessId,
  });
  if (offered.length === 0) return [];
  const others = narrowed
    ? `ほかに${more}件あります。`
    : `ほかの${more}件は、「案件」「協定」「部署」「事業者」の当たる行を選んでから、代理入力を開き直すと出ます。`;
  return [
    {
      name: 'ask',
      label: '待っている回答',
      kind: 'choice',
      choices: offered.map(({ label }) => label),
      help: gathered(
        '届いたものがこの中にあれば、選んでください。分かっていることが下の欄に入ります。',
        more > 0 && `期限の早いものを出しています。${others}`,
      ).join('\n'),
      fills: Object.fromEntries(
        offered.map(({ label, form, target, answers, code }) => [
          label,
          {
            form: formOf(form).key,
            ...Object.fromEntries(
              Object.entries(answers).map(([question, answer]) => [`${form}.${question}`, answer]),
            ),
            [targetField(form)]: target,
            code,
          },
        ]),
      ),
    },
  ];
}

interface Chosen {
  readonly row?: Row<'cases'>;
  readonly project?: Row<'projects'>;
}

/** The open case, or project of one, at which the cursor stands. */
function chosenCase({ registry }: Context, selection: Selection | undefined): Chosen {
  const project = selectedRow(registry, 'projects', selection);
  const row = project
    ? caseOfProject(registry, project)
    : selectedRow(registry, 'cases', selection);
  return row && isOpen(row) ? { row, project } : { project };
}

function fieldsOf(context: Context, form: FormId, chosen: Chosen): DialogField[] {
  const when = { field: 'form', is: formOf(form).key };
  const known = knownAnswers(context, form, chosen);
  // 日程調整 and 協定の見直し ask for 対象 themselves: what is typed there is both.
  const questions = asked(form)
    .filter((question) => answerField(form, question) !== targetField(form))
    .map(
      (question): DialogField => ({
        name: answerField(form, question),
        label: question.label,
        kind: fieldKind(question),
        required: question.required,
        value: known[question.label],
        ...(question.choicesFrom
          ? { choices: context.settings[question.choicesFrom], other: true }
          : { choices: question.kind === 'tick' ? undefined : question.choices }),
        help: question.kind === 'tick' ? question.choices?.join('\n') : undefined,
        when,
      }),
    );
  return [
    {
      name: targetField(form),
      label: '対象',
      kind: 'text',
      required: !findsCase(form) && !isReport(form),
      value: targetAtFirst(form, chosen),
      help: targetHelp[form] ?? targetWanted(form),
      when,
    },
    ...questions,
  ];
}

const REPORTED_YEAR = '実績の年度（例：R8）。空欄なら、いま実績を集めている年度です。';

const targetHelp: { readonly [F in FormId]?: string } = {
  businessProposal:
    '空欄なら、名称・所在地などから判断します。差し戻した案件の再提出や、続けての提案のときは、案件番号を書いてください。',
  departmentProposal: '空欄なら、連携相手事業者等から判断します。書くときは案件番号（例：R8-001）',
  departmentReport: REPORTED_YEAR,
  businessReport: REPORTED_YEAR,
};

/** What 対象 names. */
function targetName(form: FormId): string {
  if (isReport(form)) return '年度';
  return form === 'agreementReview' ? '対象の協定' : '案件番号';
}

/** A 様式1 of anybody may be at hand while the cursor stands on some case: only a 再提出 that is awaited is offered. */
function targetAtFirst(form: FormId, { row, project }: Chosen): string {
  if (isReport(form) || form === 'agreementReview') return '';
  if (form === 'scheduling') return project?.values.projectId ?? row?.values.caseId ?? '';
  if (form === 'businessProposal' && row?.values.returnedOn === '') return '';
  return row?.values.caseId ?? '';
}

const fieldKind = ({ kind }: PlacedQuestion): DialogField['kind'] =>
  kind === 'email' || kind === 'code' ? 'text' : kind;

/** What a link of this form would hold for the case, whoever answers. */
function knownAnswers(
  context: Context,
  form: FormId,
  { row }: Chosen,
): Readonly<Record<string, string>> {
  if (!row) return {};
  const { name, address, representative } =
    businessOf(context.registry, row.values.businessId)?.values ?? {};
  return {
    連携相手事業者等: name ?? '',
    ...(name &&
      form === 'businessAnswer' && { 名称: name, 所在地: address, 代表者氏名: representative }),
    ...Object.fromEntries(
      projectsAsked(context, form, row).map((project, index) => [
        `No.${index + 1} 提案事業`,
        projectCell(project),
      ]),
    ),
  };
}

export function enterByProxy(work: Work, values: DialogValues): DialogAnswer {
  const form = formByKey(textIn(values, 'form'));
  if (!form) return refusedWith('様式を選んでください。');
  const { ports } = work;
  const answer = onRegistry(work, ({ context }): DialogAnswer => {
    const answers = answersIn(form, values);
    const outcome = receiveByProxy(context, {
      form,
      responseId: textIn(values, 'entryId'),
      receivedOn: textIn(values, 'receivedOn'),
      target: textIn(values, targetField(form)),
      answers,
      code: textIn(values, 'code'),
      now: ports.clock.now(),
      hash: fingerprint(ports, answers),
    });
    const said = (text: string) => called(context.settings, text);
    if (outcome.kind === 'refused') {
      return refusedWith(
        '受け付けていません。次を確かめてください。',
        ...outcome.problems.map(said),
      );
    }
    return {
      ok: true,
      message: said(
        [
          `${formOf(form).key}を受け付け${outcome.again ? 'てい' : ''}ました。受付番号は ${outcome.intakeId}${outcome.target ? `、${targetName(form)}は ${outcome.target} ` : ' '}です。`,
          ...outcome.notes,
        ].join('\n'),
      ),
    };
  });
  return answer ?? refusedWith(BUSY);
}

/** The answers as the Google Form would bring them. */
function answersIn(form: FormId, values: DialogValues): RawSubmission['answers'] {
  const answers: Record<string, string | readonly string[]> = {};
  for (const question of asked(form)) {
    const value = values[answerField(form, question)];
    const answer = value === true ? (question.choices ?? []) : value;
    if (typeof answer === 'boolean' || answer === undefined || answer.length === 0) continue;
    answers[question.label] = answer;
  }
  return answers;
}
