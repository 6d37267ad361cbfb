// Up to which step an open case takes a form.
import { type StepKey, stageLabel } from '../../../src/domain/cases/steps';
import type { FormId } from '../../../src/domain/forms';
import { isProposal, takes } from '../../../src/domain/receiving/takenAt';
import { caseAt, city } from '../support/given';
import { theCase } from '../support/office';

const names = { policyDivisionName: '総合政策課' };

test.each<[FormId, StepKey, boolean]>([
  ['businessProposal', 'proposal', true],
  ['businessProposal', 'consultation', true],
  ['businessProposal', 'posting', false],
  ['departmentProposal', 'departmentAnswer', true],
  ['departmentProposal', 'departmentProposal', true],
  ['departmentProposal', 'cityReply', false],
  // Whatever is no proposal is judged by its own rules, wherever the case stands.
  ['departmentAnswer', 'proposal', true],
  ['departmentAnswer', 'cityReply', true],
  ['businessAnswer', 'proposal', true],
])('%s at %s: %s', (form, step, taken) => {
  const stage = stageLabel(names, step, '締結前');
  const there = city({ cases: [caseAt({ stage })] });
  expect(takes(theCase(there), form)).toBe(taken);
  const over = city({ cases: [caseAt({ stage, state: '完了' })] });
  expect(takes(theCase(over), form)).toBe(false);
});

test('which forms are proposals', () => {
  const forms: FormId[] = ['businessProposal', 'departmentProposal', 'departmentAnswer'];
  expect(forms.map(isProposal)).toEqual([true, true, false]);
});
