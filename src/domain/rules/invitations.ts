// ⑨/J: the invitations to a first meeting: each participant has his own mail, with the same event.
import { invitation } from '../calendar/invitation';
import { japaneseMoment, parseMoment } from '../calendar/moment';
import type { Context } from '../context';
import { noticeKinds } from '../notices/kinds';
import { cancellationNotice, invitationNotice } from '../notices/meeting';
import { post } from '../notices/notice';
import type { Registry, Row } from '../registry/registry';
import { oneLine } from '../text';
import { caseOfProject, type Project } from './cases';
import { type Participant, policyDivision, reachedToday } from './participants';

type Meeting = Row<'meetings'>;

/** Those who were invited, as the row remembers them; nobody when somebody wrote something else there. */
export function invitedTo({ values }: Meeting): Participant[] {
  try {
    const invited: unknown = JSON.parse(values.invited);
    return Array.isArray(invited) ? (invited as Participant[]) : [];
  } catch {
    return [];
  }
}

/** What the row keeps of them, to tell the same people later. */
export const invitedText = (participants: readonly Participant[]): string =>
  JSON.stringify(participants);

/** `M000001-R8-001-01@city.example.jp`: the same for ever, and no other installation's. */
export function newUid({ settings }: Context, meetingId: string, projectId: string): string {
  return `${meetingId}-${projectId}@${settings.policyDivisionMail.split('@')[1] ?? ''}`;
}

/** Invites, or tells of another time or place; who has never heard of the meeting is simply invited. */
export function invite(context: Context, project: Project, meeting: Meeting): void {
  const { meetingId, sequence, startsAt, place, attendees } = meeting.values;
  for (const participant of invitedTo(meeting)) {
    const moved = heardOf(context, meeting, participant.who);
    post(
      context,
      invitationNotice(context, {
        ...participant,
        ...aboutProject(context.registry, project),
        key: `${keyOf(meeting, participant.who)}${sequence}`,
        moved,
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
export function callOff(
  context: Context,
  project: Project,
  meeting: Meeting,
  why: string,
  people: readonly Participant[] = invitedTo(meeting),
): string[] {
  const { meetingId, sequence, startsAt, place } = meeting.values;
  const told: string[] = [];
  for (const invited of people) {
    if (!heardOf(context, meeting, invited.who)) continue;
    const participant = reachedToday(context, invited);
    told.push(participant.name);
    post(
      context,
      cancellationNotice(context, {
        ...participant,
        ...aboutProject(context.registry, project),
        key: `初回協議の中止:${meetingId}:${invited.who}:${sequence}`,
        when: japaneseMoment(startsAt),
        place,
        why,
        invitation: eventFor(context, project, meeting, participant, 'CANCEL'),
        meetingId,
      }),
    );
  }
  return told;
}

const keyOf = ({ values }: Meeting, who: string): string => `初回協議:${values.meetingId}:${who}:`;

/** Never left, and will not of itself before a person says so. */
const unsent = new Set(['待ち', '失敗']);

/** Whether somebody has had an invitation to this meeting; those that have not left are called off. */
function heardOf({ registry }: Context, meeting: Meeting, who: string): boolean {
  const mails = registry
    .rows('outbox')
    .filter(
      ({ values }) =>
        values.kind === noticeKinds.invitation.name && values.key.startsWith(keyOf(meeting, who)),
    );
  for (const mail of mails.filter(({ values }) => unsent.has(values.state))) {
    registry.set(mail, { state: '取りやめ', reason: '初回協議が変更または中止になったため' });
  }
  return mails.some(({ values }) => values.state !== '取りやめ');
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
    description: [
      `提案事業：${projectId} ${projectName}`,
      values.attendees && `出席者：${values.attendees}`,
      `問い合わせ先：${[settings.cityName, settings.policyDivisionName, settings.contactPerson, settings.contact].filter(Boolean).join('　')}`,
    ]
      .filter(Boolean)
      .join('\n'),
    organizer: { name: `${settings.cityName} ${office.name}`, mail: office.to },
    // A test must not reach anybody through a calendar either.
    attendees: settings.testEnvironment ? [] : [{ name: participant.name, mail: participant.to }],
  });
}
