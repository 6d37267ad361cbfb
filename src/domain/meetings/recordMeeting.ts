// 協議を記録する (⑩/K): a later meeting of department and business goes into 協議, or a record there is put right.

import { logMeeting, type Meeting, meetingsOf, momentOf } from '../appointments/meetings';
import { departmentsConcerned } from '../appointments/participants';
import { isDay, type Minute } from '../base/day';
import { parseDay } from '../base/era';
import { japaneseMoment, parseMoment } from '../base/moment';
import { hint, oneLine } from '../base/text';
import { words } from '../base/words';
import { record } from '../cases/audit';
import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { operation } from '../operations/operation';
import { projectAt } from '../operations/projectGuards';

const NAME = '協議を記録する';

/** A day alone will do for a meeting of which nobody noted the time. */
const momentIn = ({ values }: Project): Minute | undefined => {
  const day = parseDay(values.meetingAt);
  return parseMoment(values.meetingAt) ?? (day && isDay(day) ? momentOf(day) : undefined);
};

/** The record of the meeting of this moment, the first one or a later one. */
const recordOf = ({ registry }: Context, project: Project): Meeting | undefined =>
  meetingsOf(registry, project.values.projectId).find(
    ({ values }) =>
      values.startsAt === momentIn(project) &&
      values.state === '済' &&
      (values.kind === '初回協議' || values.kind === '2回目以降'),
  );

/** What the row comes to: an empty 備考 leaves a record as it is. */
const corrected = (project: Project, standing: Meeting) => ({
  place: oneLine(project.values.meetingPlace),
  notes: project.values.remarks.trim() || standing.values.notes,
});

export const recordMeeting = operation({
  name: NAME,
  tab: 'projects',
  remarks: 'note',
  about: words(
    '行った協議を、協議日時・協議場所・備考から記録します。同じ協議日時の記録は直します。',
  ),
  misplaced: (context, project) => projectAt(context, project, 'followUpMeeting'),
  missing: (context, project) => {
    const { meetingAt, meetingPlace } = project.values;
    const problems: string[] = [];
    const at = momentIn(project);
    if (meetingAt.trim() === '') {
      problems.push('協議日時に、協議を行った日時を入れてください（例：2026-06-15 14:00）。');
    } else if (!at) {
      problems.push(
        `協議日時「${hint(meetingAt, 30)}」が日時として読み取れません（例：2026-06-15 14:00）。`,
      );
    } else if (at > context.now) {
      problems.push(
        `協議日時（${japaneseMoment(at)}）が先の日時です。協議を終えてから行ってください。`,
      );
    }
    if (meetingPlace.trim() === '') problems.push('協議場所に、協議を行った場所を入れてください。');
    const standing = recordOf(context, project);
    if (problems.length > 0 || !standing) return problems;
    const { place, notes } = corrected(project, standing);
    return place === standing.values.place && notes === standing.values.notes
      ? [
          `何も変わっていません。${japaneseMoment(standing.values.startsAt)}の協議は記録してあります。新しい協議は、協議日時を入れ替えてから行ってください。`,
        ]
      : [];
  },
  perform: (context, project) => {
    const { projectId, remarks } = project.values;
    const at = momentIn(project);
    if (!at) return '';
    const standing = recordOf(context, project);
    if (standing) {
      const before = `${standing.values.place}　${standing.values.notes}`;
      context.registry.set(standing, corrected(project, standing));
      record(context, {
        action: NAME,
        target: projectId,
        before,
        after: `${standing.values.place}　${standing.values.notes}`,
      });
      return `${japaneseMoment(at)}の${standing.values.kind === '初回協議' ? '初回協議' : '協議'}の記録を直しました。`;
    }
    const row = caseOfProject(context.registry, project);
    logMeeting(context, {
      kind: '2回目以降',
      subject: projectId,
      startsAt: at,
      place: oneLine(project.values.meetingPlace),
      attendees: [
        oneLine(row?.values.businessName ?? ''),
        ...departmentsConcerned(context, project),
      ].join('、'),
      notes: remarks.trim(),
      state: '済',
    });
    record(context, { action: NAME, target: projectId, after: japaneseMoment(at) });
    return `${japaneseMoment(at)}の協議を記録しました。事業化の可否が決まったら、「事業化する」または「事業化しない」を選んでください。`;
  },
});
