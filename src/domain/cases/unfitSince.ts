// What was decided at ①/B and ②, and does not stand any more: nothing refuses it there, so it is said.

import type { CriterionDecision } from '../base/criteria';
import { businessOf, criteriaDecided } from '../parties/businesses';
import { isOf, type Registry, type Row } from '../registry/registry';
import { tabs } from '../registry/tabs';
import { type Case, caseOfProject, kindOf, livingProjects, stepOf } from './cases';

/** What ② agreed on, and 照会を開始する needed. */
const agreedOn = ['consultedOn', 'policyFields'] as const;

/** Sentences for staff, before anything brings the case on; none at ①/B, where it cannot go on. */
export function unfitSince(registry: Registry, row: Case): string[] {
  if (stepOf(row) === 'proposal') return [];
  const { caseId, businessId, inquired } = row.values;
  const business = businessOf(registry, businessId);
  const criteria = (decision: CriterionDecision, how: string) => {
    const found = business ? criteriaDecided(business, decision) : [];
    return found.length > 0
      ? [`「事業者」${businessId}に${how}基準があります：${found.join('、')}。`]
      : [];
  };
  const ineligible = livingProjects(registry, caseId, '事業者')
    .filter(({ values }) => values.eligibility === '不適合' && values.cityAnswer !== '否')
    .map(({ values }) => values.projectId);
  const emptied =
    inquired !== '' && kindOf(row) === '締結前'
      ? agreedOn.filter((key) => row.values[key].trim() === '')
      : [];
  return [
    ...criteria('該当', '該当とした'),
    ...criteria('確認中', '確認中の'),
    ...(ineligible.length > 0 ? [`適否が「不適合」です：${ineligible.join('・')}。`] : []),
    ...emptied.map((key) => `② の${tabs.cases.columns[key].header}が空です。`),
  ];
}

/** The same of a case, or of a project by its case. */
export function unfitFor(registry: Registry, row: Row): string[] {
  const its = isOf(row, 'cases')
    ? row
    : isOf(row, 'projects')
      ? caseOfProject(registry, row)
      : undefined;
  return its ? unfitSince(registry, its) : [];
}
