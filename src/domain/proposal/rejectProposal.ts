// 不適合とする (①/B): drafts the notice; the case ends when it has been sent.

import { words } from '../base/words';
import { draftEnding } from '../ending/letterThatEnds';
import { unlessAt } from '../operations/guards';
import { operation } from '../operations/operation';
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
  prepare: (context, row) =>
    draftEnding(context, ineligibilityNotice, row, {
      missing: notIneligible(context, row),
      logged: `（${row.values.remarks.trim()}）`,
    }),
});
