// 「待たずに進めるときは」 stands in 次にすること once 期限 is over, and not a day before.
import { closeAnswers } from '../../../src/domain/inquiry/closeAnswers';
import { withoutWaiting } from '../../../src/domain/operations/withoutWaiting';
import { withdrawCase } from '../../../src/domain/withdrawal/withdrawCase';
import { atDepartmentAnswer, caseAt, city } from '../support/given';
import { theCase } from '../support/office';

test.each([
  ['2026-05-08', '2026-05-07', false],
  ['2026-05-08', '2026-05-08', false],
  ['2026-05-08', '2026-05-09', true],
  ['', '2026-05-09', false],
])('期限 %s on %s: %s', (dueOn, today, said) => {
  const there = city({ cases: [caseAt({ dueOn })] }).at(`${today}T09:00`);
  const text = withoutWaiting(there.context, theCase(there), withdrawCase);
  expect(text.startsWith('　待たずに進めるときは、')).toBe(said);
});

test('what must be settled first is said as something to do', () => {
  const { cases, ...others } = atDepartmentAnswer();
  const there = city({ ...others, cases: [{ ...cases?.[0], dueOn: '2026-05-08' }] }).at(
    '2026-05-09T09:00',
  );
  there.registry.append('intake', {
    intakeId: 'U000001',
    form: '様式3',
    state: '保留',
    target: theCase(there).values.caseId,
  });
  expect(withoutWaiting(there.context, theCase(there), closeAnswers)).toBe(
    '　待たずに進めるときは、「受付」タブの保留の回答を処理する、「提案事業」タブの市の回答を入れる（R8-001-01）',
  );
});
