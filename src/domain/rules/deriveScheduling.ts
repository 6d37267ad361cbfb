// ⑨/J: 日程調整の状況, which answers count, and the notice that all have answered; from the answers that came.
import type { Context } from '../context';
import { post } from '../notices/notice';
import { schedulingComplete } from '../notices/scheduling';
import { oneLine } from '../text';
import { caseOfProject, type Project, stepOfProject } from './cases';
import { standingMeeting } from './meetings';
import {
  candidateText,
  isScheduling,
  offeredCandidates,
  repliesOf,
  schedulingAnswers,
  schedulingProgress,
} from './scheduling';

export function deriveScheduling(context: Context, project: Project): void {
  const { registry, today } = context;
  const { schedulingRound, state, projectId } = project.values;
  if (schedulingRound === '') {
    if (project.values.schedulingStatus !== '') registry.set(project, { schedulingStatus: '' });
    return;
  }
  if (state !== '協議中' || stepOfProject(registry, project) !== 'firstMeeting') return;
  const replies = repliesOf(registry, project, today);
  const counting = new Set(replies.map(({ row }) => row));
  for (const row of schedulingAnswers(registry, project)) {
    registry.set(row, { validity: counting.has(row) ? '有効' : '差替済' });
  }
  const { asked, awaited, possible } = schedulingProgress(registry, project, today);
  const suits = possible.map(candidateText).join('、') || 'なし';
  const missing = awaited.length > 0 ? `未回答：${awaited.map(oneLine).join('、')}` : '';
  registry.set(project, {
    schedulingStatus:
      replies.length > 0
        ? [`全員が参加できる候補：${suits}`, missing && `（${missing}）`].filter(Boolean).join('　')
        : missing && `回答待ち　（${missing}）`,
  });
  const complete = isScheduling(project) && asked.length > 0 && awaited.length === 0;
  if (!complete || standingMeeting(registry, projectId, '初回協議')) return;
  post(
    context,
    schedulingComplete(context, {
      projectId,
      projectName: project.values.projectName,
      businessName: caseOfProject(registry, project)?.values.businessName ?? '',
      round: schedulingRound,
      replies: replies.map(({ row, possible: labels }) => ({
        name: row.values.answerer,
        possible: offeredCandidates(project)
          .filter(({ label }) => labels.includes(label))
          .map(candidateText),
        remarks: row.values.reason.split('\n').slice(1).join('\n'),
      })),
      possible: possible.map(candidateText),
    }),
  );
}
