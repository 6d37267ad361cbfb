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

/**
 * Why a case at ①/B can only be refused: a criterion that the business meets, or no project that is 適合, whatever else
 * is still to be looked at. 適合とする, 不適合とする and 次にすること all go by it.
 */
export function unfit({ registry }: Context, { values }: Case): Refusal | undefined {
  const business = businessOf(registry, values.businessId);
  const met = business ? openCriteria(business).met : [];
  const projects = livingProjects(registry, values.caseId, '事業者');
  const why =
    met.length > 0
      ? `「事業者」タブで該当とした基準があります：${met.join('、')}`
      : projects.length > 0 && projects.every((one) => one.values.eligibility === '不適合')
        ? '適合の提案事業がひとつもありません'
        : '';
  return why === '' ? undefined : because(why, '「不適合とする」を選んでください。');
}

/** What 不適合とする needs: a criterion that the business meets (with 根拠), or every project 不適合 with its ground. */
export function notIneligible(context: Context, row: Case): Refusal[] {
  const { registry } = context;
  if (!unfit(context, row)) {
    return [
      because(
        '不適合とできるのは、事業者等の基準に「該当」があるか、すべての提案事業の適否が「不適合」のときです',
      ),
    ];
  }
  const business = businessOf(registry, row.values.businessId);
  if (business && openCriteria(business).met.length > 0) {
    return those(
      business.values.ground.trim() === '' &&
        needs('businesses', 'ground', '該当とした根拠を書いて', { elsewhere: true }),
    );
  }
  return those(
    groundless(livingProjects(registry, row.values.caseId, '事業者')).length > 0 &&
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
