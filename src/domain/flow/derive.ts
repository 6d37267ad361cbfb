// What follows from the rows and from today: 次にすること, できる操作, 回答状況, the city's answers. Run after every change.

import { fingerprint } from '../base/fingerprint';
import { messageOf } from '../base/text';
import { validAnswers } from '../cases/answers';
import { record } from '../cases/audit';
import {
  type Case,
  dueOn,
  inquiredProjects,
  isOpen,
  livingProjects,
  type Project,
  projectsOf,
  stepOf,
} from '../cases/cases';
import { contradictionsOf, isContradictory } from '../cases/contradictions';
import { endStates } from '../cases/endCase';
import { deriveFields } from '../cases/projectFields';
import { reachesAll, type Scope, scopeOf, wholeScope } from '../cases/scope';
import { deriveAgreementName } from '../conclusion/agreementName';
import { deriveCompletion } from '../conclusion/completion';
import type { Context } from '../context';
import { called } from '../forms/names';
import { noteTyped } from '../inquiry/contradicted';
import { deriveHearing } from '../inquiry/hearings';
import { cityAnswerOf, hasCountingAnswer, inquiryProgress } from '../inquiry/progress';
import { reopenedAt } from '../mail/askingMails';
import { post } from '../mail/notice';
import { answersComplete, businessAnswersComplete } from '../mail/policyDivision';
import { deriveScheduling } from '../meetings/deriveScheduling';
import { businessEligibility, businessOf } from '../parties/businesses';
import { derivePublication } from '../publication/derive';
import { casesMeant } from '../receiving/heldAnswers';
import { FROM_ARCHIVE } from '../registry/archiveUnits';
import { derivedTabs } from '../registry/findings';
import { isOf, type Registry, type Row } from '../registry/registry';
import { isAccepted, markOfOwn } from '../registry/seals';
import { proposedToBusiness, settleBusinessAnswers } from '../reply/businessAnswers';
import { deriveAchievements } from '../reports/compare';
import { deriveReview } from '../review/nextStep';
import { deriveBoard } from './board';
import { deriveHome } from './home';
import { nextStep } from './nextStep';
import { availableText } from './operations';
import { takeUpWaiting } from './receive/takeUpWaiting';
import { refillCase, refillProject } from './refill';
import { callOffReminders } from './remind';

/** Brings every derived cell up to date. Pure in the registry, the settings and the day. */
export function derive(context: Context): void {
  takeUpWaiting(context);
  context.registry.takeTouched();
  deriveScope(context, wholeScope(context.registry));
}

/**
 * The same for what has changed since it was last done: it comes to what deriving everything would, as far as the day
 * has not changed since.
 * @param also rows that people changed
 */
export function deriveChanged(context: Context, also: readonly Row[] = []): void {
  const { registry } = context;
  // Nothing has ever been derived: a registry that was just set up.
  if (registry.rows('home').length === 0) {
    registry.bringAll();
    derive(context);
    return;
  }
  const changed = [...registry.takeTouched(), ...also];
  // What waits for a business or a case is read for a change of one alone; a whole look tries it all the same.
  if (changed.some((row) => isOf(row, 'businesses') || isOf(row, 'cases') || reachesAll(row.tab))) {
    takeUpWaiting(context);
  }
  const touched = [...changed, ...registry.takeTouched()].filter(
    ({ tab }) => !derivedTabs.has(tab),
  );
  if (touched.length === 0) return;
  // What is held, or was, tells of its case without naming it in 対象.
  const intakes = touched.filter((row) => isOf(row, 'intake'));
  registry.bringLongTexts(intakes);
  const meant = intakes.flatMap((row) => casesMeant(context, row));
  deriveScope(context, scopeOf(context, [...touched, ...meant]));
}

