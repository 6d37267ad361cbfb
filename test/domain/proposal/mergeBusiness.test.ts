// 統合する (事業者): what goes to the other row, what stands in the way, and that old links keep working.
import { agreementInForce, openCasesOf } from '../../../src/domain/cases/cases';
import {
  businessesNamed,
  businessOf,
  suggestedBusiness,
} from '../../../src/domain/parties/businesses';
import { clear } from '../support/given';
import { Office } from '../support/office';

/** J0002 is to go into J0001; both have a case, and they signed one agreement together. */
const twice = (over: Record<string, string> = {}, target: Record<string, string> = {}) =>
  new Office(
    {
      businesses: [
        { businessId: 'J0001', name: '株式会社A', ...clear, ...target },
        {
          businessId: 'J0002',
          name: 'A社',
          address: '伊達市2番地',
          mergedInto: 'J0001',
          ...clear,
          ...over,
        },
        { businessId: 'J0003', name: '株式会社C', merged: 'J0001', ...clear },
      ],
      cases: [
        { caseId: 'R8-001', businessId: 'J0001', stage: '① 提案・相談', state: '進行中' },
        { caseId: 'R8-002', businessId: 'J0002', stage: '① 提案・相談', state: '進行中' },
        { caseId: 'R7-009', businessId: 'J0002', state: '見送り', businessName: 'A社' },
      ],
      agreements: [
        {
          termId: 'K001-第1期',
          agreementId: 'K001',
          businessIds: 'J0002、J0001',
          concludedOn: '2025-05-10',
          startsOn: '2025-05-10',
          expiresOn: '2028-05-09',
          state: '有効',
        },
      ],
      achievements: [{ achievementId: '2025-R7-009-01', businessId: 'J0002' }],
    },
    '2026-04-20T10:00',
  );

const merge = (there = twice()) => ({
  there,
  result: there.choose('businesses', 'J0002', '統合する'),
});

test('cases, agreements and achievements go to the other; the row stays and says so', () => {
  const { there, result } = merge();
  const { registry } = there;
  expect(registry.rows('cases').map(({ values }) => values.businessId)).toEqual([
    'J0001',
    'J0001',
    'J0001',
  ]);
  expect(registry.find('cases', 'R7-009')?.values.businessName).toBe('A社');
  expect(registry.rows('agreements')[0].values.businessIds).toBe('J0001');
  expect(registry.rows('achievements')[0].values.businessId).toBe('J0001');
  expect(registry.find('businesses', 'J0002')?.values).toMatchObject({
    merged: 'J0001',
    available: '',
  });
  expect(result).toContain('進行中の案件が2件並んでいます（R8-001・R8-002）');
});

test('what names the merged business means the other from then on', () => {
  const { registry } = merge().there;
  expect(businessOf(registry, 'J0002')?.values.businessId).toBe('J0001');
  expect(businessesNamed(registry, 'A社')[0].values.businessId).toBe('J0001');
  expect(
    suggestedBusiness(registry, { name: 'A社', corporateNumber: '', address: '伊達市2番地' })
      ?.values.businessId,
  ).toBe('J0001');
  expect(openCasesOf(registry, 'J0002').map(({ values }) => values.caseId)).toEqual([
    'R8-001',
    'R8-002',
  ]);
  expect(agreementInForce(registry, 'J0002', '2026-04-20')?.values.agreementId).toBe('K001');
});

test('a merged row can no longer be operated on', () => {
  const { result } = merge(merge().there);
  expect(result).toContain('この行は J0001 に統合されています');
});

test.each([
  ['nobody', { mergedInto: '' }, {}, '統合先に、統合する相手の事業者番号'],
  [
    'a number nobody has',
    { mergedInto: 'J0009' },
    {},
    '統合先「J0009」が「事業者」タブにありません',
  ],
  ['itself', { mergedInto: 'J0002' }, {}, '統合先が、この行（J0002）自身です'],
  [
    'one that was merged',
    { mergedInto: 'Ｊ0003' },
    {},
    '統合先 J0003 は、J0001 に統合されています',
  ],
  [
    'while a change is requested',
    { requestedChange: 'U000003\nメール' },
    {},
    '変更の申出があります',
  ],
  ['losing a 該当', { taxArrears: '該当' }, {}, 'J0001 では「該当」になっていません：(4) 市税滞納'],
])('refuses to merge into %s', (_what, over, target, message) => {
  const { there, result } = merge(twice(over, target));
  expect(result).toContain(message);
  expect(there.registry.find('cases', 'R8-002')?.values.businessId).toBe('J0002');
});

test('a 該当 that both have is no obstacle', () => {
  const { result } = merge(twice({ taxArrears: '該当' }, { taxArrears: '該当' }));
  expect(result).toContain('J0001（株式会社A）に統合しました');
});
