// ⑨⑩/J, K: what one project waits for once 様式6 is out.
import { japaneseMoment } from '../../calendar/moment';
import type { Context } from '../../context';
import { mark, type StepKey } from '../../steps';
import { hint, listOf, oneLine } from '../../text';
import { type Case, kindOf, type Project, projectsOf, stepOfProject } from '../cases';
import { standingMeeting } from '../meetings';
import { isScheduling, schedulingProgress } from '../scheduling';
import { by, DEPARTMENTS, isPast, type NextStep } from './words';

/** undefined for a project that waits for nothing: not yet at ⑨, under way (⑫) or ended. */
export function projectStep(context: Context, project: Project): NextStep | undefined {
  if (project.values.state !== '協議中') return undefined;
  const office = context.settings.policyDivisionName;
  const step = stepOfProject(context.registry, project);
  switch (step) {
    case 'firstMeeting':
      return firstMeeting(context, project);
    case 'followUpMeeting':
      return {
        text: `事業化の判断待ち：${listOf(project.values.department).map(oneLine).join('・') || DEPARTMENTS}（「事業化する」または「事業化しない」）`,
        actor: DEPARTMENTS,
      };
    default:
      return {
        text: `段階「${hint(project.values.stage, 20)}」が読み取れません。元の表示に戻してください`,
        actor: office,
      };
  }
}

function firstMeeting(context: Context, project: Project): NextStep {
  const { registry, settings, now, today } = context;
  const office = settings.policyDivisionName;
  const { projectId, schedulingDueOn, candidateTimes } = project.values;
  const meeting = standingMeeting(registry, projectId, '初回協議');
  if (meeting) {
    const { startsAt, place } = meeting.values;
    const when = `初回協議 ${japaneseMoment(startsAt)}${place ? `（${hint(place, 30)}）` : ''}`;
    return startsAt <= now
      ? { text: `${when}：終わったら「初回協議を開催済とする」を選ぶ`, actor: office }
      : { text: when, actor: DEPARTMENTS };
  }
  if (!isScheduling(project)) {
    return {
      text: `日程調整を始める（${candidateTimes.trim() === '' ? '候補日時を入れる' : '「日程調整を始める」を選ぶ'}）`,
      actor: office,
    };
  }
  const { awaited, possible } = schedulingProgress(registry, project, today);
  if (awaited.length > 0) {
    const late = isPast(context, schedulingDueOn);
    return {
      text: `日程調整の回答待ち：${awaited.map(oneLine).join('・')}${by(context, schedulingDueOn)}${
        late ? '　待たずに進めるときは、「初回協議を確定する」を選ぶ' : ''
      }`,
      actor: DEPARTMENTS,
    };
  }
  return {
    text:
      possible.length > 0
        ? `初回協議の日を決める（全員が参加できる${possible.map(({ label }) => label).join('・')}から、協議日時・協議場所を入れて「初回協議を確定する」）`
        : '全員が参加できる候補がない（候補日時を入れ直して「日程調整を始める」）',
    actor: office,
  };
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