function deriveScope(context: Context, all: Scope): void {
  const { registry } = context;
  const scope = withoutArchived(registry, all);
  for (const business of scope.businesses) {
    registry.set(business, { eligibility: businessEligibility(business) });
  }
  for (const row of scope.cases) {
    if (isContradictory(registry, row)) continue;
    registry.attempt(() => deriveCompletion(context, row));
    if (!isOpen(row)) continue;
    registry.attempt(() => {
      deriveBusiness(context, row, scope.whole);
      deriveAgreementName(context, row);
      deriveFields(context, row);
      // Before what is reckoned from it.
      refillCase(context, row);
      deriveCityAnswers(context, row);
      deriveBusinessAnswers(context, row);
    });
  }
  for (const project of scope.projects) {
    if (isContradictory(registry, project)) continue;
    registry.attempt(() => {
      refillProject(context, project);
      deriveHearing(context, project);
      deriveScheduling(context, project);
    });
  }
  deriveAchievements(context, scope.achievements);
  for (const row of scope.cases) deriveNextStep(context, row);
  for (const term of scope.agreements) {
    registry.attempt(() => deriveReview(context, term));
    const wrong = contradictionsOf(registry, term).map(({ said }) => said);
    if (wrong.length > 0) {
      registry.set(term, { nextStep: [...wrong, term.values.nextStep].join('　') });
    }
  }
  registry.attempt(() => derivePublication(context, scope.achievements));
  for (const tab of tabsWithAvailable) {
    for (const row of scope[tab]) {
      let available = isContradictory(registry, row) ? TO_BE_RESTORED : '';
      registry.attempt(() => {
        available ||= availableText(context, row);
      });
      registry.set(row, { available });
    }
  }
  registry.attempt(() => callOffReminders(context));
  deriveHome(context, scope);
  registry.attempt(() => deriveBoard(context));
  // What was derived touches nothing further.
  registry.takeTouched();
}

/**
 * Of a case that rests in the archive nothing follows; one that is open again, by whatever somebody did to it or to one
 * of its projects, is here again.
 */
function withoutArchived(registry: Registry, scope: Scope): Scope {
  const resting = (caseId: string): boolean => {
    if (!registry.isArchivedUnit(caseId)) return false;
    const row = registry.find('cases', caseId) as Case;
    const moves = ({ values }: Project) =>
      values.state !== '実施中' && !endStates.has(values.state);
    const woken = isOpen(row) || registry.havingHere('projects', 'caseId', caseId).some(moves);
    // What cannot be read now is tried again with the next change.
    if (woken) registry.attempt(() => registry.takeBack(caseId));
    return registry.isArchivedUnit(caseId);
  };
  const awake = ({ values }: { readonly values: { readonly caseId: string } }) =>
    !resting(values.caseId);
  for (const row of scope.cases) {
    if (!awake(row)) registry.set(row, { available: FROM_ARCHIVE });
  }
  return {
    ...scope,
    cases: scope.cases.filter(awake),
    projects: scope.projects.filter(awake),
    documents: scope.documents.filter(awake),
  };
}

/** できる操作 of a row that contradicts itself: ホーム says what does. */
const TO_BE_RESTORED = '（食い違いを直すまで選べません。ホームの「要確認」をご覧ください）';

/** The tabs with できる操作. */
const tabsWithAvailable = [
  'cases',
  'projects',
  'agreements',
  'achievements',
  'businesses',
  'documents',
] as const;

/** @param whole everything is looked at, and what people corrected is accepted then: it is followed once */
function deriveBusiness(context: Context, row: Case, whole: boolean): void {
  const { registry } = context;
  const business = businessOf(registry, row.values.businessId);
  if (!business) return;
  const { name } = business.values;
  registry.set(row, { businessName: name });
  if (!whole || isAccepted(business.values, 'name')) return;
  const former = markOfOwn(business.values, 'name');
  for (const project of projectsOf(registry, row.values.caseId)) {
    const { projectId, proposerSide, proposer } = project.values;
    if (proposerSide !== '事業者' || fingerprint(proposer) !== former) continue;
    registry.set(project, { proposer: name });
    const action = '提案者を新しい名称にする';
    record(context, { action, target: projectId, before: proposer, after: name });
  }
}

