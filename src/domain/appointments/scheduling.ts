// ⑨/J 日程調整: the round under way: what was offered, who was asked, who has answered, which times suit everybody.
import type { Day, Minute } from '../base/day';
import { japaneseMoment, parseMoment } from '../base/moment';
import { ascending, listOf, oneLine } from '../base/text';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import { callOffMails } from '../mail/callOffMails';
import { businessOf } from '../parties/businesses';
import { presentName } from '../parties/departments';
import { presentWho } from '../parties/who';
import type { Registry, Row } from '../registry/registry';
import { fields, list, stored, text } from '../registry/storedCell';

export const SCHEDULING_FORM = '日程調整';

/** Of one round (お願いした候補). */
interface Offer {
  readonly times: readonly Minute[];
  /** Department names and the 事業者番号. */
  readonly asked: readonly string[];
}

export interface Candidate {
  /** `候補1` */
  readonly label: string;
  readonly at: Minute;
}

export interface SchedulingProgress {
  /** Names of those asked: departments, then the business. */
  readonly asked: string[];
  /** Those of them that have not answered; nobody once dates are not asked for any more. */
  readonly awaited: string[];
  /** Whether everybody who was asked has answered. */
  readonly complete: boolean;
  /** The candidates that still stand and suit everybody who has answered; none before the first answer. */
  readonly possible: Candidate[];
}

export const storedOffer = stored<Offer>(fields({ times: list(text), asked: list(text) }));

/** Nothing when no round was started. */
const offerOf = ({ values }: Project): Offer =>
  storedOffer.read(values.offeredTimes) ?? { times: [], asked: [] };

/** `候補1`, `候補2`, … with their times. */
export const candidatesOf = (times: readonly Minute[]): Candidate[] =>
  times.map((at, index) => ({ label: `候補${index + 1}`, at }));

/** What the present round offers. */
export const offeredCandidates = (project: Project): Candidate[] =>
  candidatesOf(offerOf(project).times);

/**
 * Those that can still be chosen: neither past, nor struck out of 候補日時 since they were offered. A 候補日時 that holds
 * none of them any more is already that of the next round.
 */
export function standingCandidates({ now }: Context, project: Project): Candidate[] {
  const { candidateTimes, schedulingRound } = project.values;
  const offered = offeredCandidates(project);
  const left = candidateTimes
    .split(/[\r\n]+/)
    .map((line) => parseMoment(line, schedulingRound.slice(0, 10)));
  const struck = offered.some(({ at }) => left.includes(at));
  return offered.filter(({ at }) => at > now && (!struck || left.includes(at)));
}

/** `候補1 令和8年6月1日（月）10:00` */
export const candidateText = ({ label, at }: Candidate): string => `${label} ${japaneseMoment(at)}`;

/** Whom the present round asks: department names and the 事業者番号. */
export const askedIn = (project: Project): readonly string[] => offerOf(project).asked;

/** Whether answers are being waited for: not before the first round, nor once the meeting was fixed or skipped. */
export const isScheduling = ({ values }: Project): boolean =>
  values.schedulingRound !== '' && values.schedulingAskedOn !== '';

/** Nobody is asked any more; what was answered stays. */
export function closeScheduling(context: Context, project: Project): void {
  callOffRequests(context, project);
  context.registry.set(project, { schedulingAskedOn: '', schedulingDueOn: '' });
}

/** Requests for dates that have not left yet never will. */
export function callOffRequests({ registry }: Context, { values }: Project): void {
  callOffMails(registry, {
    kind: 'scheduling',
    target: values.projectId,
    reason: 'この日程調整の回答は要らなくなったため',
  });
}

/** Whom of those asked a code or answer names; undefined when that one was not asked. */
export function askedAs(
  registry: Registry,
  project: Project,
  who: string,
  today: Day,
): string | undefined {
  const present = (name: string) => presentWho(registry, today, name);
  return offerOf(project).asked.find((name) => present(name) === present(who));
}

/** The name of one who was asked, as people read it today. */
export function respondentName(registry: Registry, who: string, today: Day): string {
  const business = businessOf(registry, who);
  return business ? oneLine(business.values.name) : presentName(registry, today, who);
}

type AnswerRow = Row<'answers'>;

/** All 日程調整 answers about a project, the oldest first. */
export function schedulingAnswers(registry: Registry, project: Project): AnswerRow[] {
  return registry
    .rows('answers')
    .filter(
      ({ values }) =>
        values.form === SCHEDULING_FORM && values.projectId === project.values.projectId,
    )
    .sort(ascending(({ values }) => `${values.answeredOn} ${values.answerId}`));
}

/** What one who was asked has answered in this round, the last time he did. */
export interface Reply {
  /** As asked: the department's name or the 事業者番号. */
  readonly who: string;
  readonly row: AnswerRow;
  /** What suits, in words. */
  readonly said: string;
  /** The labels of it. */
  readonly possible: readonly string[];
  readonly remarks: string;
}

/** 理由 of an answer: what suits, and below it what else was written. */
export const replyText = (said: string, remarks: string): string =>
  [said, remarks.trim()].filter(Boolean).join('\n');

function saidIn({ values }: AnswerRow) {
  const [said, ...remarks] = values.reason.split('\n');
  return {
    said,
    possible: values.answer === '可' ? listOf(said) : [],
    remarks: remarks.join('\n'),
  };
}

/** The answers that count: given in this round, the last one of each who was asked. */
export function repliesOf(registry: Registry, project: Project, today: Day): Reply[] {
  const { schedulingRound } = project.values;
  if (schedulingRound === '') return [];
  const rows = schedulingAnswers(registry, project).filter(
    ({ values }) => values.answeredOn >= schedulingRound,
  );
  const { asked } = offerOf(project);
  const departments = asked.filter((who) => !businessOf(registry, who));
  const business = asked.find((who) => businessOf(registry, who));
  const last = new Map<string, AnswerRow>();
  for (const row of rows) {
    const name = presentName(registry, today, row.values.answerer);
    // Only who was asked can answer: what is no department's is the business's, whatever it is called by now.
    const who = departments.find((one) => presentName(registry, today, one) === name) ?? business;
    if (who) last.set(who, row);
  }
  return [...last].map(([who, row]) => ({ who, row, ...saidIn(row) }));
}

/** Who was asked and is still awaited in the present round, and the times that suit everybody who answered. */
export function schedulingProgress(context: Context, project: Project): SchedulingProgress {
  const { registry, today } = context;
  const { asked } = offerOf(project);
  const replies = repliesOf(registry, project, today);
  const named = (who: string) => respondentName(registry, who, today);
  const awaited = asked.filter((who) => !replies.some((reply) => reply.who === who));
  return {
    asked: asked.map(named),
    awaited: isScheduling(project) ? awaited.map(named) : [],
    complete: asked.length > 0 && awaited.length === 0,
    possible:
      replies.length === 0
        ? []
        : standingCandidates(context, project).filter(({ label }) =>
            replies.every(({ possible }) => possible.includes(label)),
          ),
  };
}
