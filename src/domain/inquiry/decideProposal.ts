// 採用する / 採用しない (⑤/C): whether a department's 様式3 goes into 様式4.

import { isAmong } from '../base/text';
import { words } from '../base/words';
import { record } from '../cases/audit';
import type { Project } from '../cases/cases';
import type { StepKey } from '../cases/steps';
import type { Context } from '../context';
import { atStep } from '../operations/guards';
import { operation } from '../operations/operation';
import { settleHearing } from './hearings';

const decidedAt: StepKey[] = [
  'proposal',
  'consultation',
  'posting',
  'departmentAnswer',
  'departmentProposal',
];

/** Refuses what is no 様式3, or stands in a case beyond ⑤/C. */
export const proposalUnderway = ({ registry }: Context, project: Project): string | undefined => {
  if (project.values.proposerSide !== '市') return '課からの提案（様式3）のときに行えます。';
  const row = registry.find('cases', project.values.caseId);
  return row ? atStep(row, ...decidedAt) : `案件 ${project.values.caseId} がありません。`;
};

const misplaced = (context: Context, project: Project): string | undefined => {
  const elsewhere = proposalUnderway(context, project);
  if (elsewhere) return elsewhere;
  return isAmong(project.values.state, ['受付', '市回答済', '不採用'])
    ? undefined
    : `この提案事業は${project.values.state}です。`;
};

export const adoptProposal = operation({
  name: '採用する',
  tab: 'projects',
  about: words('課からの提案を基準に合うものとして採用し、様式4に載せます。'),
  misplaced: (context, project) =>
    misplaced(context, project) ??
    (project.values.state === '市回答済' ? 'すでに採用しています。' : undefined),
  missing: (_context, { values }) => [
    ...(values.eligibility === '不適合'
      ? ['適否が「不適合」です。採用するには、適否を直してください。']
      : []),
    ...(values.hearing === '予定'
      ? ['ヒアリングが「予定」です。行ってから「済」にするか、「不要」にしてください。']
      : []),
  ],
  perform: (context, project) => {
    const before = project.values.state;
    const hearing = settleHearing(context, project);
    context.registry.set(project, { state: '市回答済', cityAnswer: '可' });
    record(context, {
      action: '採用する',
      target: project.values.projectId,
      before,
      after: '市回答済',
    });
    return `採用しました。様式4に載せます。${hearing}`;
  },
});

export const declineProposal = operation({
  name: '採用しない',
  tab: 'projects',
  remarks: 'reason',
  about: words('課からの提案を採用しないこととし、様式4に載せません。'),
  misplaced: (context, project) =>
    misplaced(context, project) ??
    (project.values.state === '不採用' ? 'すでに採用しないこととしています。' : undefined),
  missing: (_context, { values }) =>
    values.remarks.trim() === '' ? ['備考に、採用しない理由を書いてください。'] : [],
  perform: (context, project) => {
    const before = project.values.state;
    const hearing = settleHearing(context, project);
    context.registry.set(project, { state: '不採用', cityAnswer: '' });
    record(context, {
      action: '採用しない',
      target: project.values.projectId,
      before,
      after: project.values.remarks,
    });
    return `採用しないこととしました。${hearing}`;
  },
});
