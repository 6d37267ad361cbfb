// 初回協議を開催済とする (⑨ → ⑩, J → K): the first meeting has taken place; 備考 becomes its record.

import { followUpForDepartment } from '../appointments/meetingNotices';
import { participantsOf } from '../appointments/participants';
import { japaneseMoment } from '../base/moment';
import { words } from '../base/words';
import { moveProjectTo } from '../cases/cases';
import { mailKey } from '../mail/keys';
import { post } from '../mail/notice';
import { operation, unless } from '../operations/operation';
import { because, those } from '../registry/refusal';
import { aboutFurther } from './aboutFurther';
import { firstMeetingOf, notFixed, withoutFirstMeeting } from './cancelFirstMeeting';

export const closeFirstMeeting = operation({
  name: '初回協議を開催済とする',
  place: 'next',
  tab: 'projects',
  remarks: 'note',
  about: words('初回協議を終えたこととし、備考を協議の記録に残して、次の段階に進めます。'),
  tells: true,
  misplaced: withoutFirstMeeting,
  prepare: (context, project) => {
    const { registry, today } = context;
    const meeting = firstMeetingOf(context, project);
    if (!meeting) return { missing: [notFixed] };
    const { startsAt } = meeting.values;
    const when = japaneseMoment(startsAt);
    const missing = those(
      // From the day on: a meeting may be moved forward by word of mouth.
      startsAt.slice(0, 10) > today &&
        because(`初回協議は${when}の予定です`, '終えてから行ってください。'),
    );
    return unless(missing, () => {
      const notes = project.values.remarks.trim();
      registry.set(meeting, { state: '済', notes });
      moveProjectTo(context, project, 'followUpMeeting');
      const { departments } = participantsOf(context, project);
      const about = aboutFurther(context, project);
      for (const participant of departments) {
        const key = mailKey('followUp', { projectId: about.projectId, who: participant.who });
        post(context, followUpForDepartment(context, { ...about, ...participant, key }));
      }
      const noted =
        notes === ''
          ? '記録は空のままです。備考に書いて「協議を記録する」を選ぶと、同じ協議日時の記録を直せます。'
          : '備考を協議の記録に残しました。';
      return {
        said: `${when}の初回協議を開催済とし、${project.values.stage} に進みました。${noted}${departments.map(({ name }) => name).join('、')}に、2回目以降の協議をメールで依頼します。`,
      };
    });
  },
});
