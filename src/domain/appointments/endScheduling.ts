// ⑨/J: a project ends while dates for its first meeting are being asked for.

import { oneLine } from '../base/text';
import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { businessAddress, departmentAddress } from '../documents/addresses';
import { tell } from '../documents/tell';
import { askedByMail } from '../mail/askingMails';
import { mailKey } from '../mail/keys';
import { businessOf } from '../parties/businesses';
import { askedIn, closeScheduling, isScheduling, respondentName } from './scheduling';
import { schedulingEnded } from './schedulingNotices';

/**
 * Closes the round that is under way, if one is; whoever was reached is told once that no answer is needed.
 * @param why the whole clause: `…ため`
 */
export function endScheduling(context: Context, project: Project, why: string): void {
  const { registry, today } = context;
  const { projectId, projectName, schedulingRound: round } = project.values;
  const row = caseOfProject(registry, project);
  if (!row || !isScheduling(project)) return;
  closeScheduling(context, project);
  for (const who of askedIn(project)) {
    if (!askedByMail(context, { asked: 'scheduling', target: projectId, who, round }).reached) {
      continue;
    }
    const key = mailKey('schedulingEnded', { projectId, who, round });
    tell(
      context,
      businessOf(registry, who) ? businessAddress(context, row) : departmentAddress(context, who),
      { key, target: projectId, who: respondentName(registry, who, today), what: '日程調整の終了' },
      (address) =>
        schedulingEnded(context, {
          ...address,
          projectId,
          projectName,
          businessName: oneLine(row.values.businessName),
          why,
        }),
    );
  }
}
