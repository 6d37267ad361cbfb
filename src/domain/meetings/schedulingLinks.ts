// ⑨/J 日程調整: the link of one who is asked for dates; the times stand in its 対象.

import { candidateText, respondentName, standingCandidates } from '../appointments/scheduling';
import { answerBy, link, projectCell } from '../asks/links';
import { parseDay } from '../base/era';
import { hint } from '../base/text';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import type { NoticeLink } from '../mail/notice';

const LONGEST_NAME = 60;

/**
 * For the round under way; its code holds the moment at which the round was started, so that answers to an earlier
 * round do not count.
 * @param o.who the department's name or the 事業者番号
 */
export function schedulingLink(
  context: Context,
  { project, who }: { project: Project; who: string },
): NoticeLink {
  const { projectId, caseId, schedulingRound, schedulingDueOn } = project.values;
  const dueOn = parseDay(schedulingDueOn);
  return {
    label: '日程調整に回答する',
    url: link(
      context,
      {
        form: 'scheduling',
        purpose: 'answer',
        who,
        caseId,
        projectIds: [projectId],
        until: schedulingRound,
      },
      [
        {
          field: 'respondent',
          value: hint(respondentName(context.registry, who, context.today), LONGEST_NAME),
        },
        {
          field: 'subject',
          value: [
            projectCell(project),
            ...(dueOn ? [answerBy(dueOn)] : []),
            ...standingCandidates(context, project).map(candidateText),
          ].join('\n'),
        },
      ],
    ),
  };
}
