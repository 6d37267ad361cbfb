// The agreements that a case after conclusion rests on, as mails and the 掲示文 name them.

import { listOf } from '../base/text';
import type { Case } from '../cases/cases';
import type { Context } from '../context';
import { agreementIdsOf, isInForce } from '../parties/agreements';
import type { NamedAgreement } from './notices';

/** Those in force today, in the order of 協定番号. */
export const agreementsOf = ({ registry, today }: Context, row: Case): NamedAgreement[] =>
  listOf(row.values.agreementIds).flatMap((id) =>
    registry
      .having('agreements', 'agreementId', id)
      .filter((agreement) => isInForce(agreement, today))
      .map(({ values }) => ({
        agreementId: values.agreementId,
        name: values.name,
        expiresOn: values.expiresOn,
        matters: values.matters,
      })),
  );

/** Whether one of them is in force today; where the case names none, any of its business. */
export const isBound = (context: Context, row: Case): boolean =>
  listOf(row.values.agreementIds).length === 0
    ? agreementIdsOf(context.registry, row.values.businessId, context.today).length > 0
    : agreementsOf(context, row).length > 0;
