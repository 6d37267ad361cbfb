// All operations, by the tab on whose rows they are chosen; the drop-downs and できる操作 come from here.
import type { Context } from '../context';
import type { Row } from '../registry/registry';
import type { TabKey } from '../tabs';
import { acceptProposal } from './acceptProposal';
import { approveContactChange } from './approveContactChange';
import { attachSubmission, dismissSubmission } from './attachSubmission';
import { closeAnswers } from './closeAnswers';
import { adoptProposal, declineProposal } from './decideProposal';
import { type Operation, objections } from './operation';
import { redraftCityReply } from './redraftCityReply';
import { rejectProposal } from './rejectProposal';
import { returnProposal } from './returnProposal';
import { sendCityReply } from './sendCityReply';
import { sendDocument } from './sendDocument';
import { bounceMail, cancelMail, confirmMail, resendMail } from './settleMail';
import { startInquiry } from './startInquiry';

const operations: { readonly [K in TabKey]?: readonly Operation<K>[] } = {
  cases: [
    acceptProposal,
    returnProposal,
    rejectProposal,
    startInquiry,
    closeAnswers,
    redraftCityReply,
    sendCityReply,
  ],
  projects: [adoptProposal, declineProposal],
  businesses: [approveContactChange],
  documents: [sendDocument],
  outbox: [resendMail, confirmMail, bounceMail, cancelMail],
  intake: [attachSubmission, dismissSubmission],
};

export function operationsOf<K extends TabKey>(tab: K): readonly Operation<K>[] {
  return (operations[tab] ?? []) as readonly Operation<K>[];
}

/** The names in the drop-down of a tab's 次の操作. */
export const operationNames = (tab: TabKey): string[] => operationsOf(tab).map(({ name }) => name);

/** The names of what would be accepted on this row now (できる操作). */
export function acceptedOperations<K extends TabKey>(context: Context, row: Row<K>): string[] {
  return operationsOf(row.tab)
    .filter((operation) => objections(context, operation, row).length === 0)
    .map(({ name }) => name);
}