/** ④/E: 市の回答, 市の理由, 担当部局 from the 様式2 received; 回答状況; the notice that all have answered. */
function deriveCityAnswers(context: Context, row: Case): void {
  const { registry, today } = context;
  const step = stepOf(row);
  // Nobody is asked (any more).
  if (step === 'consultation' || step === 'posting') registry.set(row, { answered: '' });
  if (step !== 'departmentAnswer') return;
  const { asked, awaited } = inquiryProgress(context, row);
  const due = dueOn(row);
  const over = awaited.length === 0 || (due !== undefined && today > due);
  const projects = inquiredProjects(registry, row.values.caseId);
  for (const project of projects) {
    const { answer, reason, department } = cityAnswerOf(registry, project);
    const waiting = !over && !hasCountingAnswer(registry, project);
    registry.set(project, {
      cityAnswer: waiting ? '' : answer,
      cityReason: reason,
      department,
    });
    noteTyped(registry, project);
  }
  registry.set(row, { answered: `${asked.length - awaited.length}/${asked.length}` });
  const { askedOn, caseId, inquired } = row.values;
  // Answers of before 回答を再開する stay; the new round is complete once something has come in it.
  const since = reopenedAt(context, caseId) || askedOn;
  const answeredNow = projects.some(({ values }) =>
    validAnswers(registry, values.projectId, '様式2').some(
      (answer) => answer.values.answeredOn >= since,
    ),
  );
  if (asked.length > 0 && awaited.length === 0 && answeredNow) {
    post(
      context,
      answersComplete(context, {
        caseId,
        round: `${inquired}:${since}`,
        businessName: row.values.businessName,
        undecided: projects
          .filter(({ values }) => values.cityAnswer === '要判断')
          .map(numberedName),
        proposals: livingProjects(registry, row.values.caseId, '市')
          .filter(({ values }) => values.state === '受付')
          .map(numberedName),
      }),
    );
  }
}

const numberedName = ({ values }: Project): string => `${values.projectId} ${values.projectName}`;

/** ⑦/G: 事業者の回答 and 回答状況; 総合政策課 is told when the last answer has ended the step. */
function deriveBusinessAnswers(context: Context, row: Case): void {
  const { registry } = context;
  if (stepOf(row) !== 'businessAnswer') return;
  settleBusinessAnswers(context, row);
  const proposed = proposedToBusiness(registry, row.values.caseId);
  if (stepOf(row) === 'businessAnswer' || proposed.length === 0) return;
  post(
    context,
    businessAnswersComplete(context, {
      caseId: row.values.caseId,
      businessName: row.values.businessName,
      answers: proposed.map(({ values }) => ({
        id: values.projectId,
        name: values.projectName,
        answer: values.businessAnswer,
        reason:
          values.businessAnswer === '否'
            ? (validAnswers(registry, values.projectId, '様式5')[0]?.values.reason ?? '')
            : '',
      })),
    }),
  );
}

function deriveNextStep(context: Context, row: Case): void {
  const { registry, settings } = context;
  const wrong = isOpen(row) ? contradictionsOf(registry, row) : [];
  if (wrong.length > 0) {
    registry.set(row, {
      nextStep: `台帳の記載が食い違っているため、進められません：${wrong.map(({ said }) => said).join('　')}`,
      actor: settings.policyDivisionName,
    });
    return;
  }
  const failed = registry.attempt(() => {
    const { text, actor } = nextStep(context, row);
    registry.set(row, { nextStep: called(settings, text), actor });
  });
  // One row that cannot be read is marked, and the others go on.
  if (failed) {
    registry.set(row, {
      nextStep: `この行を読み取れません。手で書き換えたところを元に戻してください（${messageOf(failed.error)}）。`,
      actor: settings.policyDivisionName,
    });
  }
}
