// 適合とする (①/B): business and projects meet the criteria; on to ② or D. A case that the city opened may have no
// project yet: on to ② or C.

import { words } from '../base/words';
import { record } from '../cases/audit';
import {
  type Case,
  kindOf,
  livingProjects,
  moveTo,
  type Project,
  projectsOf,
} from '../cases/cases';
import { type StepKey, stageLabel } from '../cases/steps';
import type { Context } from '../context';
import { callOffAsking } from '../ending/closing';
import { atStep, endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { businessOf, openCriteria } from '../parties/businesses';
import { groundless, refuseIneligible } from './ineligibility';

export const acceptProposal = operation({
  name: '適合とする',
  tab: 'cases',
  about: words('事業者等と連携事業が基準に合うことを確かめ、次の段階に進めます。'),
  misplaced: (context, row) => atStep(row, 'proposal') ?? endingLetter(context, row),
  missing: (context, row) => {
    const { registry } = context;
    const problems: string[] = [];
    const business = businessOf(registry, row.values.businessId);
    if (!business)
      problems.push(`事業者番号 ${row.values.businessId} が「事業者」タブにありません。`);
    const { undecided, met } = business ? openCriteria(business) : { undecided: [], met: [] };
    if (undecided.length > 0) {
      problems.push(`「事業者」タブで確認中の基準があります：${undecided.join('、')}`);
    }
    if (met.length > 0) {
      problems.push(
        `「事業者」タブで該当とした基準があります：${met.join('、')}（「不適合とする」を選んでください）`,
      );
    }
    const projects = livingProjects(registry, row.values.caseId, '事業者');
    const open = projects.filter(({ values }) => !isDecided(values.eligibility));
    if (open.length > 0) {
      problems.push(
        `「提案事業」タブで適否が確認中です：${open.map(({ values }) => values.projectId).join('、')}`,
      );
    }
    const unexplained = groundless(projects);
    if (unexplained.length > 0) {
      problems.push(
        `「提案事業」タブで、不適合の該当基準を選んでください：${unexplained.join('、')}`,
      );
    }
    if (projects.length === 0 && hasProposed(context, row)) {
      problems.push('提案事業がすべて取り下げられています（「取り下げ」を選んでください）。');
    } else if (
      projects.length > 0 &&
      open.length === 0 &&
      !projects.some(({ values }) => values.eligibility === '適合')
    ) {
      problems.push('適合の提案事業がひとつもありません（「不適合とする」を選んでください）。');
    }
    return problems;
  },
  perform: (context, row) => {
    const before = row.values.stage;
    const next = nextOf(context, row);
    moveTo(context, row, next);
    // Until when proposals were called for (B) is no deadline of the inquiry to come; at C departments still propose.
    context.registry.set(row, { returnedOn: '', ...(next === 'posting' && { dueOn: '' }) });
    callOffAsking(context.registry, row.values.caseId, '適合としたため');
    refuseIneligible(context, row.values.caseId);
    record(context, {
      action: '適合とする',
      target: row.values.caseId,
      before,
      after: row.values.stage,
    });
    return `適合としました。${stageLabel(next, kindOf(row))} に進みました。`;
  },
});

/** Whether the business has ever proposed anything in this case, also what it took back. */
const hasProposed = ({ registry }: Context, { values }: Case): boolean =>
  projectsOf(registry, values.caseId).some((project) => project.values.proposerSide === '事業者');

function nextOf(context: Context, row: Case): StepKey {
  if (kindOf(row) === '締結前') return 'consultation';
  return hasProposed(context, row) ? 'posting' : 'departmentProposal';
}

const isDecided = (eligibility: Project['values']['eligibility']) =>
  eligibility === '適合' || eligibility === '不適合';
