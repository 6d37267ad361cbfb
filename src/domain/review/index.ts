// 見直し: what the room of reviews and renewals brings to the flow.

import type { Room } from '../room';
import { reviewAsk } from './ask';
import { endAgreement } from './endAgreement';
import { agreementLines } from './homeLines';
import { objectToRenewal } from './objectToRenewal';
import { openReviews } from './open';
import { receiveAgreementReview } from './receive';
import { renewAgreement } from './renewAgreement';
import { renewByThemselves } from './renewal';
import { requestReviews } from './requests';
import { reviewWanted } from './wanted';

export const review = {
  operations: [renewAgreement, endAgreement, objectToRenewal],
  receives: { agreementReview: receiveAgreementReview },
  letters: [],
  postings: [],
  yearDocuments: {},
  asks: [reviewAsk],
  wanted: { reviewRequest: reviewWanted },
  nextSteps: {},
  cells: {},
  arrivals: {},
  home: [{ origin: 'agreements', lines: agreementLines }],
  duties: () => [openReviews, renewByThemselves, requestReviews],
} as const satisfies Room;
