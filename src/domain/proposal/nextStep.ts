// ①/B: proposals are called for, and screened.
import { japaneseDate } from '../base/era';
import { awaitsProposals } from '../cases/awaitsProposals';
import { type Case, idsOf, livingProjects, type Project, projectsOf } from '../cases/cases';
import { outsideMatters } from '../cases/outsideMatters';
import type { Context } from '../context';
import { WITHDRAW } from '../ending/names';
import { forms } from '../forms';
import { departmentsPropose } from '../forms/used';
import { notReached } from '../mail/seasonCall';
import { choosing } from '../operations/choosing';
import {
  BUSINESS,
  by,
  isPast,
  type NextStep,
  numbers,
  SYSTEM,
  settlingHeld,
  shortName,
} from '../operations/nextStep';
import { businessOf, openCriteria, perhapsTheSame } from '../parties/businesses';
import { heldFor } from '../receiving/heldAnswers';
import { acceptProposal } from './acceptProposal';
import { handingOver } from './handingOver';
import { unfit } from './ineligibility';
import { rejectProposal } from './rejectProposal';

const undecided = (projects: readonly Project[]): string[] =>
  projects
    .filter(({ values }) => values.eligibility !== '適合' && values.eligibility !== '不適合')
    .map(({ values }) => values.projectId);

/** The criteria and projects that wait for a person's decision. */
function toDecide({ registry }: Context, { values }: Case): string[] {
  const business = businessOf(registry, values.businessId);
  const criteria = business ? openCriteria(business).undecided.length : 0;
  const projects = undecided(livingProjects(registry, values.caseId, '事業者'));
  return [
    criteria > 0 ? `事業者の基準の確認（残り${criteria}件）` : '',
    projects.length > 0 ? `提案事業の適否（${numbers(projects)}）` : '',
  ].filter(Boolean);
}

/** Nothing else can come of it, whatever is still missing. */
const refusing = (context: Context, row: Case): string =>
  choosing(context, rejectProposal, row, '', `「${rejectProposal.name}」の前に、`);

/** B: proposals are waited for; undefined once the deadline is over and staff may go on with what has come. */
function calling(context: Context, row: Case): NextStep | undefined {
  const { registry, settings } = context;
  const { caseId, dueOn } = row.values;
  const arrived = livingProjects(registry, caseId, '市');
  const come =
    arrived.length > 0
      ? `　届いた様式3：${numbers(idsOf(arrived))}（待たずに進めるときは、${choosing(context, acceptProposal, row)}）`
      : '';
  const held = heldFor(context, row, 'businessProposal', 'departmentProposal');
  const isHeld = held.some(({ row: { values } }) => values.form === forms.businessProposal.key);
  const called = [
    ...(isHeld ? [] : [shortName(row)]),
    ...(departmentsPropose(settings) ? ['各部局'] : []),
  ].join('・');
  if (called === '' || (isPast(context, dueOn) && held.length > 0)) return settlingHeld(context);
  if (dueOn.trim() === '') {
    return {
      text: `提案の募集中：${called}（期限がありません。期限を入れる）${come}`,
      actor: settings.policyDivisionName,
    };
  }
  if (!isPast(context, dueOn)) {
    return {
      text: `提案の募集中：${called}${by(context, dueOn)}${come}`,
      actor: BUSINESS,
    };
  }
  if (projectsOf(registry, caseId).length > 0) return undefined;
  const why = notReached(registry, row);
  return why === undefined
    ? { text: '提案なし：次の朝の処理で、この案件を「提案なし」として終えます', actor: SYSTEM }
    : {
        text: `提案の有無の確認：${settings.policyDivisionName}（提案の募集のメールが届いていません（${why}）。${shortName(row)}に電話などで確かめ、提案があれば様式1を「代理入力」で入れ、なければ「${WITHDRAW}」を選ぶ）`,
        actor: settings.policyDivisionName,
      };
}

/** Others that may be this very business. */
function perhapsDouble({ registry }: Context, row: Case): string {
  const business = businessOf(registry, row.values.businessId);
  const others = business ? perhapsTheSame(registry, business) : [];
  return others.length > 0
    ? `　同じ事業者等かもしれない事業者：${others.map(({ values }) => values.businessId).join('・')}（同じなら、「事業者」タブで統合先を書いて「統合する」を選ぶ）`
    : '';
}

/** ①/B */
export function screening(context: Context, row: Case): NextStep {
  const { registry, settings } = context;
  const office = settings.policyDivisionName;
  if (row.values.returnedOn !== '') {
    if (heldFor(context, row, 'businessProposal').length > 0) return settlingHeld(context);
    return {
      text: `再提出待ち：${shortName(row)}（${japaneseDate(row.values.returnedOn)}に差し戻し）`,
      actor: BUSINESS,
    };
  }
  if (awaitsProposals(registry, row)) {
    const called = calling(context, row);
    if (called) return called;
  }
  const outside = outsideMatters(registry, row);
  const cannot = unfit(context, row);
  const todo = cannot ? [`${cannot.short}　${refusing(context, row)}`] : toDecide(context, row);
  return {
    text: `提案内容の確認：${office}（${todo.join('、') || choosing(context, acceptProposal, row)}）${
      cannot ? '' : handingOver(context, row)
    }${perhapsDouble(context, row)}${outside.length > 0 ? `　協定の連携事項にない分野：${outside.join('、')}` : ''}`,
    actor: office,
  };
}
