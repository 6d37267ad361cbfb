// 見送り通知 (②–⑪): the agreement is not concluded; the case ends when it has been sent.

import { type StepKey, stepsUpTo } from '../cases/steps';
import { letterThatEnds } from '../ending/letterThatEnds';
import { needs, those } from '../registry/refusal';
import { passOverMail } from './passOverMail';

/** ② to ⑪. */
export const passedOverAt: readonly StepKey[] = stepsUpTo('conclusion').slice(1);

export const passOverNotice = letterThatEnds({
  kind: 'passOverNotice',
  steps: passedOverAt,
  ends: ['見送り', '不成立'],
  ground: (_context, { values }) => {
    const reason = values.remarks.trim();
    return { reason, basis: reason };
  },
  cannotBeMade: (_context, row) =>
    those(
      row.values.remarks.trim() === '' &&
        needs('cases', 'remarks', '見送る理由を書いて', { elsewhere: true }),
    ),
  mail: passOverMail,
});
