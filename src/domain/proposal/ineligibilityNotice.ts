// 不適合通知 (①/B): the criteria are not met; the case ends when it has been sent.

import { businessCriteria } from '../base/criteria';
import { oneLine } from '../base/text';
import { isOpen, livingProjects } from '../cases/cases';
import { endCase } from '../cases/endCase';
import { businessAddress, businessAddressee } from '../documents/addresses';
import { documentKinds } from '../documents/kinds';
import type { Letter } from '../documents/letter';
import { letterFields } from '../documents/letterFields';
import { standDown } from '../ending/closing';
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

export const ineligibilityNotice: Letter = {
  kind: 'ineligibilityNotice',
  signer: '市長名',
  ends: true,
  steps: ['proposal'],
  nameFor: (caseId) => `${caseId}-${documentKinds.ineligibilityNotice.form}`,
  compose: (context, row) => {
    const { registry } = context;
    const business = businessOf(registry, row.values.businessId);
    const addressee = businessAddressee(context, row);
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
      addressee: addressee.onOneLine,
      basis: [
        ...met,
        ...projects.map(
          ({ values }) => `${values.projectId}:${values.eligibility}:${values.criterion.trim()}`,
        ),
      ].join(' '),
      content: {
        fields: {
          ...letterFields(context),
          宛先: addressee.asWritten,
          理由: grounds.join('\n'),
        },
      },
    };
  },
  addressOf: businessAddress,
  notReady: (context, row) => {
    const problems = notIneligible(context, row);
    return problems.length > 0 && isOpen(row)
      ? [...problems, because('発送しないときは、「案件」タブで「一つ前に戻す」を選んでください')]
      : problems;
  },
  mail: (context, row, letter) =>
    ineligibilityMail(context, { ...letter, caseId: row.values.caseId }),
  sent: (context, row, _document, replaces) => {
    if (replaces || !isOpen(row)) return;
    standDown(context, row, { ending: '不適合' });
    endCase(context, row, '不適合', '不適合');
  },
};
