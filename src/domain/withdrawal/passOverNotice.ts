// 見送り通知 (②–⑪): the agreement is not concluded; the case ends when it has been sent.

import { isOpen } from '../cases/cases';
import { endCase } from '../cases/endCase';
import { type StepKey, stepsUpTo } from '../cases/steps';
import { businessAddress, businessAddressee } from '../documents/addresses';
import { documentKinds } from '../documents/kinds';
import type { Letter } from '../documents/letter';
import { letterFields } from '../documents/letterFields';
import { standDown } from '../ending/closing';
import { needs, those } from '../registry/refusal';
import { passOverMail } from './passOverMail';

/** ② to ⑪. */
export const passedOverAt: readonly StepKey[] = stepsUpTo('conclusion').slice(1);

export const passOverNotice: Letter = {
  kind: 'passOverNotice',
  signer: '市長名',
  ends: true,
  steps: passedOverAt,
  nameFor: (caseId) => `${caseId}-${documentKinds.passOverNotice.form}`,
  compose: (context, row) => {
    const addressee = businessAddressee(context, row);
    return {
      addressee: addressee.onOneLine,
      basis: row.values.remarks.trim(),
      content: {
        fields: {
          ...letterFields(context),
          宛先: addressee.asWritten,
          理由: row.values.remarks.trim(),
        },
      },
    };
  },
  cannotBeMade: (_context, row) =>
    those(
      row.values.remarks.trim() === '' &&
        needs('cases', 'remarks', '見送る理由を書いて', { elsewhere: true }),
    ),
  addressOf: businessAddress,
  mail: (context, row, letter) => passOverMail(context, { ...letter, caseId: row.values.caseId }),
  sent: (context, row, _document, replaces) => {
    if (replaces || !isOpen(row)) return;
    standDown(context, row, { ending: '見送り' });
    endCase(context, row, '見送り', '不成立');
  },
};
