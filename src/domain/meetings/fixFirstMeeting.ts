// 初回協議を確定する (⑨/J): the invitations go out; chosen again with another time or place, the meeting moves.

import { invite, invitedTo, newUid, release, storedInvited } from '../appointments/invitations';
import { logMeeting, type Meeting, meetingsOf, standingMeeting } from '../appointments/meetings';
import {
  isSame,
  type Participant,
  participantsOf,
  policyDivision,
  reachedToday,
} from '../appointments/participants';
import {
  closeScheduling,
  offeredCandidates,
  repliesOf,
  respondentName,
} from '../appointments/scheduling';
import type { Minute } from '../base/day';
import { japaneseMoment, parseMoment } from '../base/moment';
import { hint, oneLine } from '../base/text';
import { words } from '../base/words';
import { record } from '../cases/audit';
import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { projectAt } from '../operations/projectGuards';
import { presentWho } from '../parties/who';

const NAME = '初回協議を確定する';

/** What has no time of day is read as midnight: nobody meets then. */
const isDayOnly = (text: string) => /(T00:00$)|(^[^:時]*$)/.test(text.trim());

function readTime(project: Project, now: Minute): { at: Minute } | { problem: string } {
  const { meetingAt } = project.values;
  if (meetingAt.trim() === '') {
    return { problem: '協議日時に、初回協議の日時を入れてください（例：2026-06-01 10:00）。' };
  }
  const at = parseMoment(meetingAt);
  if (isDayOnly(meetingAt) && (at || parseMoment(`${meetingAt} 00:00`))) {
    return {
      problem: '協議日時に時刻がありません。日と時刻を入れてください（例：2026-06-01 10:00）。',
    };
  }
  if (!at) {
    return {
      problem: `協議日時「${hint(meetingAt, 30)}」が日時として読み取れません（例：2026-06-01 10:00）。`,
    };
  }
  return at > now
    ? { at }
    : { problem: `協議日時（${japaneseMoment(at)}）が過ぎています。先の日時を入れてください。` };
}

/** Everybody once: two departments behind one address get one invitation. */
function invitedNow(context: Context, project: Project): Participant[] {
  const { departments, business } = participantsOf(context, project);
  const all = [...(business ? [business] : []), ...departments, policyDivision(context)];
  return all.filter(
    ({ to }, index) => all.findIndex((one) => one.to.toLowerCase() === to.toLowerCase()) === index,
  );
}

const attendeesOf = (context: Context, project: Project): string => {
  const { departments, business } = participantsOf(context, project);
  return [...(business ? [business] : []), ...departments, policyDivision(context)]
    .map(({ name }) => oneLine(name))
    .filter((name, index, names) => names.indexOf(name) === index)
    .join('、');
};

const placeOf = ({ values }: Project): string => oneLine(values.meetingPlace);

const isUnchanged = (context: Context, project: Project, standing: Meeting, at: Minute): boolean =>
  standing.values.startsAt === at &&
  standing.values.place === placeOf(project) &&
  whoOf(context, invitedTo(standing)) === whoOf(context, invitedNow(context, project));

const whoOf = ({ registry, today }: Context, people: readonly Participant[]): string =>
  people
    .map(({ who, to }) => `${presentWho(registry, today, who)} ${to}`)
    .sort()
    .join('\n');

/** One event for ever: a meeting that is fixed again after it was called off goes on with the same one. */
function nextOfEvent(
  context: Context,
  projectId: string,
  meetingId: string,
): { uid: string; sequence: string } {
  const earlier = meetingsOf(context.registry, projectId).filter(
    ({ values }) => values.kind === '初回協議' && values.uid !== '',
  );
  if (earlier.length === 0) return { uid: newUid(context, meetingId, projectId), sequence: '0' };
  const last = Math.max(...earlier.map(({ values }) => Number(values.sequence) || 0));
  return { uid: earlier[0].values.uid, sequence: String(last + 1) };
}

export const fixFirstMeeting = operation({
  name: NAME,
  tab: 'projects',
  about: words('初回協議の日時と場所を決め、事業者等・担当部局・総合政策課に予定を送ります。'),
  correctedBy:
    '協議日時か協議場所を直して、もう一度「初回協議を確定する」を選ぶか、「初回協議を中止する」を選んでください。',
  misplaced: (context, project) => {
    const elsewhere = projectAt(context, project, 'firstMeeting');
    if (elsewhere) return elsewhere;
    const row = caseOfProject(context.registry, project);
    return row && endingLetter(context, row);
  },
  missing: (context, project) => {
    const problems: string[] = [];
    const time = readTime(project, context.now);
    if ('problem' in time) problems.push(time.problem);
    if (placeOf(project) === '') problems.push('協議場所に、初回協議の場所を入れてください。');
    problems.push(...participantsOf(context, project).problems, ...context.settingProblems);
    const standing = standingMeeting(context.registry, project.values.projectId, '初回協議');
    if (
      problems.length === 0 &&
      standing &&
      'at' in time &&
      isUnchanged(context, project, standing, time.at)
    ) {
      problems.push(
        `何も変わっていません。初回協議は${japaneseMoment(time.at)}に${standing.values.place}で行うと知らせてあります。`,
      );
    }
    return problems;
  },
  perform: (context, project) => {
    const { registry } = context;
    const { projectId } = project.values;
    const time = readTime(project, context.now);
    if ('problem' in time) return '';
    const warning = whoCannotCome(context, project, time.at);
    const standing = standingMeeting(registry, projectId, '初回協議');
    const before = standing
      ? `${japaneseMoment(standing.values.startsAt)} ${standing.values.place}`
      : '';
    const invited = invitedNow(context, project);
    const left = standing
      ? invitedTo(standing)
          .map((before) => reachedToday(context, before))
          .filter((before) => !invited.some((now) => isSame(context, before, now)))
      : [];
    const meeting =
      standing ??
      logMeeting(context, {
        kind: '初回協議',
        subject: projectId,
        startsAt: time.at,
        state: '予定',
      });
    registry.set(meeting, {
      startsAt: time.at,
      place: placeOf(project),
      attendees: attendeesOf(context, project),
      invited: storedInvited.write(invited),
      ...(standing
        ? { state: '変更', sequence: String((Number(standing.values.sequence) || 0) + 1) }
        : nextOfEvent(context, projectId, meeting.values.meetingId)),
    });
    invite(context, project, meeting);
    release(context, project, meeting, left);
    closeScheduling(context, project);
    const after = `${japaneseMoment(time.at)} ${placeOf(project)}`;
    record(context, { action: NAME, target: projectId, before, after });
    const names = invited.map(({ name }) => name).join('、');
    return `初回協議を${after}${standing ? 'に変更しました' : 'に確定しました'}。${names}に予定を送ります。${warning}`;
  },
});

/** Those whose answer does not hold this time; and that nobody was asked about it. */
function whoCannotCome({ registry, today }: Context, project: Project, at: Minute): string {
  const replies = repliesOf(registry, project, today);
  if (replies.length === 0) return '';
  const candidate = offeredCandidates(project).find((one) => one.at === at);
  if (!candidate) return 'お願いした候補にない日時です。出席できるかをお確かめください。';
  const unable = replies
    .filter(({ possible }) => !possible.includes(candidate.label))
    .map(({ who }) => respondentName(registry, who, today));
  return unable.length > 0
    ? `${unable.join('、')}は、この日時を参加できる日程に挙げていません。出席できるかをお確かめください。`
    : '';
}
