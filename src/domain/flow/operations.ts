// All operations, by the tab on whose rows they are chosen; the drop-downs and できる操作 come from here.

import { conclude } from '../conclusion/conclude';
import { endImplementation } from '../conclusion/endImplementation';
import { recordCeremony } from '../conclusion/recordCeremony';
import type { Context } from '../context';
import { addDepartments } from '../inquiry/addDepartments';
import { closeAnswers } from '../inquiry/closeAnswers';
import { adoptProposal, declineProposal } from '../inquiry/decideProposal';
import { reopenAnswers } from '../inquiry/reopenAnswers';
import { setHearing } from '../inquiry/setHearing';
import { startInquiry } from '../inquiry/startInquiry';
import { cancelFirstMeeting } from '../meetings/cancelFirstMeeting';
import { closeFirstMeeting } from '../meetings/closeFirstMeeting';
import { abandonProject, implementProject } from '../meetings/decideImplementation';
import { fixFirstMeeting } from '../meetings/fixFirstMeeting';
import { recordMeeting } from '../meetings/recordMeeting';
import { skipFirstMeeting } from '../meetings/skipFirstMeeting';
import { startScheduling } from '../meetings/startScheduling';
import { type Operation, objections } from '../operations/operation';
import { stepBack } from '../operations/stepBack';
import { sendOutcomeNotices } from '../outcome/sendOutcomeNotices';
import { acceptProposal } from '../proposal/acceptProposal';
import { approveContactChange, declineContactChange } from '../proposal/approveContactChange';
import { handOver } from '../proposal/handOver';
import { mergeBusiness } from '../proposal/mergeBusiness';
import { rejectProposal } from '../proposal/rejectProposal';
import { returnProposal } from '../proposal/returnProposal';
import type { Row } from '../registry/registry';
import type { TabKey } from '../registry/tabs';
import { closeBusinessAnswers } from '../reply/closeBusinessAnswers';
import { redraftCityReply } from '../reply/redraftCityReply';
import { sendCityReply } from '../reply/sendCityReply';
import { askBusinessAgain, askDepartmentAgain } from '../reports/askReportAgain';
import { endAgreement } from '../review/endAgreement';
import { objectToRenewal } from '../review/objectToRenewal';
import { renewAgreement } from '../review/renewAgreement';
import { passOver } from '../withdrawal/passOver';
import { withdrawCase } from '../withdrawal/withdrawCase';
import { withdrawProject } from '../withdrawal/withdrawProject';
import { fromArchive } from './archive/fromArchive';
import { attachSubmission, dismissSubmission } from './receive/attachSubmission';
import { redoDocument } from './redoDocument';
import { replaceDocument } from './replaceDocument';
import { sendDocument } from './sendDocument';
import { bounceMail, cancelMail, confirmMail, resendMail } from './settleMail';

/** What corrects an operation that cannot be taken back any more. */
const taken = stepBack(
  (tab, name) => operationsOf(tab).find((operation) => operation.name === name)?.correctedBy,
);

const operations: { readonly [K in TabKey]?: readonly Operation<K>[] } = {
  cases: [
    acceptProposal,
    returnProposal,
    rejectProposal,
    handOver,
    startInquiry,
    addDepartments,
    closeAnswers,
    reopenAnswers,
    redraftCityReply,
    sendCityReply,
    closeBusinessAnswers,
    sendOutcomeNotices,
    conclude,
    passOver,
    withdrawCase,
    taken.ofCase,
    fromArchive,
  ],
  projects: [
    setHearing,
    adoptProposal,
    declineProposal,
    startScheduling,
    fixFirstMeeting,
    cancelFirstMeeting,
    closeFirstMeeting,
    skipFirstMeeting,
    recordMeeting,
    implementProject,
    abandonProject,
    endImplementation,
    withdrawProject,
    taken.ofProject,
  ],
  agreements: [renewAgreement, endAgreement, objectToRenewal, recordCeremony],
  achievements: [askDepartmentAgain, askBusinessAgain],
  businesses: [approveContactChange, declineContactChange, mergeBusiness],
  documents: [sendDocument, redoDocument, replaceDocument],
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
