// ①/B: proposals are called for, and screened.
import { japaneseDate } from '../base/era';
import { awaitsProposals } from '../cases/awaitsProposals';
import { type Case, livingProjects, type Project, projectsOf } from '../cases/cases';
import { outsideMatters } from '../cases/outsideMatters';
import type { Context } from '../context';
import { WITHDRAW } from '../ending/names';
import { departmentsPropose } from '../forms/used';
import { notReached } from '../mail/seasonCall';
import { choosing } from '../operations/choosing';
import { BUSINESS, by, isPast, type NextStep, shortName } from '../operations/nextStep';
import { businessOf, openCriteria } from '../parties/businesses';
import { acceptProposal } from './acceptProposal';
import { handingOver } from './handingOver';
import { rejectProposal } from './rejectProposal';

const undecided = (projects: readonly Project[]): string[] =>
  projects
    .filter(({ values }) => values.eligibility !== '適合' && values.eligibility !== '不適合')
    .map(({ values }) => values.projectId);

/** B: proposals are waited for; undefined once the deadline is over and staff may go on with what has come. */
function calling(context: Context, row: Case): NextStep | undefined {
  const { registry, settings } = context;
  const { caseId, dueOn } = row.values;
  const arrived = livingProjects(registry, caseId, '市');
  const come =
    arrived.length > 0
      ? `　届いた様式3：${arrived.map(({ values }) => values.projectId).join('・')}（待たずに進めるときは、${choosing(context, acceptProposal, row)}）`
      : '';
  const called = `${shortName(row)}${departmentsPropose(settings) ? '・各部局' : ''}`;
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
  const why = notReached(registry, row);
  return why === undefined || projectsOf(registry, caseId).length > 0
    ? undefined
    : {
        text: `提案の有無の確認：${settings.policyDivisionName}（提案の募集のメールが届いていません（${why}）。${shortName(row)}に電話などで確かめ、提案があれば様式1を「代理入力」で入れ、なければ「${WITHDRAW}」を選ぶ）`,
        actor: settings.policyDivisionName,
      };
}

/** ①/B */
export function screening(context: Context, row: Case): NextStep {
  const { registry, settings } = context;
  const office = settings.policyDivisionName;
  if (row.values.returnedOn !== '') {
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
  const business = businessOf(registry, row.values.businessId);
  const criteria = business ? openCriteria(business) : { undecided: [], met: [] };
  const projects = livingProjects(registry, row.values.caseId, '事業者');
  const open = undecided(projects);
  const todo = [
    criteria.undecided.length > 0 && `事業者の基準の確認（残り${criteria.undecided.length}件）`,
    open.length > 0 && `提案事業の適否（${open.join('・')}）`,
  ].filter(Boolean);
  const rejected =
    criteria.met.length > 0 ||
    (projects.length > 0 && projects.every(({ values }) => values.eligibility === '不適合'));
  const conclusion = choosing(context, rejected ? rejectProposal : acceptProposal, row);
  return {
    text: `提案内容の確認：${office}（${todo.length > 0 ? todo.join('、') : conclusion}）${
      rejected ? '' : handingOver(context, row)
    }${outside.length > 0 ? `　協定の連携事項にない分野：${outside.join('、')}` : ''}`,
    actor: office,
  };
}
