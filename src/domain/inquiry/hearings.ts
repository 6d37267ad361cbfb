// ⑤/C: the row of a hearing in 協議 follows what staff note in ヒアリング and ヒアリング記録.

import { logMeeting, type Meeting, meetingsOf } from '../appointments/meetings';
import { parseDay } from '../base/era';
import { japaneseMoment } from '../base/moment';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import { callOffMails } from '../mail/callOffMails';

const hearingOf = ({ registry }: Context, { values }: Project): Meeting | undefined =>
  meetingsOf(registry, values.projectId)
    .filter((row) => row.values.kind === 'ヒアリング' && row.values.state !== '中止')
    .pop();

/** 済: the row says so too, with the notes as they are now. */
export function deriveHearing(context: Context, project: Project): void {
  if (project.values.hearing !== '済') return;
  const row = hearingOf(context, project);
  if (!row) return;
  if (row.values.state !== '済') callOffHearing(context, project, 'ヒアリングが済んだため');
  context.registry.set(row, { state: '済', notes: project.values.hearingNotes });
}

/** Mails about the hearing that have not left never will. @returns those that went out */
const callOffHearing = ({ registry }: Context, { values }: Project, reason: string) =>
  callOffMails(registry, { kind: 'hearing', target: values.projectId, reason });

/**
 * Once a proposal is settled: a hearing that took place without having been set leaves its row too, and one that was
 * set does not take place any more.
 * @returns what staff should know of it, or ''
 */
export function settleHearing(context: Context, project: Project): string {
  const { hearing, hearingOn, hearingNotes, projectId, department, proposer } = project.values;
  const row = hearingOf(context, project);
  const told = callOffHearing(context, project, '提案を採用するかどうかが決まったため');
  if (hearing !== '済') {
    if (!row || row.values.state === '済') return '';
    context.registry.set(row, { state: '中止' });
    const tell = told.length > 0 ? `${row.values.attendees}にお知らせください。` : '';
    return `${japaneseMoment(row.values.startsAt)}に設定していたヒアリングは中止としました。${tell}`;
  }
  if (row) return '';
  logMeeting(context, {
    kind: 'ヒアリング',
    subject: projectId,
    startsAt: parseDay(hearingOn) ?? '',
    attendees: proposer || department,
    notes: hearingNotes,
    state: '済',
  });
  return '';
}
