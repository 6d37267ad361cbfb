// Where a letter goes: to the business of a case, or to a department.

import { mailIn } from '../base/mailAddress';
import type { Case } from '../cases/cases';
import { inTheWay } from '../cases/contradictions';
import type { Context } from '../context';
import type { Address } from '../mail/notice';
import { addresseeLines, businessOf } from '../parties/businesses';
import { departmentNamed, nobodyFor } from '../parties/departments';
import {
  departmentGreeting,
  greeting,
  noMailAddress,
  reachableBusiness,
} from '../parties/reachable';
import { inWords, type Refusal } from '../registry/refusal';

/** How the city writes to the business of a case: on one line for 文書, and on the letter's own lines. */
export function businessAddressee(
  { registry, settings }: Context,
  { values: { businessId, businessName } }: Case,
): { onOneLine: string; asWritten: string } {
  const business = businessOf(registry, businessId);
  const lines = business ? addresseeLines(business, settings) : [businessName];
  return { onOneLine: lines.join('　'), asWritten: lines.join('\n') };
}

export const businessAddress = (context: Context, row: Case): Address | { problem: Refusal } =>
  addressOfBusiness(context, row.values.businessId);

/** The same by 事業者番号. */
export function addressOfBusiness(
  context: Context,
  businessId: string,
): Address | { problem: Refusal } {
  const reachable = reachableBusiness(context, businessId);
  if ('problem' in reachable) return reachable;
  const { business } = reachable;
  return { to: mailIn(business.values.mail), greeting: greeting(context, business) };
}

export function departmentAddress(context: Context, name: string): Address | { problem: Refusal } {
  const department = departmentNamed(context.registry, context.today, name);
  if (!department) {
    return { problem: nobodyFor(context.registry, context.today, name) };
  }
  const [wrong] = inTheWay(context.registry, [department.values.name]);
  if (wrong) return { problem: inWords(wrong.said) };
  const to = mailIn(department.values.mail);
  if (to === '') {
    return { problem: noMailAddress(`「部署」タブの${name}の`, department.values.mail) };
  }
  return { to, greeting: departmentGreeting(context.settings, department.values) };
}
