// 掲示文 (③/D) as something that staff may have made again, while departments are being asked.

import type { Posting } from '../documents/posting';
import { composePosting, postingName } from '../documents/postingContent';
import { atStep } from '../operations/guards';

export const inquiryPosting: Posting = {
  kind: 'posting',
  nameFor: postingName,
  compose: composePosting,
  misplaced: (_context, row) => atStep(row, 'departmentAnswer', 'departmentProposal'),
};
