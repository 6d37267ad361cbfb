// 取り下げ (提案事業): one project is taken back; the case goes on with the others.

import { cancelMeetings } from '../appointments/meetings';
import { distinct } from '../base/grouped';
import { words } from '../base/words';
import {
  type Case,
  caseOfProject,
  inquiredProjects,
  isOpen,
  type Project,
  projectsOf,
  stepOf,
} from '../cases/cases';
import { endStates } from '../cases/endCase';
import { departmentsConcerned } from '../cases/outcomes';
import { type StepKey, stepKeys, stepsUpTo } from '../cases/steps';
import type { Context } from '../context';
import { departmentAddress } from '../documents/addresses';
import { tell, tellBusiness } from '../documents/tell';
import { callOffAsking, departmentsAsked, onItsWay } from '../ending/closing';
import { WITHDRAW } from '../ending/names';
import { departmentAnswerAsk } from '../inquiry/asks';
import { inquiryProgress } from '../inquiry/progress';
import { mailKey } from '../mail/keys';
import { unlessAt } from '../operations/guards';
import { operation, unless } from '../operations/operation';
import { caseGone, projectGoesOn } from '../operations/projectGuards';
import { presentName } from '../parties/departments';
import { stillAwaited } from '../receiving/heldAnswers';
import { because, type Refusal, those } from '../registry/refusal';
import { awaitedFromBusiness, settleBusinessAnswers } from '../reply/businessAnswers';
import {
  projectEndedForBusiness,
  projectEndedForDepartment,
  projectWithdrawalConfirmed,
} from './notices';

function misplaced(context: Context, project: Project): Refusal | undefined {
  const ended = projectGoesOn(context, project);
  if (ended) return ended;
  const { projectId, state } = project.values;
  if (state === '実施中') {
    return because(`${projectId} は実施中です`, '終えるときは「実施を終了する」を選んでください。');
  }
  const row = caseOfProject(context.registry, project);
  if (!row || !isOpen(row)) return undefined;
  return unlessAt(...stepKeys)(context, row);
}

/** Up to here the business has not heard of the city's proposals. */
const beforeCityReply = new Set<StepKey | undefined>(stepsUpTo('cityReply'));

/** Whether the business knows of a project of the city's: 様式4 has named it. */
const knownToBusiness = (row: Case, { values }: Project): boolean =>
  values.proposerSide === '市' &&
  (values.state === '市回答済' || values.state === '協議中') &&
  !(isOpen(row) && beforeCityReply.has(stepOf(row)));

export const withdrawProject = operation({
  name: WITHDRAW,
  place: 'ends',
  reason: '取り下げる理由（事業者等の申出の内容など）を書いて',
  tab: 'projects',
  about: words('この提案事業だけを取り下げ、照会した課など関係する方にお知らせします。'),
  correctedBy: '関係する課と事業者等に、直接ご連絡ください。',
  tells: true,
  misplaced,
  prepare: (context, project) => {
    const { registry } = context;
    const { projectId, caseId, state, remarks } = project.values;
    const row = caseOfProject(registry, project);
    if (!row) return { missing: [caseGone(caseId)] };
    return unless(those(onItsWay(registry, caseId)), () => {
      const known = knownToBusiness(row, project);
      const why = `提案事業 ${projectId} の取下げのため`;
      callOffAsking(registry, projectId, why);
      const toldOfMeeting = new Set(cancelMeetings(context, project, why));
      const asked = state === '照会中' ? departmentsAsked(context, row) : [];
      const waiting = distinct([...asked, ...departmentsConcerned(context, project)]).filter(
        (name) => !toldOfMeeting.has(name),
      );
      registry.set(project, { state: '取下げ', stage: '' });
      const untold = [
        ...tellDepartments(context, row, project, { waiting, asked }),
        ...(project.values.proposerSide === '事業者'
          ? confirmToBusiness(context, row, project)
          : []),
        ...(known ? tellOfCityProject(context, row, project) : []),
      ];
      settleBusinessAnswers(context, row);
      const goesOn = stillUnderWay(registry, caseId).length > 0;
      return {
        said: [
          '取り下げました。関係する課と事業者等にメールでお知らせします。',
          ...(goesOn || !isOpen(row)
            ? []
            : [
                '続いている提案事業がなくなりました。案件も終えるときは、「案件」タブで操作を選んでください。',
              ]),
          ...untold,
        ].join('　'),
        logged: { before: state, after: `取下げ（${remarks.trim()}）` },
      };
    });
  },
});

