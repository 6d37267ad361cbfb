// What somebody outside 総合政策課 has been asked for and has not answered, as the registry stands.
import type { Day } from '../calendar/day';
import { parseDay } from '../calendar/era';
import type { Context } from '../context';
import { listOf, oneLine } from '../text';
import { yearAsks } from '../year/yearAsks';
import { askedByMail } from './askingMails';
import { awaitedFromBusiness } from './businessAnswers';
import { businessOf } from './businesses';
import {
  type Case,
  caseOfProject,
  dueOn,
  isOpen,
  type Project,
  stepOf,
  stepOfProject,
} from './cases';
import { presentName } from './departments';
import { heldAnswers } from './heldAnswers';
import { inquiryProgress } from './inquiry';
import { standingMeeting } from './meetings';
import { askedAs, isScheduling, SCHEDULING_FORM, schedulingProgress } from './scheduling';

export type AskedForm =
  | '様式1'
  | '様式2'
  | '様式3'
  | '様式5'
  | '様式7'
  | '様式8'
  | '日程調整'
  | '協定の見直し';

export interface Ask {
  readonly form: AskedForm;
  /** 案件番号; 提案事業番号 for 日程調整; 文書名 for 様式7・8; 協定期番号 for 協定の見直し; `R9` for a year's 様式3. */
  readonly target: string;
  /** What its 回答コード names: 案件番号, or what a year's asking is about (`R8`, 協定期番号). */
  readonly caseId: string;
  /** The department's name as it was asked, or 事業者番号. */
  readonly who: string;
  readonly side: '課' | '事業者';
  /** Empty where the registry does not know it. */
  readonly askedOn: Day;
  /** undefined when there is none that can be read. */
  readonly dueOn: Day | undefined;
  /** Nothing has to come of it (様式1, 様式3). */
  readonly voluntary: boolean;
  /** Which asking it is, where the same is asked several times. */
  readonly round: string;
}

/** Everything that is waited for from departments and businesses, in the order of the cases. */
export function openAsks(context: Context): Ask[] {
  const { registry } = context;
  const asks = [
    ...registry.rows('cases').flatMap((row) => (isOpen(row) ? asksOfCase(context, row) : [])),
    ...registry.rows('projects').flatMap((project) => asksOfProject(context, project)),
    ...yearAsks(context),
  ];
  const answered = heldAnswers(context, new Set(asks.map(({ form }) => form)));
  return asks.filter((ask) => !answered(ask));
}

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
      kind: '照会',
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
      kind: SCHEDULING_FORM,
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
