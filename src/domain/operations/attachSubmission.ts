// 対象に付ける / 処理しない (受付): a person settles what was held.

import type { Context } from '../context';
import { type FormId, formByKey, formOf } from '../forms';
import type { RawSubmission } from '../forms/submission';
import { dispatch } from '../receive/receive';
import type { Row } from '../registry/registry';
import type { ReplyCode } from '../replyCode';
import { record } from '../rules/audit';
import { adoptedProposals, inquiredProjects, livingProjects } from '../rules/cases';
import { departmentNamed } from '../rules/departments';
import { listOf } from '../text';
import { words } from '../words';
import { operation } from './operation';

type Intake = Row<'intake'>;

const notHeld = (row: Intake): string | undefined =>
  row.values.state === '保留'
    ? undefined
    : `この受付は「${row.values.state}」です。保留のときに行えます。`;

/** The raw answers as the row keeps them. */
function answersOf(row: Intake): RawSubmission['answers'] | undefined {
  try {
    return JSON.parse(row.values.answers) as RawSubmission['answers'];
  } catch {
    return undefined;
  }
}

const text = (answers: RawSubmission['answers'], label: string): string => {
  const answer = answers[label];
  return typeof answer === 'string' ? answer.trim() : '';
};

/** The code that the submission would have carried, had it come through a link of this case. */
function codeFor(
  { registry, today }: Context,
  form: FormId,
  caseId: string,
  answers: RawSubmission['answers'],
): ReplyCode | undefined {
  const row = registry.find('cases', caseId);
  if (!row) return undefined;
  const returned = form === 'businessProposal' && row.values.returnedOn !== '';
  const asked = returned
    ? livingProjects(registry, caseId, '事業者')
    : form === 'departmentAnswer'
      ? inquiredProjects(registry, caseId)
      : adoptedProposals(registry, caseId);
  const department = departmentNamed(registry, today, text(answers, '課名'));
  return {
    form,
    purpose: returned ? 'resubmission' : form === 'businessProposal' ? 'further' : 'answer',
    who:
      formOf(form).from === 'department' ? (department?.values.name ?? '') : row.values.businessId,
    caseId,
    projectIds: asked.map(({ values }) => values.projectId),
    until: '',
  };
}

/** Everything that stands in the way of attaching, or the means to do it. */
function attachment(context: Context, row: Intake) {
  const caseId = row.values.target.trim();
  const form = formByKey(row.values.form);
  const answers = answersOf(row);
  if (caseId === '') return { problems: ['対象に、案件番号（例：R8-001）を書いてください。'] };
  if (!form || !answers)
    return {
      problems: ['回答内容が読み取れません。「処理しない」を選び、再提出をお願いしてください。'],
    };
  const code = codeFor(context, form, caseId, answers);
  if (!code) return { problems: [`案件「${caseId}」が「案件」タブにありません。`] };
  if (code.who === '') {
    return {
      problems: [
        '課名が「部署」タブにありません。「処理しない」を選び、再提出をお願いしてください。',
      ],
    };
  }
  const asked = listOf(context.registry.find('cases', caseId)?.values.inquired ?? '');
  if (form === 'departmentAnswer' && !asked.includes(code.who)) {
    return {
      problems: [`${code.who}は ${caseId} の照会先ではありません（照会先：${asked.join('、')}）。`],
    };
  }
  const parsed = context.parse(form, { ...answers, 回答コード: '付け替え' });
  if (!parsed.ok) {
    return { problems: [...parsed.problems, '「処理しない」を選び、再提出をお願いしてください。'] };
  }
  return { problems: [], caseId, code, submission: parsed.submission };
}

export const attachSubmission = operation({
  name: '対象に付ける',
  tab: 'intake',
  about: words('保留したものを、対象に書いた案件に届いたものとして扱います。'),
  misplaced: (_context, row) => notHeld(row),
  missing: (context, row) => attachment(context, row).problems,
  perform: (context, row) => {
    const { caseId, code, submission } = attachment(context, row);
    if (!caseId || !code || !submission) return '';
    const arrival = {
      intakeId: row.values.intakeId,
      receivedAt: row.values.receivedAt,
      attached: true,
    };
    const outcome = dispatch(context, submission, code, arrival);
    if (outcome.kind === 'held')
      return `付けられませんでした：${outcome.reasons.join('　')}　直せないときは「処理しない」を選び、再提出をお願いしてください。`;
    context.registry.set(row, { state: '処理済', reason: '' });
    record(context, { action: '対象に付ける', target: row.values.intakeId, after: outcome.caseId });
    return `${outcome.caseId} に付けました。`;
  },
});

export const dismissSubmission = operation({
  name: '処理しない',
  tab: 'intake',
  about: words('保留したものを、処理しないこととします。内容は残ります。'),
  misplaced: (_context, row) => notHeld(row),
  missing: (_context, row) =>
    row.values.remarks.trim() === '' ? ['備考に、処理しない理由を書いてください。'] : [],
  perform: (context, row) => {
    context.registry.set(row, { state: '処理しない' });
    record(context, {
      action: '処理しない',
      target: row.values.intakeId,
      after: row.values.remarks,
    });
    return '処理しないこととしました。';
  },
});
