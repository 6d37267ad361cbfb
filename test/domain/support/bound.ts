// A city with agreements in force, for tests of the years after conclusion.
import type { GivenRow, GivenRows } from './rows';

export const business = (
  number: string,
  over: GivenRow<'businesses'> = {},
): GivenRow<'businesses'> => ({
  businessId: `J000${number}`,
  name: `株式会社${'ＡＢＣＤＥ'[Number(number) - 1] ?? number}`,
  address: `伊達市松ヶ枝町${number}番地`,
  representative: `代表取締役 青木${number}`,
  contactPerson: `井上${number}`,
  mail: `info@b${number}.example.jp`,
  ...over,
});

/** A first term from 2025-06-01 unless said otherwise. */
export const agreement = (
  number: string,
  businessIds: string,
  over: GivenRow<'agreements'> = {},
): GivenRow<'agreements'> => ({
  termId: `K00${number}-第1期`,
  agreementId: `K00${number}`,
  term: '1',
  businessIds,
  name: `伊達市との包括連携協定${number}`,
  concludedOn: '2025-06-01',
  startsOn: '2025-06-01',
  expiresOn: '2028-05-31',
  matters: '健康・福祉、防災・防犯',
  state: '有効',
  ...over,
});

export const departments: readonly GivenRow<'departments'>[] = [
  { name: '健康福祉課', head: '佐藤一郎', mail: 'kenko@city.example.jp' },
  { name: '商工観光課', head: '鈴木花子', mail: 'shoko@city.example.jp' },
];

/** A case of an earlier year with one project 実施中. */
export const carriedOut = (
  caseId: string,
  businessId: string,
  over: GivenRow<'projects'> = {},
): { cases: GivenRow<'cases'>[]; projects: GivenRow<'projects'>[] } => ({
  cases: [
    {
      caseId,
      kind: '随時',
      fiscalYear: '2026',
      businessId,
      businessName: '株式会社Ａ',
      stage: 'L 連携事業の実施',
      state: '完了',
      receivedOn: '2026-05-01',
      policyFields: '健康・福祉',
    },
  ],
  projects: [
    {
      projectId: `${caseId}-01`,
      caseId,
      proposerSide: '事業者',
      proposer: '株式会社Ａ',
      projectName: '高齢者見守り事業',
      content: '配達のときに声をかけます。',
      eligibility: '適合',
      cityAnswer: '可',
      department: '健康福祉課',
      state: '実施中',
      stage: 'L 連携事業の実施',
      implementedFrom: '2026-08-01',
      ...over,
    },
  ],
});

export const bound = (over: GivenRows = {}): GivenRows => ({
  departments,
  businesses: [business('1'), business('2')],
  agreements: [agreement('1', 'J0001'), agreement('2', 'J0002')],
  ...over,
});
