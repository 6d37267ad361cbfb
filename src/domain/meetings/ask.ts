// ⑨/J 日程調整: what departments and the business are asked for before a first meeting.

import { standingMeeting } from '../appointments/meetings';
import {
  askedAs,
  candidateText,
  isScheduling,
  schedulingProgress,
  standingCandidates,
} from '../appointments/scheduling';
import { type Ask, nothingToAsk, type ProjectAsk } from '../asks/ask';
import { projectCell } from '../asks/links';
import { parseDay } from '../base/era';
import { oneLine } from '../base/text';
import { caseOfProject, isOpen, type Project } from '../cases/cases';
import type { Context } from '../context';
import { askedByMail } from '../mail/askingMails';
import { goingOnBy } from '../operations/withoutWaiting';
import { businessOf } from '../parties/businesses';
import { fixFirstMeeting } from './fixFirstMeeting';
import { schedulingLink } from './schedulingLinks';

/** Who has not said when they can come; nobody once the meeting is fixed. */
function open(context: Context, project: Project): Ask[] {
  const { registry, today } = context;
  const { projectId, caseId, state, schedulingRound, schedulingAskedOn, schedulingDueOn } =
    project.values;
  if (state !== '協議中' || !isScheduling(project)) return [];
  if (standingMeeting(registry, projectId, '初回協議')) return [];
  const row = caseOfProject(registry, project);
  if (!row || !(isOpen(row) || row.values.state === '完了')) return [];
  const business = businessOf(registry, row.values.businessId);
  return schedulingProgress(context, project).awaited.flatMap((name): Ask[] => {
    const isBusiness = business !== undefined && name === oneLine(business.values.name);
    const who = isBusiness
      ? business.values.businessId
      : (askedAs(registry, project, name, today) ?? name);
    const { reached } = askedByMail(context, {
      asked: 'scheduling',
      target: projectId,
      who,
      round: schedulingRound,
    });
    return reached
      ? [
          {
            kind: schedulingAsk,
            target: projectId,
            caseId,
            who,
            side: isBusiness ? '事業者' : '課',
            askedOn: schedulingAskedOn,
            dueOn: parseDay(schedulingDueOn),
            round: schedulingRound,
          },
        ]
      : [];
  });
}

export const schedulingAsk: ProjectAsk = {
  level: 'project',
  step: 'firstMeeting',
  form: 'scheduling',
  voluntary: false,
  severalBusinesses: false,
  open,
  asking: (context, { target, who }) => {
    const project = context.registry.find('projects', target);
    return project
      ? {
          links: [schedulingLink(context, { project, who })],
          projects: [projectCell(project)],
          candidates: standingCandidates(context, project).map(candidateText),
        }
      : nothingToAsk;
  },
  answeredBy: (code, { caseId, target }) =>
    code.caseId === caseId && code.projectIds.includes(target),
  reminder: {
    wanted: '初回協議の日程調整の回答',
    list: '提案事業',
    numbered: true,
    silence: '',
  },
  home: {
    tab: '提案事業',
    awaited: '日程調整の回答',
    late: goingOnBy(fixFirstMeeting),
  },
};
