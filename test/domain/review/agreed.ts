// An agreement of 10 June 2024 under which projects run, and the mornings on which its review is looked after.

import type { Day } from '../../../src/domain/base/day';
import type { Context } from '../../../src/domain/context';
import { readMailKey } from '../../../src/domain/mail/keys';
import { agreement, businessOf, caseAt, clear, departmentsNamed, running } from '../support/given';
import { Office } from '../support/office';
import type { GivenRow, GivenRows } from '../support/rows';

export const business = (
  number: number,
  over: GivenRow<'businesses'> = {},
): GivenRow<'businesses'> => businessOf(number, { ...clear, confirmedOn: '2024-05-20', ...over });

export const term = (over: GivenRow<'agreements'> = {}): GivenRow<'agreements'> =>
  agreement(1, 'J0001', {
    name: '伊達市と株式会社Aとの包括連携協定',
    concludedOn: '2024-06-10',
    startsOn: '2024-06-10',
    expiresOn: '2027-06-09',
    matters: '健康・福祉、環境',
    signers: '伊達市長　白石良平、株式会社A　代表取締役 青木進',
    ...over,
  });

/** One project runs, one has ended, one was never carried out. */
export const agreed = (over: GivenRows = {}): GivenRows => ({
  departments: departmentsNamed('健康福祉課', '商工観光課', '土木課'),
  businesses: [business(1), business(2)],
  cases: [
    caseAt({
      caseId: 'R6-001',
      fiscalYear: '2024',
      receivedOn: '2024-04-08',
      state: '完了',
      stage: '⑪ 包括連携協定締結',
    }),
  ],
  projects: [
    running('R6-001-01', { projectName: '高齢者見守り事業', implementedFrom: '2024-08-01' }),
    running('R6-001-02', {
      projectName: '観光案内の多言語化',
      state: '終了',
      department: '商工観光課',
      implementedFrom: '2024-08-01',
      implementedUntil: '2025-03-31',
    }),
    running('R6-001-03', {
      projectName: '橋の清掃',
      state: '不成立',
      department: '土木課',
      implementedFrom: '',
    }),
  ],
  agreements: [term()],
  ...over,
});

/** The day on which its review opens, the deadline, and its last day. */
export const OPENS = '2026-12-09';
export const DUE = '2027-04-09';
export const UNTIL = '2027-06-09';

/** The daily run of a day, and the delivery after it. */
export function morning(
  office: Office,
  day: Day,
  o: { unread?: true; undelivered?: true; settings?: Partial<Context['settings']> } = {},
): Office {
  office.newDay(day, o.settings, o);
  return o.undelivered ? office : office.sendMails();
}

/** Its review has opened, and everybody was asked. */
export const opened = (over: GivenRows = {}): Office =>
  morning(new Office(agreed(over), `${OPENS}T05:00`), OPENS);

export const requestTo = (office: Office, who: string): Record<string, string> =>
  office
    .mails('協定の見直し')
    .filter(({ key }) => readMailKey('reviewRequest', key)?.who === who)
    .pop() as Record<string, string>;

/** One who was asked answers through the link of the mail. @returns the row in 受付 */
export const answers = (
  office: Office,
  who: string,
  hasObjection: 'あり' | 'なし',
  reason = '',
): Record<string, string> =>
  office.reply('agreementReview', requestTo(office, who), {
    疑義の有無: hasObjection,
    ...(reason && { 理由: reason }),
  });

export const termsOf = (office: Office): string[] =>
  office
    .rows('agreements')
    .map(
      ({ termId, startsOn, expiresOn, state }) => `${termId} ${startsOn}..${expiresOn} ${state}`,
    );

export const troubles = (office: Office): string[] =>
  office.mails('障害').map(({ subject }) => subject);
