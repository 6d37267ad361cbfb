// 不適合通知: the grounds as a business reads them.
import { ineligibilityNotice } from '../../../src/domain/proposal/ineligibilityNotice';
import { business, caseAt, city, project } from '../support/given';
import { theCase } from '../support/office';
import type { GivenRow } from '../support/rows';

const groundsOf = (
  criteria: Record<string, string>,
  projects: GivenRow<'projects'>[] = [project('01')],
): string => {
  const context = city({
    businesses: [{ ...business, ...criteria }],
    cases: [caseAt({ stage: '① 提案・相談' })],
    projects,
  });
  return ineligibilityNotice.compose(context.context, theCase(context), 'J0001').content.fields
    .理由;
};

test('each criterion that the business meets, in the guideline’s words', () => {
  expect(groundsOf({ taxArrears: '該当', publicBody: '該当', insolvency: '該当なし' })).toBe(
    '「市税を滞納している者」に該当するため\n包括連携協定の対象とならない、国又は地方公共団体であるため',
  );
});

test('otherwise each project with its ground', () => {
  const unfit = (number: string, criterion: string) => ({
    ...project(number, { eligibility: '不適合' }),
    criterion,
  });
  expect(groundsOf({}, [unfit('01', '(2) 政治的・宗教的教育'), unfit('02', '騒音が出る')])).toBe(
    '事業01：「政治的又は宗教的教育を目的とするもの」に該当するため\n事業02：「騒音が出る」に該当するため',
  );
});
