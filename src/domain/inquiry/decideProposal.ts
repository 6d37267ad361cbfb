// 採用する / 採用しない (⑤/C): whether a department's 様式3 goes into 様式4.

import { parseDay } from '../base/era';
import { hint, isAmong } from '../base/text';
import { words } from '../base/words';
import type { Project } from '../cases/cases';
import { stepsUpTo } from '../cases/steps';
import type { Context } from '../context';
import { atStep } from '../operations/guards';
import { operation, unless } from '../operations/operation';
import { because, type Refusal, those, unreadable } from '../registry/refusal';
import { settleHearing } from './hearings';

const decidedAt = stepsUpTo('departmentProposal');

/** Refuses what is no 様式3, or stands in a case beyond ⑤/C. */
export const proposalUnderway = (context: Context, project: Project): Refusal | undefined => {
  if (project.values.proposerSide !== '市') {
    return because('課からの提案（様式3）のときに行えます');
  }
  const row = context.registry.find('cases', project.values.caseId);
  return row
    ? atStep(context, row, ...decidedAt)
    : because(`案件 ${project.values.caseId} がありません`);
};

const misplaced = (context: Context, project: Project): Refusal | undefined => {
  const elsewhere = proposalUnderway(context, project);
  if (elsewhere) return elsewhere;
  return isAmong(project.values.state, ['受付', '市回答済', '不採用'])
    ? undefined
    : because(`この提案事業は${project.values.state}です`);
};

/** A hearing that took place goes into 協議 with its day. */
const hearingDay = ({ values: { hearing, hearingOn } }: Project): Refusal | false =>
  hearing === '済' &&
  hearingOn !== '' &&
  !parseDay(hearingOn) &&
  unreadable(`ヒアリング日「${hint(hearingOn, 20)}」`, '日付', '2026-04-27');

export const adoptProposal = operation({
  name: '採用する',
  tab: 'projects',
  form: 'departmentProposal',
  place: 'next',
  about: words('課からの提案を基準に合うものとして採用し、様式4に載せます。'),
  misplaced: (context, project) =>
    misplaced(context, project) ??
    (project.values.state === '市回答済' ? because('すでに採用しています') : undefined),
  prepare: (context, project) => {
    const { eligibility, hearing } = project.values;
    const missing = those(
      eligibility === '不適合' &&
        because('適否が「不適合」です', '採用するには、適否を直してください。'),
      hearing === '予定' &&
        because('ヒアリングが「予定」です', '行ってから「済」にするか、「不要」にしてください。'),
      hearingDay(project),
    );
    return unless(missing, () => {
      const settled = settleHearing(context, project);
      context.registry.set(project, { state: '市回答済', cityAnswer: '可' });
      return { said: `採用しました。様式4に載せます。${settled}` };
    });
  },
});

export const declineProposal = operation({
  name: '採用しない',
  tab: 'projects',
  form: 'departmentProposal',
  place: 'ends',
  reason: '採用しない理由を書いて',
  about: words('課からの提案を採用しないこととし、様式4に載せません。'),
  misplaced: (context, project) =>
    misplaced(context, project) ??
    (project.values.state === '不採用' ? because('すでに採用しないこととしています') : undefined),
  prepare: (context, project) => {
    const { remarks, state: before } = project.values;
    return unless(those(hearingDay(project)), () => {
      const hearing = settleHearing(context, project);
      context.registry.set(project, { state: '不採用', cityAnswer: '' });
      return {
        said: `採用しないこととしました。${hearing}`,
        logged: { before, after: remarks },
      };
    });
  },
});
