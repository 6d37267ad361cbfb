// ⑨⑩/J, K: what one project waits for once 様式6 is out.

import { standingMeeting } from '../appointments/meetings';
import {
  askedIn,
  isScheduling,
  offeredCandidates,
  respondentName,
  schedulingProgress,
} from '../appointments/scheduling';
import { distinct } from '../base/grouped';
import { japaneseMoment } from '../base/moment';
import { hint, listOf, oneLine } from '../base/text';
import { type Case, kindOf, type Project, projectsOf, stepOfProject } from '../cases/cases';
import { mark, type StepKey } from '../cases/steps';
import type { Context } from '../context';
import { earlierCooperation } from '../inquiry/earlierCooperation';
import { choosing } from '../operations/choosing';
import {
  BUSINESS,
  by,
  DEPARTMENTS,
  isPast,
  type NextStep,
  numbers,
  settlingHeld,
} from '../operations/nextStep';
import { objections } from '../operations/operation';
import { businessOf } from '../parties/businesses';
import { notHeld } from '../receiving/heldAnswers';
import { readCandidateTimes } from './candidateTimes';
import { closeFirstMeeting } from './closeFirstMeeting';
import { fixByCandidate } from './fixByCandidate';
import { fixFirstMeeting } from './fixFirstMeeting';
import { heldDates } from './heldDates';
import { skipFirstMeeting } from './skipFirstMeeting';
import { startScheduling } from './startScheduling';

interface ProjectStep extends NextStep {
  /** Who acts, by name where it is known. */
  readonly who: string;
  /** The text without who acts. */
  readonly what: string;
}

/** undefined for a project that waits for nothing: not yet at ⑨, under way (⑫) or ended. */
export function projectStep(context: Context, project: Project): ProjectStep | undefined {
  if (project.values.state !== '協議中') return undefined;
  const office = context.settings.policyDivisionName;
  const step = stepOfProject(context.registry, project);
  switch (step) {
    case 'firstMeeting':
      return plain(firstMeeting(context, project));
    case 'followUpMeeting':
      return deciding(project);
    default:
      return plain({
        text: `段階「${hint(project.values.stage, 20)}」が読み取れません。元の表示に戻してください`,
        actor: office,
      });
  }
}

/** A step that names who acts, or else the one of `actor`. */
type Named = NextStep & Partial<Pick<ProjectStep, 'who' | 'what'>>;

const plain = (next: Named): ProjectStep => ({ who: next.actor, what: next.text, ...next });

/** ⑩/K */
function deciding({ values }: Project): ProjectStep {
  const who = listOf(values.department).map(oneLine).join('・') || DEPARTMENTS;
  const how = '（「事業化する」または「事業化しない」）';
  return {
    text: `事業化の判断待ち：${who}${how}`,
    actor: DEPARTMENTS,
    who,
    what: `事業化の判断待ち${how}`,
  };
}

/** ⑨/J: the meeting that is fixed, or the way to it. */
function firstMeeting(context: Context, project: Project): Named {
  const { registry, settings, now } = context;
  const office = settings.policyDivisionName;
  const { projectId } = project.values;
  const meeting = standingMeeting(registry, projectId, '初回協議');
  if (meeting) {
    const { startsAt, place } = meeting.values;
    const when = `初回協議 ${japaneseMoment(startsAt)}${place ? `（${hint(place, 30)}）` : ''}`;
    return startsAt <= now
      ? {
          text: `${when}：終わったら${choosing(context, closeFirstMeeting, project)}`,
          actor: office,
        }
      : { text: when, actor: DEPARTMENTS };
  }
  const next = scheduling(context, project);
  const more = skipping(context, project);
  return {
    ...next,
    text: next.text + more,
    ...(next.what !== undefined && { what: next.what + more }),
  };
}

/** ※2: the first meeting may be left out where 初回協議を省略する would be accepted. */
function skipping(context: Context, project: Project): string {
  if (objections(context, skipFirstMeeting, project).length > 0) return '';
  const { evidence } = earlierCooperation(context, project);
  const ids = distinct(evidence.map((one) => one.project.values.projectId));
  return `　初回協議を省略できます（実績：${numbers(ids)}）`;
}

function scheduling(context: Context, project: Project): Named {
  const office = context.settings.policyDivisionName;
  const { schedulingDueOn } = project.values;
  const asking = () => choosing(context, startScheduling, project);
  const fixing = () => choosing(context, fixFirstMeeting, project);
  if (!isScheduling(project)) return { text: `日程調整を始める（${asking()}）`, actor: office };
  const { awaited, possible } = schedulingProgress(context, project);
  const held = heldDates(context, project);
  const silent = notHeld(awaited, held);
  if (silent.length === 0 && held.length > 0) return settlingHeld(context);
  if (silent.length > 0) {
    const late = isPast(context, schedulingDueOn) ? `　待たずに進めるときは、${fixing()}` : '';
    const who = silent.map(oneLine).join('・');
    const due = by(context, schedulingDueOn) + late;
    return {
      text: `日程調整の回答待ち：${who}${due}`,
      actor: isDepartmentAmong(context, project, silent) ? DEPARTMENTS : BUSINESS,
      who,
      what: `日程調整の回答待ち${due}`,
    };
  }
  return {
    text:
      possible.length > 0
        ? `初回協議の日を決める（全員が参加できる${possible.map(({ label }) => label).join('・')}、${possible.length === 1 ? choosing(context, fixByCandidate, project) : fixing()}）`
        : `全員が参加できる候補がない（${offersAnew(context, project) ? asking() : '候補日時を入れ直す'}）`,
    actor: office,
  };
}

const isDepartmentAmong = (
  { registry, today }: Context,
  project: Project,
  names: readonly string[],
): boolean =>
  askedIn(project).some(
    (who) => !businessOf(registry, who) && names.includes(respondentName(registry, who, today)),
  );

/** Whether 候補日時 names a time that the present round does not offer. */
function offersAnew({ now }: Context, project: Project): boolean {
  const offered = offeredCandidates(project).map(({ at }) => at);
  const { times } = readCandidateTimes(project.values.candidateTimes, now);
  return times.some((at) => !offered.includes(at));
}

/** The projects of a case that wait for something, each in short: `R8-001-01 ⑨ 日程調整の回答待ち：…`. */
export function projectsUnderWay(context: Context, row: Case): NextStep[] {
  return projectsOf(context.registry, row.values.caseId).flatMap((project) => {
    const next = projectStep(context, project);
    const step: StepKey | undefined = stepOfProject(context.registry, project);
    const marked = step ? `${mark(step, kindOf(row))} ` : '';
    return next ? [{ ...next, text: `${project.values.projectId} ${marked}${next.text}` }] : [];
  });
}
