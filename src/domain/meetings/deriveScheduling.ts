// ⑨/J: 日程調整の状況, which answers count, and the notice that all have answered; from the answers that came.

import { standingMeeting } from '../appointments/meetings';
import {
  candidateText,
  isScheduling,
  offeredCandidates,
  repliesOf,
  schedulingAnswers,
  schedulingProgress,
} from '../appointments/scheduling';
import { schedulingComplete } from '../appointments/schedulingNotices';
import { japaneseMoment } from '../base/moment';
import { oneLine } from '../base/text';
import { caseOfProject, type Project, stepOfProject } from '../cases/cases';
import type { Context } from '../context';
import { post } from '../mail/notice';
import { lateness } from '../operations/nextStep';

export function deriveScheduling(context: Context, project: Project): void {
  const { registry } = context;
  const waits =
    project.values.state === '協議中' && stepOfProject(registry, project) === 'firstMeeting';
  if (waits && project.values.schedulingRound !== '') deriveReplies(context, project);
  const status = waits ? statusOf(context, project) : '';
  if (status !== project.values.schedulingStatus) {
    registry.set(project, { schedulingStatus: status });
  }
}

/** The meeting once it is fixed; before, what the answers come to so far. */
function statusOf(context: Context, project: Project): string {
  const { registry, today } = context;
  const { projectId, schedulingRound, schedulingDueOn } = project.values;
  const meeting = standingMeeting(registry, projectId, '初回協議');
  if (meeting) return `初回協議：${japaneseMoment(meeting.values.startsAt)}（確定）`;
  if (schedulingRound === '') return '';
  const { awaited, complete, possible } = schedulingProgress(context, project);
  const missing =
    awaited.length > 0 &&
    `（未回答：${awaited.map(oneLine).join('、')}${lateness(context, schedulingDueOn)}）`;
  if (repliesOf(registry, project, today).length === 0)
    return missing ? `回答待ち　${missing}` : '';
  const suits = possible.map(candidateText).join('、') || 'なし';
  return [`${complete ? '全員が' : 'これまでの回答で'}参加できる候補：${suits}`, missing]
    .filter(Boolean)
    .join('　');
}

/** Which answers count, and the notice that all have answered. */
function deriveReplies(context: Context, project: Project): void {
  const { registry, today } = context;
  const { schedulingRound, projectId } = project.values;
  const replies = repliesOf(registry, project, today);
  const counting = new Set(replies.map(({ row }) => row));
  for (const row of schedulingAnswers(registry, project)) {
    registry.set(row, { validity: counting.has(row) ? '有効' : '差替済' });
  }
  const { complete, possible } = schedulingProgress(context, project);
  if (!complete || !isScheduling(project)) return;
  if (standingMeeting(registry, projectId, '初回協議')) return;
  post(
    context,
    schedulingComplete(context, {
      projectId,
      projectName: project.values.projectName,
      businessName: caseOfProject(registry, project)?.values.businessName ?? '',
      round: schedulingRound,
      replies: replies.map(({ row, possible: labels, remarks }) => ({
        name: row.values.answerer,
        possible: offeredCandidates(project)
          .filter(({ label }) => labels.includes(label))
          .map(candidateText),
        remarks,
      })),
      possible: possible.map(candidateText),
    }),
  );
}
