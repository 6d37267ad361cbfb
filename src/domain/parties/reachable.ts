// Whether a business can be written to, and how a mail greets it.

import { bareName, headName, honored, honoredPerson, isSamePerson } from '../base/honorifics';
import { mailIn, notDeliverable } from '../base/mailAddress';
import { oneLine } from '../base/text';
import type { Context } from '../context';
import { because, type Refusal } from '../registry/refusal';
import type { Settings } from '../settings';
import { type Business, businessOf } from './businesses';

/** A business by its 事業者番号, when letters can reach it; otherwise what is missing. */
export function reachableBusiness(
  { registry }: Context,
  businessId: string,
): { business: Business } | { problem: Refusal } {
  const business = businessOf(registry, businessId);
  if (!business) {
    return { problem: unknownBusiness(businessId) };
  }
  if (mailIn(business.values.mail) === '') {
    return { problem: noMailAddress('「事業者」タブの', business.values.mail) };
  }
  return { business };
}

/** A メール that nothing can be sent to. @param of whose it is */
export const noMailAddress = (of: string, mail: string): Refusal =>
  because(
    mail.trim() === ''
      ? `${of}メールに、送り先のメールアドレスがありません`
      : `${of}メールの${notDeliverable(mail)}`,
  );

/** A row that is named somewhere and stands no more. */
export const unknownBusiness = (businessId: string): Refusal =>
  because(
    `事業者番号 ${businessId} が「事業者」タブにありません`,
    '消した行を元に戻してください。',
  );

/** `健康福祉課長　佐藤一郎　様` */
export const departmentGreeting = (
  settings: Settings,
  { name, head }: { name: string; head: string },
): string =>
  [`${oneLine(name)}長`, headName(head, name), settings.personHonorific].filter(Boolean).join('　');

/** 総合政策課 as a mail to it greets it. */
export const policyDivisionGreeting = (settings: Settings): string =>
  honored(settings.policyDivisionName, settings.organizationHonorific);

/** Name and person of a business, as a mail greets them. */
export function greeting({ settings }: Context, { values }: Business): string {
  const firm = bareName(values.name);
  const person = honoredPerson(
    bareName(values.contactPerson) || 'ご担当者',
    settings.personHonorific,
  );
  return isSamePerson(firm, values.contactPerson) ? person : `${firm}\n${person}`;
}
