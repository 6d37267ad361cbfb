// ⑧/H: what the room of 様式6 brings to the flow.

import type { Room } from '../room';
import { outcomeNotice } from './notice';
import { outcomePosting } from './posting';
import { sendOutcomeNotices } from './sendOutcomeNotices';

export const outcome = {
  operations: [sendOutcomeNotices],
  receives: {},
  letters: [outcomeNotice],
  postings: [outcomePosting],
  yearDocuments: {},
  asks: [],
  wanted: {},
  nextSteps: {},
  cells: {},
  arrivals: {},
  home: [],
  duties: () => [],
} as const satisfies Room;
