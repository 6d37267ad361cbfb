// ⑨/J: the invitations to a first meeting: each participant has his own mail, with the same event.

import { invitation } from '../base/calendarEvent';
import { gathered } from '../base/gathered';
import { japaneseMoment, parseMoment } from '../base/moment';
import { oneLine } from '../base/text';
import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { callOffUnsent } from '../mail/callOffMails';
import { mailKey, mailsKeyed } from '../mail/keys';
import { noticeKinds } from '../mail/kinds';
import { type Notice, post } from '../mail/notice';
import type { Registry, Row } from '../registry/registry';
import { fields, list, stored, text } from '../registry/storedCell';
import {
  cancellationNotice,
  invitationNotice,
  type OfMeeting,
  releaseNotice,
  toldIn,
} from './meetingNotices';
import { isSame, type Participant, policyDivision, reachedToday } from './participants';

type Meeting = Row<'meetings'>;

/** What the row keeps of those who were invited, to tell the same people later. */
export const storedInvited = stored<readonly Participant[]>(
  list(fields({ who: text, name: text, to: text, greeting: text })),
);

/** Those who were invited, as the row remembers them. */
export const invitedTo = ({ values }: Meeting): readonly Participant[] =>
  storedInvited.read(values.invited) ?? [];

/** `M000001-R8-001-01@city.example.jp`: the same for ever, and no other installation's. */
export function newUid({ settings }: Context, meetingId: string, projectId: string): string {
  return `${meetingId}-${projectId}@${settings.policyDivisionMail.split('@')[1] ?? ''}`;
}

/** Invites, or tells of another time or place; who has never heard of the meeting is simply invited. */
export function invite(context: Context, project: Project, meeting: Meeting): void {
  const { meetingId, sequence, startsAt, place, attendees } = meeting.values;
  for (const participant of invitedTo(meeting)) {
    const has = invitationOf(context, meeting, participant);
    post(
      context,
      invitationNotice(context, {
        ...participant,
        ...aboutProject(context.registry, project),
        key: mailKey('invitation', { meetingId, who: participant.who, sequence }),
        told: has && toldIn(has.values.body),
        when: japaneseMoment(startsAt),
        place,
        attendees,
        invitation: eventFor(context, project, meeting, participant, 'REQUEST'),
        meetingId,
      }),
    );
  }
}

/**
 * Tells that a first meeting does not take place. An invitation that has not left yet is called off instead.
 * @returns the names of those who are told
 */
export const callOff = (
  context: Context,
  project: Project,
  meeting: Meeting,
  why: string,
): string[] =>
  cancel(context, project, meeting, invitedTo(meeting), (o) =>
    cancellationNotice(context, { ...o, why }),
  );

/** Tells those who are no longer concerned that they need not come to a first meeting that takes place. */
export function release(
  context: Context,
  project: Project,
  meeting: Meeting,
  people: readonly Participant[],
): void {
  cancel(context, project, meeting, people, (o) => releaseNotice(context, o));
}

/** The event is cancelled for these; each is told with the time and place that he knows. */
function cancel(
  context: Context,
  project: Project,
  meeting: Meeting,
  people: readonly Participant[],
  compose: (o: OfMeeting) => Notice,
): string[] {
  const { meetingId, sequence, startsAt, place } = meeting.values;
  const names: string[] = [];
  for (const invited of people) {
    const participant = reachedToday(context, invited);
    const has = invitationOf(context, meeting, participant);
    if (!has) continue;
    const told = toldIn(has.values.body);
    names.push(participant.name);
    post(
      context,
      compose({
        ...participant,
        ...aboutProject(context.registry, project),
        key: mailKey('meetingCancelled', { meetingId, who: invited.who, sequence }),
        when: told.when || japaneseMoment(startsAt),
        place: told.place || place,
        invitation: eventFor(context, project, meeting, participant, 'CANCEL'),
        meetingId,
      }),
    );
  }
  return names;
}

/** The invitation that somebody has and that still holds for him; what has not left yet is called off. */
function invitationOf(
  context: Context,
  meeting: Meeting,
  participant: Participant,
): Row<'outbox'> | undefined {
  const { registry } = context;
  const { meetingId, subject } = meeting.values;
  const about = registry.having('outbox', 'target', subject);
  const mails = [...mailsKeyed('invitation', about), ...mailsKeyed('meetingCancelled', about)]
    .filter(
      ({ mail, parts }) =>
        parts.meetingId === meetingId &&
        isSame(context, { who: parts.who, to: mail.values.to }, participant),
    )
    .map(({ mail }) => mail);
  callOffUnsent(registry, mails, '初回協議が変更または中止になったため');
  const [last] = mails
    .filter(({ values }) => values.state !== '取りやめ')
    .sort(({ values: a }, { values: b }) => (a.mailId > b.mailId ? -1 : 1));
  return last?.values.kind === noticeKinds.invitation.name ? last : undefined;
}

function aboutProject(registry: Registry, project: Project) {
  return {
    projectId: project.values.projectId,
    projectName: oneLine(project.values.projectName),
    businessName: oneLine(caseOfProject(registry, project)?.values.businessName ?? ''),
  };
}

/**
 * The event as one participant gets it: nobody's address but his own and 総合政策課's stands in it.
 * None when somebody wrote into 日時 what is no time: the mail goes without it then.
 */
function eventFor(
  context: Context,
  project: Project,
  { values }: Meeting,
  participant: Participant,
  method: 'REQUEST' | 'CANCEL',
): string {
  const { settings } = context;
  const start = parseMoment(values.startsAt);
  if (!start) return '';
  const { projectId, projectName, businessName } = aboutProject(context.registry, project);
  const office = policyDivision(context);
  return invitation({
    method,
    uid: values.uid,
    sequence: Number(values.sequence) || 0,
    now: context.now,
    start,
    minutes: settings.meetingMinutes,
    summary: `初回協議：${projectName}（${businessName}）`,
    location: values.place,
    description: gathered(
      `提案事業：${projectId} ${projectName}`,
      values.attendees && `出席者：${values.attendees}`,
      `問い合わせ先：${gathered(settings.cityName, settings.policyDivisionName, settings.contactPerson, settings.contact).join('　')}`,
    ).join('\n'),
    organizer: { name: `${settings.cityName} ${office.name}`, mail: office.to },
    // A test must not reach anybody through a calendar either.
    attendees: settings.testEnvironment ? [] : [{ name: participant.name, mail: participant.to }],
  });
}
