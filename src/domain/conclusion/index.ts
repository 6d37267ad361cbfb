// ⑪⑫/L: what the room of the conclusion brings to the flow.

import type { Room } from '../room';
import { conclude } from './conclude';
import { endImplementation } from './endImplementation';
import { concluding, underWay } from './nextStep';
import { recordCeremony } from './recordCeremony';

export const conclusion = {
  operations: [conclude, endImplementation, recordCeremony],
  receives: {},
  letters: [],
  postings: [],
  yearDocuments: {},
  asks: [],
  wanted: {},
  nextSteps: {
    conclusion: concluding,
    firstMeeting: underWay,
    followUpMeeting: underWay,
    implementation: underWay,
  },
  cells: {
    conclusion: {
      cases: [
        'concludedOn',
        'agreementName',
        'jointBusinesses',
        'signers',
        'ceremonyWish',
        'ceremonyAt',
        'ceremonyPlace',
        'ceremonyAttendees',
        'fileLink',
      ],
    },
  },
  arrivals: {},
  home: [],
  duties: () => [],
} as const satisfies Room;
