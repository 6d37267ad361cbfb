// How long a department is: a day that cannot be read keeps everything from going to it, and says where.
import { departmentAddress } from '../../../src/domain/documents/addresses';
import { atDepartmentAnswer, caseAt, city, departmentsNamed } from '../support/given';
import { Office } from '../support/office';

const [kenko, doboku] = departmentsNamed('健康福祉課', '土木課');

const atConsultation = (over: object) =>
  city({
    departments: [{ ...kenko, ...over }, doboku],
    cases: [
      caseAt({
        stage: '② 総合政策課と事業者等の協議',
        consultedOn: '2026-04-17',
        policyFields: '環境',
      }),
    ],
  });

const ask = (over: object) => atConsultation(over).choose('cases', 'R8-001', '照会を開始する');

test.each([
  ['R08.3.31', '1課に'],
  ['令和８年４月３０日', '2課に'],
  ['2026/04/19 0:00', '1課に'],
  ['', '2課に'],
])('有効終了 「%s」: %s', (validUntil, asked) => {
  expect(ask({ validUntil })).toContain(`${asked}様式3の募集のメールを送ります`);
});

test.each([
  ['有効終了', { validUntil: '来年3月末' }],
  ['有効開始', { validFrom: '令和8年4月31日' }],
])('%s that cannot be read', (header, over) => {
  expect(ask(over)).toMatch(
    new RegExp(
      `^「照会を開始する」はできません。.*「部署」健康福祉課の${header}「.*」が日付として読み取れません`,
    ),
  );
});

test('no reminder goes there either, and 総合政策課 hears why', () => {
  const there = new Office(
    atDepartmentAnswer({ departments: [{ ...kenko, validUntil: '来年3月末' }, doboku] }),
  );
  expect(departmentAddress(there.context, '健康福祉課')).toMatchObject({
    problem: { said: expect.stringContaining('有効終了「来年3月末」') },
  });
  expect(departmentAddress(there.context, '土木課')).toHaveProperty('to');
});

test('確認日 says 済 as people write it: nothing waits for it', () => {
  expect(ask({ confirmedOn: '済' })).toContain('2課に様式3の募集のメールを送ります');
});
