// 不適合とする (①/B): drafts the notice; the case ends when it has been sent.

import { words } from '../base/words';
import { record } from '../cases/audit';
import { draft } from '../documents/drafts';
import { onItsWay } from '../ending/closing';
import { atStep, endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { reachableBusiness } from '../parties/reachable';
import { notIneligible } from './ineligibility';
import { ineligibilityNotice } from './ineligibilityNotice';

export const rejectProposal = operation({
  name: '不適合とする',
  tab: 'cases',
  about: words('基準に合わないことを知らせる文書の案を作ります。発送すると案件が終わります。'),
  correctedBy: '送った文書は、「文書」タブの「差し替える」で訂正できます。',
  misplaced: (context, row) => atStep(row, 'proposal') ?? endingLetter(context, row),
  missing: (context, row) => {
    const reachable = reachableBusiness(context, row.values.businessId);
    const obstacle = onItsWay(context.registry, row.values.caseId);
    return [
      ...('problem' in reachable ? [reachable.problem] : []),
      ...notIneligible(context, row),
      ...(obstacle ? [obstacle] : []),
    ];
  },
  perform: (context, row) => {
    const { name } = draft(context, ineligibilityNotice, row, row.values.businessId).values;
    record(context, { action: '不適合とする', target: row.values.caseId, after: name });
    return `「${name}」の案を作ります。「文書」タブで決裁日と文書番号を入れ、「発送する」を選んでください。`;
  },
});
