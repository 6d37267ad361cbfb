// 発送する (文書): a letter that was decided upon and numbered goes out as PDF.

import { businessAnswerLinks } from '../asking/links';
import { addBusinessDays } from '../calendar/businessDays';
import { parseDay } from '../calendar/era';
import type { Context } from '../context';
import { type DocumentKindKey, documentKindOf } from '../documentKinds';
import { cityReplyNotice, ineligibilityMail } from '../notices/business';
import { post } from '../notices/notice';
import { record } from '../rules/audit';
import { adoptedProposals, type Case, typedDeadline } from '../rules/cases';
import type { DocumentRow } from '../rules/documentRows';
import type { StepKey } from '../steps';
import { folded, hint } from '../text';
import { words } from '../words';
import { atStep, greeting, reachableBusiness } from './guards';
import { operation } from './operation';

/** The letters that staff send, and the step at which each may go. */
const sendable: { readonly [K in DocumentKindKey]?: StepKey } = {
  cityReply: 'cityReply',
  ineligibilityNotice: 'proposal',
};

/** What keeps a draft from being sent. */
export function notReadyToSend(
  { registry, settings, settingProblems, today }: Context,
  { values }: DocumentRow,
): string[] {
  if (values.state !== '案') return [`「${values.name}」は${values.state}です。`];
  const problems: string[] = [...settingProblems];
  const row = registry.find('cases', values.caseId);
  const typed = row && typedDeadline(registry, row);
  if (typed && typed <= today) {
    problems.push(
      '「案件」タブの期限に、前の段階の日が残っています。空にするか、様式5の回答期限にする先の日を入れてください。',
    );
  }
  if (values.fileId === '') {
    problems.push(
      `「${values.name}」を作っているところです。10分ほど待ってから、もう一度選んでください。`,
    );
  }
  if (values.unfilled !== '') {
    problems.push(
      `「${values.name}」に埋まっていない差し込みがあります：${values.unfilled}（ひな形を直して、作り直してください）`,
    );
  }
  if (settings.approvedDocuments.some((form) => folded(form) === folded(values.form))) {
    const approvedOn = parseDay(values.approvedOn);
    if (!approvedOn && values.approvedOn.trim() !== '') {
      problems.push(
        `「${values.name}」の決裁日「${hint(values.approvedOn, 20)}」が日付として読み取れません（例：2026-04-10）。`,
      );
    } else if (!approvedOn)
      problems.push(`「文書」タブの「${values.name}」に決裁日を入れてください。`);
    else if (approvedOn > today) problems.push(`「${values.name}」の決裁日が先の日付です。`);
    if (values.documentNumber.trim() === '') {
      problems.push(`「文書」タブの「${values.name}」に文書番号を入れてください。`);
    }
  }
  return problems;
}

const caseOf = ({ registry }: Context, document: DocumentRow): Case | undefined =>
  registry.find('cases', document.values.caseId);

/** Puts the letter on its way: the worker fills 発信日 and 文書番号, makes the PDF and sends it. */
export function dispatchDocument(context: Context, document: DocumentRow): string {
  const { registry, settings, today, isHoliday } = context;
  const row = caseOf(context, document);
  if (!row) return `案件 ${document.values.caseId} がありません。`;
  const reachable = reachableBusiness(context, row);
  if ('problem' in reachable) return reachable.problem;
  const { business } = reachable;
  const receiver = {
    to: business.values.mail.trim(),
    greeting: greeting(context, business),
    caseId: row.values.caseId,
    documentName: document.values.name,
  };
  if (documentKindOf(document.values.form) === 'cityReply') {
    const proposals = adoptedProposals(registry, row.values.caseId);
    const until =
      typedDeadline(registry, row) ?? addBusinessDays(today, settings.businessReplyDays, isHoliday);
    if (proposals.length > 0) registry.set(row, { dueOn: until });
    post(
      context,
      cityReplyNotice(context, {
        ...receiver,
        dueOn: until,
        links: businessAnswerLinks(context, { row, business, projects: proposals, until }),
        proposals: proposals.map(({ values }) => ({
          id: values.projectId,
          name: values.projectName,
          content: values.content,
        })),
      }),
    );
  } else {
    post(context, ineligibilityMail(context, receiver));
  }
  registry.set(document, { state: '発送待ち' });
  record(context, {
    action: '発送する',
    target: document.values.name,
    after: `${receiver.to}（決裁日 ${document.values.approvedOn}、文書番号 ${document.values.documentNumber}）`,
  });
  return `「${document.values.name}」を発送します。送信の結果は「送信」タブに出ます。`;
}

export const sendDocument = operation({
  name: '発送する',
  tab: 'documents',
  about: words('決裁の済んだ文書を、PDFで宛先に送ります。'),
  misplaced: (context, document) => {
    const kind = documentKindOf(document.values.form);
    const step = kind && sendable[kind];
    if (!step) return `${document.values.form}は、この操作で発送する文書ではありません。`;
    if (document.values.state !== '案')
      return `「${document.values.name}」は${document.values.state}です。`;
    const row = caseOf(context, document);
    return row ? atStep(row, step) : `案件 ${document.values.caseId} がありません。`;
  },
  missing: (context, document) => {
    const row = caseOf(context, document);
    const reachable = row && reachableBusiness(context, row);
    return [
      ...(reachable && 'problem' in reachable ? [reachable.problem] : []),
      ...notReadyToSend(context, document),
    ];
  },
  perform: dispatchDocument,
});
