// All operations, by the tab on whose rows they are chosen; the drop-downs and できる操作 come from here.
import type { Context } from '../context';
import type { Row } from '../registry/registry';
import type { TabKey } from '../tabs';
import { acceptProposal } from './acceptProposal';
import { addDepartments } from './addDepartments';
import { approveContactChange, declineContactChange } from './approveContactChange';
import { askBusinessAgain, askDepartmentAgain } from './askReportAgain';
import { attachSubmission, dismissSubmission } from './attachSubmission';
import { cancelFirstMeeting } from './cancelFirstMeeting';
import { closeAnswers } from './closeAnswers';
import { closeBusinessAnswers } from './closeBusinessAnswers';
import { closeFirstMeeting } from './closeFirstMeeting';
import { conclude } from './conclude';
import { abandonProject, implementProject } from './decideImplementation';
import { adoptProposal, declineProposal } from './decideProposal';
import { endAgreement } from './endAgreement';
import { endImplementation } from './endImplementation';
import { fixFirstMeeting } from './fixFirstMeeting';
import { fromArchive } from './fromArchive';
import { handOver } from './handOver';
import { mergeBusiness } from './mergeBusiness';
import { objectToRenewal } from './objectToRenewal';
import { type Operation, objections } from './operation';
import { passOver } from './passOver';
import { recordCeremony } from './recordCeremony';
import { recordMeeting } from './recordMeeting';
import { redoDocument } from './redoDocument';
import { redraftCityReply } from './redraftCityReply';
import { rejectProposal } from './rejectProposal';
import { renewAgreement } from './renewAgreement';
import { reopenAnswers } from './reopenAnswers';
import { replaceDocument } from './replaceDocument';
import { returnProposal } from './returnProposal';
import { sendCityReply } from './sendCityReply';
import { sendDocument } from './sendDocument';
import { sendOutcomeNotices } from './sendOutcomeNotices';
import { setHearing } from './setHearing';
import { bounceMail, cancelMail, confirmMail, resendMail } from './settleMail';
import { skipFirstMeeting } from './skipFirstMeeting';
import { startInquiry } from './startInquiry';
import { startScheduling } from './startScheduling';
import { stepBack } from './stepBack';
import { withdrawCase } from './withdrawCase';
import { withdrawProject } from './withdrawProject';

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
