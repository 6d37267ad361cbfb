// A criterion that was found to apply, or an 適否 that was changed, after ①/B: nothing refuses it any more, so it is said.

import { businessOf, openCriteria } from '../parties/businesses';
import { isOf, type Registry, type Row } from '../registry/registry';
import { type Case, caseOfProject, livingProjects, stepOf } from './cases';

/** Sentences for staff, before anything brings the case on; none at ①/B, where it cannot go on. */
export function unfitSince(registry: Registry, row: Case): string[] {
  if (stepOf(row) === 'proposal') return [];
  const business = businessOf(registry, row.values.businessId);
  const { met } = business ? openCriteria(business) : { met: [] };
  const ineligible = livingProjects(registry, row.values.caseId, '事業者')
    .filter(({ values }) => values.eligibility === '不適合' && values.cityAnswer !== '否')
    .map(({ values }) => values.projectId);
  return [
    ...(met.length > 0
      ? [`「事業者」${row.values.businessId}に該当とした基準があります：${met.join('、')}。`]
      : []),
    ...(ineligible.length > 0 ? [`適否が「不適合」です：${ineligible.join('・')}。`] : []),
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
