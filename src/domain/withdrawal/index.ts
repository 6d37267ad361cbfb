// 見送り and 取り下げ: what their room brings to the flow.

import type { Room } from '../room';
import { passOver } from './passOver';
import { passOverNotice } from './passOverNotice';
import { withdrawCase } from './withdrawCase';
import { withdrawProject } from './withdrawProject';

export const withdrawal = {
  operations: [passOver, withdrawCase, withdrawProject],
  receives: {},
  letters: [passOverNotice],
  postings: [],
  yearDocuments: {},
  asks: [],
  wanted: {},
  nextSteps: {},
  cells: {},
  arrivals: {},
  home: [],
  duties: () => [],
} as const satisfies Room;
