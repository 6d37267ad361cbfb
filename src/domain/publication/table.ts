// The columns of what is published, for CSV and JSON alike: one row for each project's result.
import { fiscalYearCode, fiscalYearName } from '../base/era';
import type { Publication, Result } from './compose';

/** A value, or several that CSV joins by 、. */
export type PublishedValue = string | number | readonly string[];

const columns: readonly {
  readonly label: string;
  readonly of: (result: Result) => PublishedValue;
}[] = [
  { label: '年度', of: ({ fiscalYear }) => fiscalYearName(fiscalYear) },
  { label: '年度（西暦）', of: ({ fiscalYear }) => fiscalYear },
  { label: '提案事業番号', of: ({ projectId }) => projectId },
  { label: '連携事業名', of: ({ projectName }) => projectName },
  { label: '事業者等', of: ({ businessName }) => businessName },
  { label: '協定名', of: ({ agreements }) => agreements },
  { label: '政策分野', of: ({ fields }) => fields },
  { label: '担当部局', of: ({ departments }) => departments },
  { label: '実績（担当部局）', of: ({ byDepartment }) => byDepartment },
  { label: '実績（事業者等）', of: ({ byBusiness }) => byBusiness },
  { label: '前年度との比較', of: ({ standing }) => standing },
  { label: '追補・訂正', of: ({ change }) => change },
];

export const publishedLabels: readonly string[] = columns.map(({ label }) => label);

/** One result by the labels of the columns. */
export const publishedRow = (result: Result): Record<string, PublishedValue> =>
  Object.fromEntries(columns.map(({ label, of }) => [label, of(result)]));

/** `令和8年度 包括連携協定 連携事業の実績` */
export const publicationTitle = ({ fiscalYear }: Publication): string =>
  `${fiscalYearName(fiscalYear)} 包括連携協定 連携事業の実績`;

/** `R8-実績`, before the dot. */
export const fileBase = (fiscalYear: number): string => `${fiscalYearCode(fiscalYear)}-実績`;
