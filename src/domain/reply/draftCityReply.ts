// ⑥/F begins: the departments' answers are closed, and 様式4 is drafted for staff to look at.
import type { Case } from '../cases/cases';
import type { Context } from '../context';
import { draft } from '../documents/drafts';
import { cityReply } from './cityReply';

export const draftCityReply = (context: Context, row: Case): void => {
  draft(context, cityReply, row, row.values.businessId);
};
