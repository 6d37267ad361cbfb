// B, C: what the room of the year’s call brings to the flow.

import type { Room } from '../room';
import { proposalSeasonAsk, seasonCallAsk } from './asks';
import { callForProposals } from './callForProposals';
import { closeWithoutProposals } from './closeWithoutProposals';
import { confirmDepartments } from './confirmDepartments';
import { seasonPosting } from './document';
import { departmentLines } from './homeLines';
import { callWanted } from './wanted';

export const season = {
  operations: [],
  receives: {},
  letters: [],
  postings: [],
  yearDocuments: { posting: seasonPosting },
  asks: [proposalSeasonAsk, seasonCallAsk],
  wanted: { proposalSeason: callWanted, seasonCall: callWanted },
  nextSteps: {},
  cells: {},
  arrivals: {},
  home: [{ origin: 'departments', lines: departmentLines }],
  duties: (alongside) => [confirmDepartments, callForProposals(alongside), closeWithoutProposals],
} as const satisfies Room;
