// ⑥⑦/F, G: what the room of 様式4 and 様式5 brings to the flow.

import type { Room } from '../room';
import { businessAnswerAsk } from './ask';
import { cityReply } from './cityReply';
import { closeBusinessAnswers } from './closeBusinessAnswers';
import { draftCityReply } from './draftCityReply';
import { businessAnswering } from './nextStep';
import { receiveBusinessAnswer } from './receive';
import { redraftCityReply } from './redraftCityReply';
import { sendCityReply } from './sendCityReply';

export const reply = {
  operations: [redraftCityReply, sendCityReply, closeBusinessAnswers],
  receives: { businessAnswer: receiveBusinessAnswer },
  letters: [cityReply],
  postings: [],
  yearDocuments: {},
  asks: [businessAnswerAsk],
  wanted: {},
  nextSteps: { businessAnswer: businessAnswering },
  cells: {
    cityReply: { cases: ['dueOn'], projects: ['cityAnswer', 'cityReason', 'department'] },
    businessAnswer: { cases: ['dueOn'] },
  },
  arrivals: { cityReply: draftCityReply },
  home: [],
  duties: () => [],
} as const satisfies Room;
