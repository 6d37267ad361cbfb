// 初回協議を中止する (⑨/J): everybody who was invited is told, with the event's cancellation; the project stays at ⑨.

import { cancelMeetings, standingMeeting } from '../appointments/meetings';
import { japaneseMoment } from '../base/moment';
import { words } from '../base/words';
import { record } from '../cases/audit';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import { operation } from '../operations/operation';
import { projectAt } from '../operations/projectGuards';

const NAME = '初回協議を中止する';

/** Refuses a project at ⑨/J whose first meeting is not fixed. */
export function withoutFirstMeeting(context: Context, project: Project): string | undefined {
  return (
    projectAt(context, project, 'firstMeeting') ??
    (standingMeeting(context.registry, project.values.projectId, '初回協議')
      ? undefined
      : '初回協議が決まっていません。')
  );
}

export const cancelFirstMeeting = operation({
  name: NAME,
  tab: 'projects',
  about: words('決まっている初回協議を取りやめ、招いた人に知らせます。'),
  correctedBy: '協議日時と協議場所を入れて「初回協議を確定する」を選ぶと、改めて招きます。',
  misplaced: withoutFirstMeeting,
  missing: ({ settingProblems }) => [...settingProblems],
  perform: (context, project) => {
    const { projectId } = project.values;
    const standing = standingMeeting(context.registry, projectId, '初回協議');
    const when = japaneseMoment(standing?.values.startsAt ?? '');
    const told = cancelMeetings(context, project, '');
    record(context, { action: NAME, target: projectId, before: when });
    const whom =
      told.length > 0
        ? `${told.join('、')}に中止を知らせます。`
        : '案内のメールはまだ送っていないため、取りやめました。';
    return `${when}の初回協議を中止しました。${whom}改めて行うときは、「日程調整を始める」または「初回協議を確定する」を選んでください。`;
  },
});
