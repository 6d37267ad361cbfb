// Whether a 日程調整 or an invitation to a first meeting (⑨/J) that did not arrive is still to arrive.
import { meetingUnwanted } from '../appointments/meetingUnwanted';
import { isScheduling, repliesOf } from '../appointments/scheduling';
import { parseDay } from '../base/era';
import { readMailKey } from '../mail/keys';
import type { Wanted } from '../mail/wanted';

export const schedulingWanted: Wanted = {
  unwanted: ({ registry, today }, { values }) => {
    const project = registry.find('projects', values.target);
    const told = readMailKey('scheduling', values.key);
    const asks =
      project?.values.state === '協議中' &&
      isScheduling(project) &&
      told?.round === project.values.schedulingRound;
    if (!asks) return 'この回の日程調整の回答は、もう要りません。';
    return repliesOf(registry, project, today).some(({ who }) => who === told.who)
      ? 'この回の日程調整の回答を受け付けているため、送る必要はありません。'
      : undefined;
  },
  tooLate: ({ registry, today }, { values }) => {
    const due = parseDay(registry.find('projects', values.target)?.values.schedulingDueOn ?? '');
    return due && due < today
      ? '日程調整の回答期限が過ぎています。「取りやめる」を選び、「提案事業」タブで日程調整期限を空にして「日程調整を始める」を選ぶと、新しい期限でお願いし直します。'
      : undefined;
  },
};

export const invitationWanted: Wanted = {
  unwanted: (context, { values }) =>
    meetingUnwanted(context, readMailKey('invitation', values.key)),
};
