// 不適合 projects: the ground that a person chose, in the guideline's own words, and what follows from it.

import { projectCriteria } from '../base/criteria';
import { type Case, livingProjects, type Project } from '../cases/cases';
import type { Context } from '../context';
import { businessOf, openCriteria } from '../parties/businesses';
import { because, needs, type Refusal, those } from '../registry/refusal';

/** The guideline's words of the criterion chosen in 該当基準; what else was typed stands as it is. */
export function groundOf({ values }: Project): string {
  const criterion = projectCriteria.find(({ header }) => header === values.criterion.trim());
  return criterion?.text ?? values.criterion.trim();
}

/** What 不適合とする needs: a criterion that the business meets (with 根拠), or every project 不適合 with its ground. */
export function notIneligible({ registry }: Context, row: Case): Refusal[] {
  const business = businessOf(registry, row.values.businessId);
  const met = business ? openCriteria(business).met : [];
  if (business && met.length > 0) {
    return those(
      business.values.ground.trim() === '' &&
        needs('businesses', 'ground', '該当とした根拠を書いて', { elsewhere: true }),
    );
  }
  const projects = livingProjects(registry, row.values.caseId, '事業者');
  return those(
    (projects.length === 0 || projects.some(({ values }) => values.eligibility !== '不適合')) &&
      because(
        '不適合とできるのは、事業者等の基準に「該当」があるか、すべての提案事業の適否が「不適合」のときです',
      ),
    groundless(projects).length > 0 &&
      because('「提案事業」タブで、不適合の該当基準を選んでください'),
  );
}

/** 不適合 projects whose 該当基準 is still to be chosen, by their numbers. */
export function groundless(projects: readonly Project[]): string[] {
  return projects
    .filter(({ values }) => values.eligibility === '不適合' && values.criterion.trim() === '')
    .map(({ values }) => values.projectId);
}

/** Gives every 不適合 project of the business its 否, with the ground that 様式4 will state. */
export function refuseIneligible({ registry }: Context, caseId: string): void {
  for (const project of livingProjects(registry, caseId, '事業者')) {
    if (project.values.eligibility !== '不適合') continue;
    registry.set(project, {
      state: '不適合',
      cityAnswer: '否',
      cityReason: `${groundOf(project)}に該当するため`,
    });
  }
}
