// 初回協議を中止する (⑨/J): everybody who was invited is told, with the event's cancellation; the project stays at ⑨.

import { cancelMeetings, type Meeting, standingMeeting } from '../appointments/meetings';
import { japaneseMoment } from '../base/moment';
import { words } from '../base/words';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import { operation, unless } from '../operations/operation';
import { projectAt } from '../operations/projectGuards';
import { because, type Refusal } from '../registry/refusal';

export const firstMeetingOf = ({ registry }: Context, { values }: Project): Meeting | undefined =>
  standingMeeting(registry, values.projectId, '初回協議');

export const notFixed = because('初回協議が決まっていません');

/** Refuses a project at ⑨/J whose first meeting is not fixed. */
export function withoutFirstMeeting(context: Context, project: Project): Refusal | undefined {
  return (
    projectAt(context, project, 'firstMeeting') ??
    (firstMeetingOf(context, project) ? undefined : notFixed)
  );
}

export const cancelFirstMeeting = operation({
  name: '初回協議を中止する',
  place: 'ends',
  tab: 'projects',
  about: words('決まっている初回協議を取りやめ、招いた人に知らせます。'),
  correctedBy: '協議日時と協議場所を入れて「初回協議を確定する」を選ぶと、改めて招きます。',
  tells: true,
  misplaced: withoutFirstMeeting,
  prepare: (context, project) => {
    const standing = firstMeetingOf(context, project);
    if (!standing) return { missing: [notFixed] };
    return unless([], () => {
      const when = japaneseMoment(standing.values.startsAt);
      const told = cancelMeetings(context, project, '');
      const whom =
        told.length > 0
          ? `${told.join('、')}に中止を知らせます。`
          : '案内のメールはまだ送っていないため、取りやめました。';
      return {
        said: `${when}の初回協議を中止しました。${whom}改めて行うときは、「日程調整を始める」または「初回協議を確定する」を選んでください。`,
        logged: { before: when },
      };
    });
  },
});
