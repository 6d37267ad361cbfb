// ②–⑤/D, E, C: what the room of the inquiry brings to the flow.

import type { Room } from '../room';
import { addDepartments } from './addDepartments';
import { departmentAnswerAsk, departmentProposalAsk } from './asks';
import { closeAnswers } from './closeAnswers';
import { adoptProposal, declineProposal } from './decideProposal';
import { hearingWanted } from './hearingWanted';
import { answering, calling, consulting, posting } from './nextStep';
import { inquiryPosting } from './posting';
import { receiveDepartmentAnswer } from './receiveAnswer';
import { receiveDepartmentProposal } from './receiveProposal';
import { reopenAnswers } from './reopenAnswers';
import { setHearing } from './setHearing';
import { startInquiry } from './startInquiry';
import { inquiryWanted } from './wanted';

export const inquiry = {
  operations: [
    startInquiry,
    addDepartments,
    closeAnswers,
    reopenAnswers,
    setHearing,
    adoptProposal,
    declineProposal,
  ],
  receives: {
    departmentAnswer: receiveDepartmentAnswer,
    departmentProposal: receiveDepartmentProposal,
  },
  letters: [],
  postings: [inquiryPosting],
  yearDocuments: {},
  asks: [departmentAnswerAsk, departmentProposalAsk],
  wanted: {
    inquiry: inquiryWanted,
    inquiryReopened: inquiryWanted,
    proposalCall: inquiryWanted,
    hearing: hearingWanted,
  },
  nextSteps: {
    consultation: consulting,
    posting,
    departmentAnswer: answering,
    departmentProposal: calling,
  },
  cells: {
    consultation: {
      cases: ['consultedOn', 'consultationNotes', 'policyFields', 'handedOverTo'],
      projects: ['eligibility', 'criterion', 'policyFields'],
    },
    posting: { cases: ['postedOn', 'postedBy', 'dueOn'], projects: ['policyFields'] },
    departmentAnswer: {
      cases: ['postedOn', 'postedBy', 'dueOn'],
      projects: ['cityAnswer', 'cityReason', 'department'],
    },
    departmentProposal: {
      cases: ['postedOn', 'postedBy', 'dueOn'],
      projects: ['eligibility', 'criterion', 'hearing', 'hearingOn', 'hearingNotes'],
    },
  },
  arrivals: {},
  home: [],
  duties: () => [],
} as const satisfies Room;
