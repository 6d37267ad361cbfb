// What the steps of cases have asked of somebody outside 総合政策課, and is not answered, as the registry stands.

import { standingMeeting } from '../appointments/meetings';
import {
  askedAs,
  isScheduling,
  SCHEDULING_FORM,
  schedulingProgress,
} from '../appointments/scheduling';
import type { Ask, AskedForm } from '../asks/ask';
import { parseDay } from '../base/era';
import { listOf, oneLine } from '../base/text';
import {
  type Case,
  caseOfProject,
  dueOn,
  isOpen,
  type Project,
  stepOf,
  stepOfProject,
} from '../cases/cases';
import type { Scope } from '../cases/scope';
import type { Context } from '../context';
import { inquiryProgress } from '../inquiry/progress';
import { askedByMail } from '../mail/askingMails';
import { businessOf } from '../parties/businesses';
import { presentName } from '../parties/departments';
import { awaitedFromBusiness } from '../reply/businessAnswers';

/** Of whom asks are looked for. */
export type AskScope = Pick<Scope, 'cases' | 'projects'>;

/** Everything that these cases and projects wait for from departments and businesses, in their order. */
export const caseAsks = (context: Context, { cases, projects }: AskScope): Ask[] => [
  ...cases.flatMap((row) => (isOpen(row) ? asksOfCase(context, row) : [])),
  ...projects.flatMap((project) => asksOfProject(context, project)),
];

function asksOfCase(context: Context, row: Case): Ask[] {
  switch (stepOf(row)) {
    case 'departmentAnswer':
      return ofDepartments(context, row, '様式2', awaitedDepartments(context, row));
    case 'departmentProposal':
      return ofDepartments(context, row, '様式3', silentDepartments(context, row));
    case 'businessAnswer':
      return awaitedFromBusiness(context.registry, row.values.caseId).length > 0
        ? [ofCase(row, '様式5', row.values.businessId)]
        : [];
    default:
      return [];
  }
}

const ofCase = (row: Case, form: AskedForm, who: string): Ask => ({
  form,
  target: row.values.caseId,
  caseId: row.values.caseId,
  who,
  side: form === '様式5' ? '事業者' : '課',
  askedOn: row.values.askedOn,
  dueOn: dueOn(row),
  voluntary: form === '様式3',
  round: row.values.askedOn,
});

/** Those whom the inquiry has reached; one that was added later (照会先を追加する) was asked on its own day. */
const ofDepartments = (
  context: Context,
  row: Case,
  form: '様式2' | '様式3',
  names: readonly string[],
): Ask[] =>
  names.flatMap((who) => {
    const { reached, on } = askedByMail(context, {
      asked: 'inquiry',
      target: row.values.caseId,
      who,
    });
    const ask = ofCase(row, form, who);
    return reached ? [{ ...ask, askedOn: on || ask.askedOn }] : [];
  });

/** ④/E, by the names in 照会先, whatever the departments are called today. */
function awaitedDepartments(context: Context, row: Case): string[] {
  const { registry, today } = context;
  const awaited = new Set(inquiryProgress(context, row).awaited);
  return listOf(row.values.inquired).filter(
    (name) => awaited.has(name) || awaited.has(presentName(registry, today, name)),
  );
}

/** ⑤/C alone: those who were called upon and have not proposed. */
export function silentDepartments({ registry, today }: Context, row: Case): string[] {
  const now = (name: string) => presentName(registry, today, name);
  const proposers = new Set(
    registry
      .rows('projects')
      .filter(({ values }) => values.caseId === row.values.caseId && values.proposerSide === '市')
      .map(({ values }) => now(values.proposer)),
  );
  return listOf(row.values.inquired).filter((name) => !proposers.has(now(name)));
}

/** ⑨/J: who has not said when they can come; nothing once the meeting is fixed. */
function asksOfProject(context: Context, project: Project): Ask[] {
  const { registry, today } = context;
  const { projectId, caseId, state, schedulingRound, schedulingAskedOn, schedulingDueOn } =
    project.values;
  if (state !== '協議中' || !isScheduling(project)) return [];
  if (stepOfProject(registry, project) !== 'firstMeeting') return [];
  if (standingMeeting(registry, projectId, '初回協議')) return [];
  const row = caseOfProject(registry, project);
  if (!row || !(isOpen(row) || row.values.state === '完了')) return [];
  const business = businessOf(registry, row.values.businessId);
  return schedulingProgress(registry, project, today).awaited.flatMap((name): Ask[] => {
    const isBusiness = business !== undefined && name === oneLine(business.values.name);
    const who = isBusiness
      ? business.values.businessId
      : (askedAs(registry, project, name, today) ?? name);
    const { reached } = askedByMail(context, {
      asked: 'scheduling',
      target: projectId,
      who,
      round: schedulingRound,
    });
    return reached
      ? [
          {
            form: SCHEDULING_FORM,
            target: projectId,
            caseId,
            who,
            side: isBusiness ? '事業者' : '課',
            askedOn: schedulingAskedOn,
            dueOn: parseDay(schedulingDueOn),
            voluntary: false,
            round: schedulingRound,
          },
        ]
      : [];
  });
}
