// 適合とする (①/B): business and projects meet the criteria; on to ② or D. A case that the city opened may have no
// project yet: on to ② or C.

import { words } from '../base/words';
import {
  type Case,
  idsOf,
  kindOf,
  livingProjects,
  moveTo,
  type Project,
  projectsOf,
} from '../cases/cases';
import { type StepKey, stageLabel } from '../cases/steps';
import type { Context } from '../context';
import { callOffAsking } from '../ending/closing';
import { departmentsPropose } from '../forms/used';
import { unlessAt } from '../operations/guards';
import { operation, unless } from '../operations/operation';
import { businessOf, openCriteria } from '../parties/businesses';
import { because, found, those } from '../registry/refusal';
import { groundless, refuseIneligible, unfit } from './ineligibility';

export const acceptProposal = operation({
  name: '適合とする',
  place: 'next',
  tab: 'cases',
  about: words('事業者等と連携事業が基準に合うことを確かめ、次の段階に進めます。'),
  misplaced: unlessAt('proposal'),
  prepare: (context, row) => {
    const { registry, settings } = context;
    const { caseId, businessId } = row.values;
    const business = businessOf(registry, businessId);
    const cannot = unfit(context, row);
    if (cannot) return { missing: [cannot] };
    const projects = livingProjects(registry, caseId, '事業者');
    const open = projects.filter(({ values }) => !isDecided(values.eligibility));
    const missing = those(
      nextOf(context, row) === 'departmentProposal' &&
        (kindOf(row) === '年度当初' || !departmentsPropose(settings)) &&
        livingProjects(registry, caseId, '市').length === 0 &&
        because('事業者等からの提案がありません', '提案を待つか、「取り下げ」を選んでください。'),
      !business && because(`事業者番号 ${businessId} が「事業者」タブにありません`),
      business && found('「事業者」タブで確認中の基準があります', openCriteria(business).undecided),
      found('「提案事業」タブで適否が確認中です', idsOf(open)),
      found('「提案事業」タブで、不適合の該当基準を選んでください', groundless(projects)),
      projects.length === 0 &&
        hasProposed(context, row) &&
        because('提案事業がすべて取り下げられています（「取り下げ」を選んでください）'),
    );
    return unless(missing, () => {
      const next = nextOf(context, row);
      moveTo(context, row, next);
      // Until when proposals were called for (B) is no deadline of the inquiry to come; at C departments still propose.
      registry.set(row, { returnedOn: '', ...(next === 'posting' && { dueOn: '' }) });
      callOffAsking(registry, caseId, '適合としたため');
      refuseIneligible(context, caseId);
      return { said: `適合としました。${stageLabel(settings, next, kindOf(row))} に進みました。` };
    });
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
