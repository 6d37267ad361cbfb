// 掲示文 (③/D) as something that staff may have made again, while departments are being asked.
import { atStep } from '../operations/guards';
import { composePosting, postingName } from '../rules/posting';
import type { Posting } from './posting';

export const inquiryPosting: Posting = {
  kind: 'posting',
  nameFor: postingName,
  compose: composePosting,
  misplaced: (_context, row) => atStep(row, 'departmentAnswer', 'departmentProposal'),
};
