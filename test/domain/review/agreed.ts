// An agreement of 10 June 2024 under which projects run, and the mornings on which its review is looked after.

import { businessCriteria } from '../../../src/domain/base/criteria';
import type { Day } from '../../../src/domain/base/day';
import type { Context } from '../../../src/domain/context';
import { derive } from '../../../src/domain/flow/derive';
import { remind } from '../../../src/domain/flow/remind';
import { keepYear } from '../../../src/domain/flow/schedule';
import { contextOf } from '../support/context';
import { Office } from '../support/office';
import type { GivenRow, GivenRows } from '../support/rows';

const clear = Object.fromEntries(businessCriteria.map(({ key }) => [key, '該当なし']));

export const business = (
  businessId: string,
  name: string,
  over: GivenRow<'businesses'> = {},
): GivenRow<'businesses'> => ({
  businessId,
  name,
  contactPerson: '営業部 井上実',
  mail: `${businessId.toLowerCase()}@example.jp`,
  ...clear,
  confirmedOn: '2024-05-20',
  ...over,
});

export const term = (over: GivenRow<'agreements'> = {}): GivenRow<'agreements'> => ({
  termId: 'K001-第1期',
  agreementId: 'K001',
  term: '1',
  businessIds: 'J0001',
  name: '伊達市と株式会社Aとの包括連携協定',
  concludedOn: '2024-06-10',
  startsOn: '2024-06-10',
  expiresOn: '2027-06-09',
  matters: '健康・福祉、環境',
  state: '有効',
  signers: '伊達市長　白石良平、株式会社A　代表取締役 青木進',
  ...over,
});

const project = (projectId: string, over: GivenRow<'projects'>): GivenRow<'projects'> => ({
  projectId,
  caseId: 'R6-001',
  proposerSide: '事業者',
  proposer: '株式会社A',
  projectName: '高齢者見守り事業',
  state: '実施中',
  stage: '⑫ 連携事業の実施',
  department: '健康福祉課',
  implementedFrom: '2024-08-01',
  ...over,
});

/** One project runs, one has ended, one was never carried out. */
export const agreed = (over: GivenRows = {}): GivenRows => ({
  departments: [
    { name: '健康福祉課', head: '佐藤一郎', mail: 'kenko@city.example.jp' },
    { name: '商工観光課', head: '鈴木花子', mail: 'shoko@city.example.jp' },
    { name: '土木課', head: '山田太郎', mail: 'doboku@city.example.jp' },
  ],
  businesses: [business('J0001', '株式会社A'), business('J0002', '株式会社B')],
  cases: [
    {
      caseId: 'R6-001',
      kind: '締結前',
      fiscalYear: '2024',
      businessId: 'J0001',
      businessName: '株式会社A',
      receivedOn: '2024-04-08',
      state: '完了',
      stage: '⑪ 包括連携協定締結',
    },
  ],
  projects: [
    project('R6-001-01', {}),
    project('R6-001-02', {
      projectName: '観光案内の多言語化',
      state: '終了',
      department: '商工観光課',
      implementedUntil: '2025-03-31',
    }),
    project('R6-001-03', {
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

export const contextAt = (office: Office, day: Day, over: Partial<Context> = {}): Context => ({
  ...contextOf({}, { now: `${day}T06:00`, today: day, ...over }),
  registry: office.registry,
});

/** The daily run of a day, and the delivery after it. */
export function morning(
  office: Office,
  day: Day,
  o: { unread?: true; undelivered?: true; settings?: Partial<Context['settings']> } = {},
): Office {
  office.at(`${day}T06:00`);
  const context = contextAt(office, day);
  const changed = { ...context, settings: { ...context.settings, ...o.settings } };
  keepYear(changed, { everythingRead: !o.unread });
  if (!o.unread) remind(changed);
  if (!o.undelivered) office.sendMails();
  derive(changed);
  return office;
}

/** Its review has opened, and everybody was asked. */
export const opened = (over: GivenRows = {}): Office =>
  morning(new Office(agreed(over), `${OPENS}T05:00`), OPENS);

export const requestTo = (office: Office, who: string): Record<string, string> =>
  office
    .mails('協定の見直し')
    .filter(({ key }) => key.endsWith(`:${who}`))
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
