// A notice to somebody whose address may be missing: then 総合政策課 is told instead.

import type { Case } from '../cases/cases';
import type { Context } from '../context';
import type { MailKey } from '../mail/keys';
import type { Address } from '../mail/notice';
import { type Notice, post } from '../mail/notice';
import { troubleReport } from '../mail/policyDivision';
import type { Refusal } from '../registry/refusal';
import { businessAddress } from './addresses';

/**
 * Where somebody can be reached; 総合政策課 is told where that is nowhere.
 * @param o.next what follows once the address is put right, or what to do without
 */
export function reached(
  context: Context,
  address: Address | { readonly problem: Refusal },
  { next, ...o }: { about: string; target: string; what: string; next: string },
): Address | undefined {
  if (!('problem' in address)) return address;
  post(context, troubleReport(context, { ...o, remedy: `${address.problem.said}\n${next}` }));
  return undefined;
}

const OTHERWISE = '別の方法でお知らせください。';

/** Posts a notice, or tells 総合政策課 that nobody can be reached. @returns the latter, for 操作結果 */
export function tell(
  context: Context,
  address: Address | { readonly problem: Refusal },
  o: { key: MailKey; target: string; who: string; what: string },
  compose: (address: Address & { readonly key: MailKey }) => Notice,
): string[] {
  const found = reached(context, address, {
    about: o.key,
    target: o.target,
    what: `${o.who}に、${o.what}をメールで知らせることができません。`,
    next: OTHERWISE,
  });
  if (!found) return [`${o.who}にはメールで知らせることができません。${OTHERWISE}`];
  post(context, compose({ ...found, key: o.key }));
  return [];
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
