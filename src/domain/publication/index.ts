// I: what the room of the publication brings to the flow.

import type { Room } from '../room';
import { publicationPack } from './document';
import { preparePublication } from './prepare';
import { publicationLines } from './publicationLines';

export const publication = {
  operations: [],
  receives: {},
  letters: [],
  postings: [],
  yearDocuments: { publicationPack },
  asks: [],
  wanted: {},
  nextSteps: {},
  cells: {},
  arrivals: {},
  home: [{ origin: 'results', lines: publicationLines }],
  duties: () => [preparePublication],
} as const satisfies Room;
