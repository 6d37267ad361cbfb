// 協議を記録する (⑩/K): a later meeting of department and business goes into 協議, or a record there is put right.

import { logMeeting, type Meeting, meetingsOf } from '../appointments/meetings';
import { departmentsConcerned } from '../appointments/participants';
import { unusual } from '../appointments/unusual';
import { isDay, type Minute } from '../base/day';
import { parseDay } from '../base/era';
import { japaneseMoment, parseMoment } from '../base/moment';
import { hint, oneLine } from '../base/text';
import { words } from '../base/words';
import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { type Done, operation, type Prepared, unless } from '../operations/operation';
import { projectAt } from '../operations/projectGuards';
import { because, needs, type Refusal, those, unreadable } from '../registry/refusal';

/** A day alone will do for a meeting of which nobody noted the time. */
const momentIn = ({ values }: Project): Minute | undefined => {
  const day = parseDay(values.meetingAt);
  return parseMoment(values.meetingAt) ?? (day && isDay(day) ? day : undefined);
};

/** The record of the meeting of this moment, the first one or a later one. */
const recordOf = ({ registry }: Context, project: Project, at: Minute): Meeting | undefined =>
  meetingsOf(registry, project.values.projectId).find(
    ({ values }) =>
      values.startsAt === at &&
      values.state === '済' &&
      (values.kind === '初回協議' || values.kind === '2回目以降'),
  );

/** What the row comes to: an empty 備考 leaves a record as it is. */
const corrected = (project: Project, standing: Meeting) => ({
  place: oneLine(project.values.meetingPlace),
  notes: project.values.remarks.trim() || standing.values.notes,
});

export const recordMeeting = operation({
  name: '協議を記録する',
  tab: 'projects',
  remarks: 'note',
  about: words(
    '行った協議を、協議日時・協議場所・備考から記録します。同じ協議日時の記録は直します。',
  ),
  misplaced: (context, project) => projectAt(context, project, 'followUpMeeting'),
  prepare: (context, project) => {
    const at = momentIn(project);
    const missing = those(
      timeProblem(project, at, context.now),
      project.values.meetingPlace.trim() === '' &&
        needs('projects', 'meetingPlace', '協議を行った場所を入れて'),
    );
    if (!at || missing.length > 0) return { missing };
    const standing = recordOf(context, project, at);
    return standing
      ? correct(context, project, standing)
      : {
          perform: () => log(context, project, at),
          concerns: unusual(context, '協議日時', at),
        };
  },
});

function timeProblem(
  { values }: Project,
  at: Minute | undefined,
  now: Minute,
): Refusal | undefined {
  const example = '2026-06-15 14:00';
  if (values.meetingAt.trim() === '') {
    return needs('projects', 'meetingAt', '協議を行った日時を入れて', { note: `例：${example}` });
  }
  if (!at) return unreadable(`協議日時「${hint(values.meetingAt, 30)}」`, '日時', example);
  if (at <= now) return undefined;
  return because(
    `協議日時（${japaneseMoment(at)}）が先の日時です`,
    '協議を終えてから行ってください。',
  );
}

function correct({ registry }: Context, project: Project, standing: Meeting): Prepared {
  const { startsAt, kind, place, notes } = standing.values;
  const when = japaneseMoment(startsAt);
  const now = corrected(project, standing);
  const missing = those(
    now.place === place &&
      now.notes === notes &&
      because(
        '何も変わっていません',
        `${when}の協議は記録してあります。新しい協議は、協議日時を入れ替えてから行ってください。`,
      ),
  );
  return unless(missing, () => {
    registry.set(standing, now);
    return {
      said: `${when}の${kind === '初回協議' ? '初回協議' : '協議'}の記録を直しました。`,
      logged: { before: `${place}　${notes}`, after: `${now.place}　${now.notes}` },
    };
  });
}

function log(context: Context, project: Project, at: Minute): Done {
  const { projectId, meetingPlace, remarks } = project.values;
  const row = caseOfProject(context.registry, project);
  logMeeting(context, {
    kind: '2回目以降',
    subject: projectId,
    startsAt: at,
    place: oneLine(meetingPlace),
    attendees: [
      oneLine(row?.values.businessName ?? ''),
      ...departmentsConcerned(context, project),
    ].join('、'),
    notes: remarks.trim(),
    state: '済',
  });
  const when = japaneseMoment(at);
  return {
    said: `${when}の協議を記録しました。事業化の可否が決まったら、「事業化する」または「事業化しない」を選んでください。`,
    logged: { after: when },
  };
}
