// 初回協議を開催済とする (⑨ → ⑩, J → K): the first meeting has taken place; 備考 becomes its record.

import { standingMeeting } from '../appointments/meetings';
import { japaneseMoment } from '../base/moment';
import { words } from '../base/words';
import { record } from '../cases/audit';
import { moveProjectTo } from '../cases/cases';
import { operation } from '../operations/operation';
import { withoutFirstMeeting } from './cancelFirstMeeting';

const NAME = '初回協議を開催済とする';

export const closeFirstMeeting = operation({
  name: NAME,
  tab: 'projects',
  remarks: 'note',
  about: words('初回協議を終えたこととし、備考を協議の記録に残して、次の段階に進めます。'),
  misplaced: withoutFirstMeeting,
  missing: ({ registry, today }, project) => {
    const startsAt = standingMeeting(registry, project.values.projectId, '初回協議')?.values
      .startsAt;
    // From the day on: a meeting may be moved forward by word of mouth.
    return startsAt && startsAt.slice(0, 10) > today
      ? [`初回協議は${japaneseMoment(startsAt)}の予定です。終えてから行ってください。`]
      : [];
  },
  perform: (context, project) => {
    const { registry } = context;
    const { projectId, stage, remarks } = project.values;
    const meeting = standingMeeting(registry, projectId, '初回協議');
    if (!meeting) return '';
    registry.set(meeting, { state: '済', notes: remarks.trim() });
    moveProjectTo(context, project, 'followUpMeeting');
    record(context, {
      action: NAME,
      target: projectId,
      before: stage,
      after: project.values.stage,
    });
    const notes =
      remarks.trim() === ''
        ? '記録は空のままです。備考に書いて「協議を記録する」を選ぶと、同じ協議日時の記録を直せます。'
        : '備考を協議の記録に残しました。';
    return `${japaneseMoment(meeting.values.startsAt)}の初回協議を開催済とし、${project.values.stage} に進みました。${notes}`;
  },
});
