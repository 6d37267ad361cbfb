// 協議: the log of meetings; what stands in it for a case or project, and calling a meeting off.
import type { Day, Minute } from '../base/day';
import { japaneseMoment } from '../base/moment';
import { record } from '../cases/audit';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import { callOffMails } from '../mail/callOffMails';
import { newMeetingId } from '../registry/numbers';
import type { Registry, Row } from '../registry/registry';
import type { MeetingKind, MeetingState } from '../registry/tabs/meetings';
import { callOff } from './invitations';

export type Meeting = Row<'meetings'>;

/**
 * Appends a row to 協議.
 * @param o.subject 提案事業番号, or 案件番号 for ②協議 and 式典
 * @param o.startsAt a day alone stands for a meeting whose time nobody noted
 */
export function logMeeting(
  { registry }: Context,
  o: {
    kind: MeetingKind;
    subject: string;
    startsAt: Day | Minute | '';
    place?: string;
    attendees?: string;
    notes?: string;
    state: MeetingState;
  },
): Meeting {
  return registry.append('meetings', {
    meetingId: newMeetingId(registry),
    kind: o.kind,
    subject: o.subject,
    startsAt: o.startsAt,
    place: o.place ?? '',
    attendees: o.attendees ?? '',
    notes: o.notes ?? '',
    state: o.state,
  });
}

/** The meetings of a project (提案事業番号) or case (案件番号), the earliest first. */
export function meetingsOf(registry: Registry, subject: string): Meeting[] {
  return [...registry.having('meetings', 'subject', subject)].sort(
    ({ values: a }, { values: b }) =>
      a.startsAt !== b.startsAt
        ? a.startsAt < b.startsAt
          ? -1
          : 1
        : a.meetingId < b.meetingId
          ? -1
          : 1,
  );
}

const stands = ({ values }: Meeting): boolean => values.state === '予定' || values.state === '変更';

/** The meeting of this kind that is fixed and neither held nor called off. */
export function standingMeeting(
  registry: Registry,
  subject: string,
  kind: MeetingKind,
): Meeting | undefined {
  return meetingsOf(registry, subject).find((row) => row.values.kind === kind && stands(row));
}

/**
 * Calls off what stands of a project: its first meeting, with a mail and the event's cancellation to everybody who
 * heard of it, and its hearing, of which whoever ends the project tells.
 * @param why for those who were invited; '' when the project goes on and another time will be found
 * @returns the names of those who are told
 */
export function cancelMeetings(context: Context, project: Project, why: string): string[] {
  const { registry } = context;
  const { projectId } = project.values;
  const told: string[] = [];
  for (const meeting of meetingsOf(registry, projectId)) {
    const { kind, startsAt, sequence } = meeting.values;
    if (!stands(meeting) || (kind !== '初回協議' && kind !== 'ヒアリング')) continue;
    registry.set(meeting, { state: '中止', sequence: String((Number(sequence) || 0) + 1) });
    record(context, {
      action: `${kind}の中止`,
      target: projectId,
      before: japaneseMoment(startsAt),
      after: why,
    });
    if (kind === '初回協議') told.push(...callOff(context, project, meeting, why));
    else callOffMails(registry, { kind: 'hearing', target: projectId, reason: why });
  }
  return told;
}
