// Who gets each kind of notice, and at which steps: for people and for the pages of docs; no run carries it along.
import type { StepKey } from '../../../../src/domain/cases/steps';
import type { NoticeKind } from '../../../../src/domain/mail/kinds';
import { settings } from '../../../../src/domain/settings';

export interface NoticeReceiver {
  readonly receiver: string;
  /** The steps at which it is sent; empty for those that belong to none. */
  readonly steps: readonly StepKey[];
}

/** As the city calls it unless it says otherwise. */
const OFFICE = settings.policyDivisionName.initial;

export const noticeReceivers: Readonly<Record<NoticeKind, NoticeReceiver>> = {
  receipt: { receiver: '提出した方', steps: [] },
  strangersReceipt: { receiver: '提出した方（回答コードで確かめられない宛先）', steps: [] },
  heldAccepted: { receiver: '提出した方', steps: [] },
  proposalArrived: { receiver: OFFICE, steps: ['proposal', 'consultation'] },
  departmentProposalArrived: { receiver: OFFICE, steps: ['departmentProposal'] },
  submissionHeld: { receiver: OFFICE, steps: [] },
  manyArrived: { receiver: OFFICE, steps: [] },
  answerChanged: { receiver: OFFICE, steps: [] },
  return: { receiver: '事業者等', steps: ['proposal'] },
  handover: { receiver: '担当部局', steps: ['proposal', 'consultation'] },
  handedOver: { receiver: '事業者等', steps: ['proposal', 'consultation'] },
  inquiry: { receiver: '担当部局', steps: ['posting'] },
  inquiryReopened: { receiver: '担当部局', steps: ['departmentAnswer', 'departmentProposal'] },
  proposalCall: { receiver: '担当部局', steps: ['departmentProposal'] },
  answersComplete: { receiver: OFFICE, steps: ['departmentAnswer'] },
  businessAnswersComplete: { receiver: OFFICE, steps: ['businessAnswer'] },
  cityReply: { receiver: '事業者等', steps: ['cityReply'] },
  ineligibility: { receiver: '事業者等', steps: ['proposal'] },
  concluded: { receiver: '担当部局・事業者等', steps: ['conclusion'] },
  followUp: { receiver: '担当部局', steps: ['followUpMeeting'] },
  passOver: { receiver: '事業者等', steps: ['conclusion'] },
  caseEnded: { receiver: '担当部局', steps: [] },
  withdrawal: { receiver: '事業者等', steps: [] },
  projectEnded: { receiver: '担当部局・事業者等', steps: [] },
  projectWithdrawal: { receiver: '事業者等', steps: [] },
  outcome: { receiver: '担当部局', steps: ['feedback'] },
  hearing: { receiver: '担当部局', steps: ['departmentProposal'] },
  scheduling: { receiver: '担当部局・事業者等', steps: ['firstMeeting'] },
  schedulingEnded: { receiver: '担当部局・事業者等', steps: ['firstMeeting'] },
  schedulingComplete: { receiver: OFFICE, steps: ['firstMeeting'] },
  invitation: { receiver: `担当部局・事業者等・${OFFICE}`, steps: ['firstMeeting'] },
  meetingCancelled: { receiver: `担当部局・事業者等・${OFFICE}`, steps: ['firstMeeting'] },
  meetingSkipped: { receiver: '担当部局・事業者等', steps: ['firstMeeting'] },
  reminder: {
    receiver: '担当部局・事業者等',
    steps: [
      'departmentAnswer',
      'departmentProposal',
      'businessAnswer',
      'firstMeeting',
      'report',
      'proposal',
    ],
  },
  reportRequest: { receiver: '担当部局・事業者等', steps: ['report'] },
  reportRequestAgain: { receiver: '担当部局・事業者等', steps: ['report'] },
  reportsCompared: { receiver: OFFICE, steps: ['report'] },
  lateReport: { receiver: OFFICE, steps: ['report', 'publication'] },
  proposalSeason: { receiver: '事業者等', steps: ['proposal'] },
  seasonCall: { receiver: '担当部局', steps: ['departmentProposal'] },
  noProposals: { receiver: OFFICE, steps: ['proposal'] },
  publicationReady: { receiver: OFFICE, steps: ['publication'] },
  reviewOpened: { receiver: OFFICE, steps: [] },
  reviewRequest: { receiver: '担当部局・事業者等', steps: [] },
  objection: { receiver: OFFICE, steps: [] },
  renewed: { receiver: '事業者等', steps: [] },
  renewalDecided: { receiver: OFFICE, steps: [] },
  handoverReady: { receiver: OFFICE, steps: [] },
  departmentsUnconfirmed: { receiver: OFFICE, steps: [] },
  trouble: { receiver: OFFICE, steps: [] },
};
