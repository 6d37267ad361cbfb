// 不適合とする (①/B): drafts the notice; the case ends when it has been sent.

import { draft } from '../letters/drafts';
import { ineligibilityNotice } from '../letters/ineligibilityNotice';
import { record } from '../rules/audit';
import { openCriteria } from '../rules/businesses';
import { livingProjects } from '../rules/cases';
import { words } from '../words';
import { atStep, endingLetter, reachableBusiness } from './guards';
import { operation } from './operation';

export const rejectProposal = operation({
  name: '不適合とする',
  tab: 'cases',
  about: words('基準に合わないことを知らせる文書の案を作ります。発送すると案件が終わります。'),
  correctedBy: '送った文書は、「文書」タブの「差し替える」で訂正できます。',
  misplaced: (context, row) => atStep(row, 'proposal') ?? endingLetter(context, row),
  missing: (context, row) => {
    const { registry } = context;
    const problems: string[] = [];
    const reachable = reachableBusiness(context, row);
    if ('problem' in reachable) problems.push(reachable.problem);
    const met = 'business' in reachable ? openCriteria(reachable.business).met : [];
    if (
      met.length > 0 &&
      'business' in reachable &&
      reachable.business.values.ground.trim() === ''
    ) {
      problems.push('「事業者」タブの根拠に、該当とした根拠を書いてください。');
    }
    const projects = livingProjects(registry, row.values.caseId, '事業者');
    const allRejected =
      projects.length > 0 && projects.every(({ values }) => values.eligibility === '不適合');
    if (met.length === 0 && !allRejected) {
      problems.push(
        '事業者等の基準に「該当」があるか、すべての提案事業の適否が「不適合」のときに行えます。',
      );
    }
    if (
      met.length === 0 &&
      projects.some(
        ({ values }) => values.eligibility === '不適合' && values.criterion.trim() === '',
      )
    ) {
      problems.push('「提案事業」タブで、不適合の該当基準を選んでください。');
    }
    return problems;
  },
  perform: (context, row) => {
    const { name } = draft(context, ineligibilityNotice, row, row.values.businessId).values;
    record(context, { action: '不適合とする', target: row.values.caseId, after: name });
    return `「${name}」の案を作ります。「文書」タブで決裁日と文書番号を入れ、「発送する」を選んでください。`;
  },
});
