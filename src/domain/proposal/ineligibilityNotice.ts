// 不適合通知 (①/B): the criteria are not met; the case ends when it has been sent.

import { businessCriteria } from '../base/criteria';
import { oneLine } from '../base/text';
import { isOpen, livingProjects } from '../cases/cases';
import { letterThatEnds } from '../ending/letterThatEnds';
import { businessOf, openCriteria } from '../parties/businesses';
import { because } from '../registry/refusal';
import { ineligibilityMail } from './businessNotices';
import { groundOf, notIneligible } from './ineligibility';

/** One criterion that a business meets, as the ground that the letter states. */
function businessGround(header: string): string {
  const criterion = businessCriteria.find((one) => one.header === header);
  // ※1 says what a business must be; it is met by what is none.
  return criterion?.key === 'publicBody'
    ? '包括連携協定の対象とならない、国又は地方公共団体であるため'
    : `「${criterion?.text ?? header}」に該当するため`;
}

export const ineligibilityNotice = letterThatEnds({
  kind: 'ineligibilityNotice',
  steps: ['proposal'],
  ends: ['不適合', '不適合'],
  ground: ({ registry }, row) => {
    const business = businessOf(registry, row.values.businessId);
    const met = business ? openCriteria(business).met : [];
    const projects = livingProjects(registry, row.values.caseId, '事業者');
    const grounds =
      met.length > 0
        ? met.map(businessGround)
        : projects.map(
            (project) =>
              `${oneLine(project.values.projectName)}：「${groundOf(project)}」に該当するため`,
          );
    return {
      reason: grounds.join('\n'),
      basis: [
        ...met,
        ...projects.map(
          ({ values }) => `${values.projectId}:${values.eligibility}:${values.criterion.trim()}`,
        ),
      ].join(' '),
    };
  },
  notReady: (context, row) => {
    const problems = notIneligible(context, row);
    return problems.length > 0 && isOpen(row)
      ? [...problems, because('発送しないときは、「案件」タブで「一つ前に戻す」を選んでください')]
      : problems;
  },
  mail: ineligibilityMail,
});
