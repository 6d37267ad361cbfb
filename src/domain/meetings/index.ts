// ⑨⑩/J, K: what the room of the meetings brings to the flow.

import type { Room } from '../room';
import { schedulingAsk } from './ask';
import { cancelFirstMeeting } from './cancelFirstMeeting';
import { closeFirstMeeting } from './closeFirstMeeting';
import { abandonProject, implementProject } from './decideImplementation';
import { fixByCandidate } from './fixByCandidate';
import { fixFirstMeeting } from './fixFirstMeeting';
import { receiveScheduling } from './receiveScheduling';
import { recordMeeting } from './recordMeeting';
import { skipFirstMeeting } from './skipFirstMeeting';
import { startScheduling } from './startScheduling';
import { invitationWanted, schedulingWanted } from './wanted';

export const meetings = {
  operations: [
    startScheduling,
    fixByCandidate,
    fixFirstMeeting,
    cancelFirstMeeting,
    closeFirstMeeting,
    skipFirstMeeting,
    recordMeeting,
    implementProject,
    abandonProject,
  ],
  receives: { scheduling: receiveScheduling },
  letters: [],
  postings: [],
  yearDocuments: {},
  asks: [schedulingAsk],
  wanted: { scheduling: schedulingWanted, invitation: invitationWanted },
  nextSteps: {},
  cells: {
    firstMeeting: {
      projects: ['candidateTimes', 'schedulingDueOn', 'meetingAt', 'meetingPlace', 'department'],
    },
    followUpMeeting: { projects: ['meetingAt', 'meetingPlace'] },
  },
  arrivals: {},
  home: [],
  duties: () => [],
} as const satisfies Room;
