// A notice to somebody whose address may be missing: then 総合政策課 is told instead.

import type { Case } from '../cases/cases';
import type { Context } from '../context';
import type { MailKey } from '../mail/keys';
import type { Address } from '../mail/notice';
import { type Notice, post } from '../mail/notice';
import { troubleReport } from '../mail/policyDivision';
import type { Refusal } from '../registry/refusal';
import { businessAddress } from './addresses';

/** Posts a notice, or tells 総合政策課 that nobody can be reached. @returns the latter, for 操作結果 */
export function tell(
  context: Context,
  address: Address | { readonly problem: Refusal },
  o: { key: MailKey; target: string; who: string; what: string },
  compose: (address: Address & { readonly key: MailKey }) => Notice,
): string[] {
  if (!('problem' in address)) {
    post(context, compose({ ...address, key: o.key }));
    return [];
  }
  const remedy = `${address.problem.said}\n別の方法でお知らせください。`;
  post(
    context,
    troubleReport(context, {
      about: o.key,
      target: o.target,
      what: `${o.who}に、${o.what}をメールで知らせることができません。`,
      remedy,
    }),
  );
  return [`${o.who}にはメールで知らせることができません。別の方法でお知らせください。`];
}

/** The same for the business of a case. */
export function tellBusiness(
  context: Context,
  row: Case,
  o: { key: MailKey; target: string; what: string },
  compose: (address: Address & { readonly key: MailKey }) => Notice,
): string[] {
  return tell(
    context,
    businessAddress(context, row),
    { ...o, who: row.values.businessName },
    compose,
  );
}
