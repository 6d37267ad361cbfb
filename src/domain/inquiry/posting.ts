// 掲示文 (③/D) as something that staff may have made again, while departments are being asked.

import { documentNameOf } from '../documents/kinds';
import type { Posting } from '../documents/posting';
import { composePosting } from '../documents/postingContent';
import { atStep } from '../operations/guards';
import { nothingToAsk } from './inquire';

export const inquiryPosting: Posting = {
  kind: 'posting',
  nameFor: (caseId) => documentNameOf('posting', caseId),
  compose: composePosting,
  misplaced: (context, row) =>
    atStep(context, row, 'departmentAnswer', 'departmentProposal') ?? nothingToAsk(context, row),
};
