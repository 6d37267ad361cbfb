// 事業化する / 事業化しない (⑩/K): whether department and business carry the project out.

import { cancelMeetings } from '../appointments/meetings';
import { words } from '../base/words';
import { caseOfProject, idsOf, moveProjectTo, type Project } from '../cases/cases';
import { continuedProjects } from '../cases/continuedProjects';
import type { Context } from '../context';
import { operation } from '../operations/operation';
import { projectAt, unlessProjectAt } from '../operations/projectGuards';
import { businessOf } from '../parties/businesses';
import { isOf } from '../registry/registry';

export const implementProject = operation({
  name: '事業化する',
  tab: 'projects',
  about: words('事業化することに決まった提案事業を、実施中にします。'),
  place: 'next',
  correctedBy: '実施を終えるときは「実施を終了する」を選んでください。',
  reliedOn: ({ registry }, _past, row) =>
    isOf(row, 'projects')
      ? registry
          .having('achievements', 'projectId', row.values.projectId)
          .map((result) => `実績 ${result.values.achievementId}`)
      : [],
  misplaced: unlessProjectAt('followUpMeeting'),
  prepare: (context, project) => ({
    perform: () => {
      moveProjectTo(context, project, 'implementation');
      context.registry.set(project, { state: '実施中', implementedFrom: context.today });
      return {
        said: `実施中とし、${project.values.stage} に進みました。${earlierToEnd(context, project)}`,
      };
    },
  }),
});

/** One of last year that goes on as this one is ended, or the year would count both. */
function earlierToEnd(context: Context, project: Project): string {
  const row = caseOfProject(context.registry, project);
  const business = row && businessOf(context.registry, row.values.businessId);
  const earlier = business ? continuedProjects(context, business, project) : [];
  const ids = idsOf(earlier).join('・');
  return ids === ''
    ? ''
    : `同じ名称の ${ids} も実施中です。その続きのときは、${ids} に「実施を終了する」を選んでください。`;
}

export const abandonProject = operation({
  name: '事業化しない',
  tab: 'projects',
  place: 'ends',
  reason: '事業化しない理由を書いて',
  about: words('事業化しないことに決まった提案事業を、不成立とします。'),
  tells: true,
  misplaced: (context, project) => projectAt(context, project, 'followUpMeeting'),
  prepare: (context, project) => {
    const { stage, remarks } = project.values;
    const perform = () => {
      const told = cancelMeetings(context, project, '事業化しないこととなったため');
      context.registry.set(project, { state: '不成立', stage: '' });
      const cancelled = told.length > 0 ? `${told.join('、')}に協議の中止を知らせます。` : '';
      return {
        said: `事業化しないこととし、不成立としました。${cancelled}`,
        logged: { before: stage, after: `不成立（${remarks.trim()}）` },
      };
    };
    return { perform };
  },
});
