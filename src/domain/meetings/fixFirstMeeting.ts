// 初回協議を確定する (⑨/J): the invitations go out; chosen again with another time or place, the meeting moves.

import { invite, invitedTo, newUid, release, storedInvited } from '../appointments/invitations';
import { logMeeting, meetingsOf, standingMeeting } from '../appointments/meetings';
import {
  isSame,
  type Participant,
  type Participants,
  participantsOf,
  policyDivision,
  reachedToday,
} from '../appointments/participants';
import {
  candidateText,
  closeScheduling,
  offeredCandidates,
  repliesOf,
  respondentName,
  standingCandidates,
} from '../appointments/scheduling';
import { unusual } from '../appointments/unusual';
import type { Minute } from '../base/day';
import { distinct } from '../base/grouped';
import { japaneseMoment, parseMoment } from '../base/moment';
import { hint, oneLine, wordOf } from '../base/text';
import { words } from '../base/words';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import { operation, type Prepared } from '../operations/operation';
import { unlessProjectAt } from '../operations/projectGuards';
import { presentWho } from '../parties/who';
import { because, needs, type Refusal, those, unreadable } from '../registry/refusal';

/** What has no time of day is read as midnight: nobody meets then. */
const isDayOnly = (text: string) => /(T00:00$)|(^[^:時]*$)/.test(text.trim());

/** When it is to be, or why that cannot be. */
export type Chosen = { readonly at: Minute } | { readonly problem: Refusal };

/** What 協議日時 says: a time, or the number of a candidate; while it is empty, a meeting that is fixed stays when it is. */
export function readTime(context: Context, project: Project): Chosen {
  const { meetingAt, projectId } = project.values;
  const example = '2026-06-01 10:00';
  const note = `例：${example}`;
  const fixed = standingMeeting(context.registry, projectId, '初回協議');
  const written = meetingAt.trim() || (fixed?.values.startsAt ?? '');
  if (written === '') {
    return { problem: needs('projects', 'meetingAt', '初回協議の日時を入れて', { note }) };
  }
  const label = wordOf(meetingAt);
  if (/^候補\d+$/.test(label)) {
    const standing = standingCandidates(context, project);
    const named = standing.find((one) => one.label === label);
    if (named) return named;
    const known = standing.map(candidateText).join('、') || 'なし';
    return { problem: because(`協議日時の「${label}」は、いま選べる候補（${known}）にありません`) };
  }
  const at = parseMoment(written);
  if (isDayOnly(written) && (at || parseMoment(`${written} 00:00`))) {
    const remedy = `日と時刻を入れてください（${note}）。`;
    return { problem: because('協議日時に時刻がありません', remedy) };
  }
  if (!at) return { problem: unreadable(`協議日時「${hint(written, 30)}」`, '日時', example) };
  if (at > context.now) return { at };
  const over = `協議日時（${japaneseMoment(at)}）が過ぎています`;
  return { problem: because(over, '先の日時を入れてください。') };
}

/** All who are to come, each by name. */
const everybody = (context: Context, { departments, business }: Participants): Participant[] => [
  ...(business ? [business] : []),
  ...departments,
  policyDivision(context),
];

/** Two departments behind one address get one invitation. */
const invitedOf = (all: readonly Participant[]): Participant[] =>
  all.filter(
    ({ to }, index) => all.findIndex((one) => one.to.toLowerCase() === to.toLowerCase()) === index,
  );

const attendeesOf = (all: readonly Participant[]): string =>
  distinct(all.map(({ name }) => oneLine(name))).join('、');

const placeOf = ({ values }: Project): string => oneLine(values.meetingPlace);

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

/** What corrects a meeting of which people have heard. */
export const CORRECTED_BY =
  '協議日時か協議場所を直して、もう一度「初回協議を確定する」を選ぶか、「初回協議を中止する」を選んでください。';

/** Whether dates of a first meeting can be fixed where the project stands. */
export const meetingMisplaced = unlessProjectAt('firstMeeting');

/** What the answers say of a time: that nobody was asked about it, or who cannot come; and what may be a slip in it. */
function concernsOf(context: Context, project: Project, at: Minute) {
  const replies = repliesOf(context.registry, project, context.today);
  const candidate = offeredCandidates(project).find((one) => one.at === at);
  // What was offered was asked about then.
  if (!candidate) {
    return { unasked: replies.length > 0, concerns: unusual(context, '協議日時', at) };
  }
  const unable = replies
    .filter(({ possible }) => !possible.includes(candidate.label))
    .map(({ who }) => respondentName(context.registry, who, context.today));
  const said = `${unable.join('、')}は、${japaneseMoment(at)}を参加できる日程に挙げていません。`;
  return { unasked: false, concerns: unable.length > 0 ? [said] : [] };
}

/** Fixes or moves the meeting, unless something is missing. */
export function fixing(context: Context, project: Project, time: Chosen): Prepared {
  const { registry } = context;
  const { projectId } = project.values;
  const place = placeOf(project);
  const participants = participantsOf(context, project);
  const missing = those(
    'problem' in time && time.problem,
    place === '' && needs('projects', 'meetingPlace', '初回協議の場所を入れて'),
    participants.problems,
  );
  if ('problem' in time || missing.length > 0) return { missing };
  const { at } = time;
  const all = everybody(context, participants);
  const invited = invitedOf(all);
  const standing = standingMeeting(registry, projectId, '初回協議');
  if (
    standing?.values.startsAt === at &&
    standing.values.place === place &&
    whoOf(context, invitedTo(standing)) === whoOf(context, invited)
  ) {
    const known = `初回協議は${japaneseMoment(at)}に${place}で行うと知らせてあります。`;
    return { missing: [because('何も変わっていません', known)] };
  }
  const { unasked, concerns } = concernsOf(context, project, at);
  return {
    concerns: standing?.values.startsAt === at ? [] : concerns,
    perform: () => {
      const warning = unasked
        ? 'お願いした候補にない日時です。出席できるかをお確かめください。'
        : '';
      const before = standing
        ? `${japaneseMoment(standing.values.startsAt)} ${standing.values.place}`
        : '';
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
          startsAt: at,
          state: '予定',
        });
      registry.set(meeting, {
        startsAt: at,
        place,
        attendees: attendeesOf(all),
        invited: storedInvited.write(invited),
        ...(standing
          ? { state: '変更', sequence: String((Number(standing.values.sequence) || 0) + 1) }
          : nextOfEvent(context, projectId, meeting.values.meetingId)),
      });
      invite(context, project, meeting);
      release(context, project, meeting, left);
      closeScheduling(context, project);
      const after = `${japaneseMoment(at)} ${place}`;
      const names = invited.map(({ name }) => name).join('、');
      return {
        said: `初回協議を${after}${standing ? 'に変更しました' : 'に確定しました'}。${names}に予定を送ります。${warning}`,
        logged: { before, after },
      };
    },
  };
}

export const fixFirstMeeting = operation({
  name: '初回協議を確定する',
  place: 'next',
  tab: 'projects',
  about: words('初回協議の日時と場所を決め、出席する全員に予定を送ります。'),
  correctedBy: CORRECTED_BY,
  tells: true,
  misplaced: meetingMisplaced,
  prepare: (context, project) => fixing(context, project, readTime(context, project)),
});
