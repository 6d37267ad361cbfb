// 実績 as it is published: what the two sides really reported, and whether a row is to be shown.

import { ascending } from '../base/text';
import type { Row } from '../registry/registry';

export type Achievement = Row<'achievements'>;

/** An answer that there was nothing, also of one department among several. */
const NOTHING = '実績なし';

/** Line breaks of every kind become one; other control characters have no place in a page. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
    .trim();

/** What tells staff where the rest of a very long text stands. */
const CUT_OFF = /\n?…（続きは文書「[^」]*」にあります）$/;

/** What was reported, without the departments (`【健康福祉課】`) that reported nothing; '' where nobody reported anything. */
const reportIn = (cell: string): string =>
  clean(clean(cell).replace(CUT_OFF, '…'))
    .split(/(?=^【[^】\n]+】)/m)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.replace(/^【[^】\n]+】/, '').trim() !== NOTHING)
    .join('\n');

/** The texts of a row that are published. */
export interface PublishedTexts {
  readonly projectName: string;
  /** 様式7の実績内容 */
  readonly byDepartment: string;
  /** 様式8の実績内容 */
  readonly byBusiness: string;
}

export const textsOf = ({ values }: Achievement): PublishedTexts => ({
  projectName: clean(values.projectName).replace(/\s*\n\s*/g, ' '),
  byDepartment: reportIn(values.departmentReport),
  byBusiness: reportIn(values.businessReport),
});

/** Whether either side has reported something other than 実績なし. */
export function isReported(row: Achievement): boolean {
  const { byDepartment, byBusiness } = textsOf(row);
  return byDepartment !== '' || byBusiness !== '';
}

/** Whether a row is shown: 公表 says する, and there is something to show. */
export const isShown = (row: Achievement): boolean =>
  row.values.published === 'する' && isReported(row);

/** By business, then by project; `R8-…` before `R10-…`. */
export function inOrder<T extends { readonly businessId: string; readonly projectId: string }>(
  rows: readonly T[],
): T[] {
  const rank = ({ businessId, projectId }: T) =>
    `${businessId} ${String(projectId.length).padStart(3, '0')} ${projectId}`;
  return [...rows].sort(ascending(rank));
}
