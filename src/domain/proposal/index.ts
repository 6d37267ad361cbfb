// ①/B: what the room of proposals brings to the flow.

import { businessCriteria } from '../base/criteria';
import type { Room } from '../room';
import { acceptProposal } from './acceptProposal';
import { approveContactChange, declineContactChange } from './approveContactChange';
import { handOver } from './handOver';
import { ineligibilityNotice } from './ineligibilityNotice';
import { mergeBusiness } from './mergeBusiness';
import { screening } from './nextStep';
import { receiveBusinessProposal } from './receive';
import { rejectProposal } from './rejectProposal';
import { returnProposal } from './returnProposal';
import { returnWanted } from './wanted';

export const proposal = {
  operations: [
    acceptProposal,
    returnProposal,
    rejectProposal,
    handOver,
    approveContactChange,
    declineContactChange,
    mergeBusiness,
  ],
  receives: { businessProposal: receiveBusinessProposal },
  letters: [ineligibilityNotice],
  postings: [],
  yearDocuments: {},
  asks: [],
  wanted: { return: returnWanted },
  nextSteps: { proposal: screening },
  cells: {
    proposal: {
      cases: ['handedOverTo'],
      projects: ['eligibility', 'criterion'],
      businesses: [...businessCriteria.map(({ key }) => key), 'confirmedOn', 'ground'],
    },
  },
  arrivals: {},
  home: [],
  duties: () => [],
} as const satisfies Room;
