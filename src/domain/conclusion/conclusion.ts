// ⑪: what 締結する needs, and what it would conclude.

import type { Day, Minute } from '../base/day';
import { japaneseDate, parseDay } from '../base/era';
import { parseMoment } from '../base/moment';
import { hint, listOf } from '../base/text';
import type { Case } from '../cases/cases';
import { jointBusinesses, unfitToSign } from '../cases/jointBusinesses';
import type { Context } from '../context';
import { type Agreement, signedTogether, standingAgreements } from '../parties/agreements';
import { type Business, businessOf } from '../parties/businesses';
import { unknownBusiness } from '../parties/reachable';
import { because, needs, type Refusal, unreadable } from '../registry/refusal';

export interface Conclusion {
  /** All who sign, the business of the case first. */
  readonly businesses: readonly Business[];
  readonly concludedOn: Day;
  readonly name: string;
  readonly ceremonyAt?: Minute;
  /** The agreement that names the business already: by another case of its own, or signed together with another. */
  readonly signed?: Agreement;
}

/** What would be concluded, or everything that is missing, each with what to do. */
export function conclusionOf(context: Context, row: Case): Conclusion | { problems: Refusal[] } {
  const { registry } = context;
  const problems: Refusal[] = [];
  const concludedOn = conclusionDay(context, row, problems);
  const name = row.values.agreementName.trim();
  if (name === '') problems.push(needs('cases', 'agreementName'));
  if (listOf(row.values.policyFields).length === 0) {
    problems.push(needs('cases', 'policyFields', '協定の連携事項とする分野を入れて'));
  }
  const ceremonyAt = parseMoment(row.values.ceremonyAt);
  if (!ceremonyAt && row.values.ceremonyAt.trim() !== '') {
    problems.push(unreadableCeremony(row.values.ceremonyAt));
  }
  const own = businessOf(registry, row.values.businessId);
  if (!own) {
    return { problems: [...problems, unknownBusiness(row.values.businessId)] };
  }
  const { businessId } = own.values;
  const signed = concludedOn
    ? signedTogether(registry, { businessId, concludedOn, name })
    : undefined;
  const joint = signed ? { businesses: [], problems: [] } : jointBusinesses(registry, row);
  const businesses = [own, ...joint.businesses];
  problems.push(...joint.problems, ...businesses.flatMap(unfitToSign));
  if (concludedOn && !signed) {
    problems.push(
      ...beforeCase(row, concludedOn),
      ...businesses.flatMap((one) => alreadyBound(context, one, concludedOn)),
    );
  }
  problems.push(...context.settingProblems);
  return problems.length > 0 || !concludedOn
    ? { problems }
    : { businesses, concludedOn, name, ceremonyAt, signed };
}

export const unreadableCeremony = (written: string): Refusal =>
  unreadable(`式典日時「${hint(written, 40)}」`, '日時', '2026-05-10 10:00');

/** 締結日, when it can be the day of a conclusion. */
function conclusionDay({ today }: Context, { values }: Case, problems: Refusal[]): Day | undefined {
  const written = values.concludedOn;
  const day = parseDay(written);
  if (!day) {
    problems.push(
      written.trim() === ''
        ? needs('cases', 'concludedOn', '協定を締結した日を入れて', { note: '例：2026-05-10' })
        : unreadable(`締結日「${hint(written, 20)}」`, '日付', '2026-05-10'),
    );
    return undefined;
  }
  if (day > today) {
    problems.push(
      because(`締結日（${japaneseDate(day)}）が先の日付です`, '締結してから行ってください。'),
    );
  } else {
    return day;
  }
  return undefined;
}

/** What is concluded by a case begins with it; an agreement that stands already may be older. */
function beforeCase({ values }: Case, concludedOn: Day): Refusal[] {
  const receivedOn = parseDay(values.receivedOn);
  return receivedOn && concludedOn < receivedOn
    ? [
        because(
          `締結日（${japaneseDate(concludedOn)}）が、案件の受付日（${japaneseDate(receivedOn)}）より前です`,
          '締結日を直してください。',
        ),
      ]
    : [];
}

/** A business has one agreement at a time. */
function alreadyBound({ registry }: Context, { values }: Business, concludedOn: Day): Refusal[] {
  const [standing] = standingAgreements(registry, values.businessId, concludedOn);
  if (!standing) return [];
  const { agreementId, concludedOn: since, expiresOn, name } = standing.values;
  const shown = (cell: string): string => japaneseDate(parseDay(cell) ?? cell);
  return [
    because(
      `${values.businessId}（${hint(values.name, 40)}）には、有効な協定 ${agreementId}（満了日 ${shown(expiresOn)}）があります`,
      `この案件を ${agreementId} により完了とするときは、締結日を${shown(since)}に、協定名称を「${hint(name, 80)}」にしてください。協定を続けるときは、「協定」タブの「更新する」を使ってください。`,
    ),
  ];
}