const stillUnderWay = (registry: Context['registry'], caseId: string): Project[] =>
  projectsOf(registry, caseId).filter(({ values }) => !endStates.has(values.state));

const factsOf = (row: Case, { values }: Project) => ({
  projectId: values.projectId,
  projectName: values.projectName,
  businessName: row.values.businessName,
});

const withdrawn = (project: Project): string => `提案事業 ${project.values.projectId} の取下げ`;

/**
 * @param o.waiting the departments asked about the project and those that it concerns, by today's names
 * @param o.asked those of them that are being asked about it
 */
function tellDepartments(
  context: Context,
  row: Case,
  project: Project,
  o: { waiting: readonly string[]; asked: readonly string[] },
): string[] {
  const { registry, today } = context;
  const { projectId, proposerSide, proposer } = project.values;
  const others = answersToOthers(context, row);
  return o.waiting.flatMap((department) =>
    tell(
      context,
      departmentAddress(context, department),
      {
        key: mailKey('projectEnded', { projectId, who: department }),
        target: projectId,
        who: department,
        what: withdrawn(project),
      },
      (address) =>
        projectEndedForDepartment(context, {
          ...address,
          ...factsOf(row, project),
          department,
          proposingDepartment:
            proposerSide === '市' ? presentName(registry, today, proposer) : undefined,
          wasAsking: o.asked.includes(department),
          others: others(department),
        }),
    ),
  );
}

/** What each department has still to answer of the other projects; what waits in 受付 (保留) is neither here nor there. */
function answersToOthers(
  context: Context,
  row: Case,
): (department: string) => '未回答' | '回答済' | 'なし' {
  const { registry, today } = context;
  const { caseId } = row.values;
  if (inquiredProjects(registry, caseId).length === 0) return () => 'なし';
  const asks =
    stepOf(row) === departmentAnswerAsk.step ? departmentAnswerAsk.open(context, row) : [];
  const open = new Set(
    stillAwaited(context, asks).map(({ who }) => presentName(registry, today, who)),
  );
  const { asked, awaited } = inquiryProgress(context, row);
  return (department) => {
    if (open.has(department)) return '未回答';
    return asked.includes(department) && !awaited.includes(department) ? '回答済' : 'なし';
  };
}

const confirmToBusiness = (context: Context, row: Case, project: Project): string[] =>
  tellBusiness(
    context,
    row,
    {
      key: mailKey('projectEnded', { projectId: project.values.projectId, who: '提案者' }),
      target: project.values.projectId,
      what: withdrawn(project),
    },
    (address) =>
      projectWithdrawalConfirmed(context, {
        ...address,
        ...factsOf(row, project),
        caseId: row.values.caseId,
        othersGoOn: stillUnderWay(context.registry, row.values.caseId).length > 0,
      }),
  );

const tellOfCityProject = (context: Context, row: Case, project: Project): string[] =>
  tellBusiness(
    context,
    row,
    {
      key: mailKey('projectEnded', {
        projectId: project.values.projectId,
        who: row.values.businessId,
      }),
      target: project.values.projectId,
      what: withdrawn(project),
    },
    (address) =>
      projectEndedForBusiness(context, {
        ...address,
        ...factsOf(row, project),
        businessId: row.values.businessId,
        wasAsking: stepOf(row) === 'businessAnswer' && project.values.businessAnswer === '',
        othersAsked: awaitedFromBusiness(context.registry, row.values.caseId).length > 0,
      }),
  );
