// 不適合とする (①/B): drafts the notice; the case ends when it has been sent.

import { words } from '../base/words';
import { draft } from '../documents/drafts';
import { onItsWay } from '../ending/closing';
import { unlessAt } from '../operations/guards';
import { operation, unless } from '../operations/operation';
import { reachableBusiness } from '../parties/reachable';
import { those } from '../registry/refusal';
import { notIneligible } from './ineligibility';
import { ineligibilityNotice } from './ineligibilityNotice';

export const rejectProposal = operation({
  name: '不適合とする',
  place: 'ends',
  reason: '不適合とする理由（記録に残ります）を書いて',
  tab: 'cases',
  about: words('基準に合わないことを知らせる文書の案を作ります。発送すると案件が終わります。'),
  correctedBy: '送った文書は、「文書」タブの「差し替える」で訂正できます。',
  misplaced: unlessAt('proposal'),
  prepare: (context, row) => {
    const { caseId, businessId, remarks } = row.values;
    const reachable = reachableBusiness(context, businessId);
    const missing = those(
      'problem' in reachable && reachable.problem,
      notIneligible(context, row),
      onItsWay(context.registry, caseId),
    );
    return unless(missing, () => {
      const { name } = draft(context, ineligibilityNotice, row, businessId).values;
      return {
        said: `「${name}」の案を作ります。「文書」タブで決裁日と文書番号を入れ、「発送する」を選んでください。`,
        logged: { after: `${name}（${remarks.trim()}）` },
      };
    });
  },
});
