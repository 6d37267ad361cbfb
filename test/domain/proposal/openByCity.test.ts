// 案件を開く: known and unknown businesses, what is missing, and what stands in the way.
import { openByCity } from '../../../src/domain/proposal/openByCity';
import { contextOf } from '../support/context';
import type { GivenRows } from '../support/rows';

const given: GivenRows = {
  businesses: [
    { businessId: 'J0001', name: '株式会社A', address: '伊達市1番地', mail: 'a@example.jp' },
    { businessId: 'J0002', name: '株式会社B', corporateNumber: '1234567890123' },
    { businessId: 'J0003', name: '同名', address: '伊達市3番地' },
    { businessId: 'J0004', name: '同名', address: '伊達市4番地' },
    { businessId: 'J0005', name: '旧A', merged: 'J0001' },
  ],
  cases: [
    {
      caseId: 'R8-001',
      kind: '締結前',
      businessId: 'J0002',
      stage: '② 総合政策課と事業者等の協議',
      state: '進行中',
    },
    {
      caseId: 'R8-002',
      kind: '締結前',
      businessId: 'J0001',
      stage: '④ 連携可否の回答',
      state: '進行中',
    },
  ],
};

const wish = (over: Record<string, string>) => ({
  business: '',
  corporateNumber: '',
  address: '',
  representative: '',
  contactPerson: '',
  mail: '',
  phone: '',
  remarks: '',
  ...over,
});

const open = (over: Record<string, string>, rows: GivenRows = given) => {
  const context = contextOf(rows);
  return { context, opened: openByCity(context, wish(over)) };
};

test.each([['J0001'], ['㈱A'], ['ｊ0005']])('opens a case of the known business %s', (business) => {
  const { context, opened } = open({ business, remarks: '健康づくりで連携したい', phone: '0142' });
  expect(opened).toMatchObject({ isNew: false, unused: ['電話'] });
  expect(context.registry.find('cases', 'R8-003')?.values).toMatchObject({
    kind: '締結前',
    businessId: 'J0001',
    businessName: '株式会社A',
    stage: '① 提案・相談',
    state: '進行中',
    receivedOn: '2026-04-20',
    remarks: '',
  });
  expect(context.registry.rows('auditLog').at(-1)?.values).toMatchObject({
    action: '案件を開く',
    target: 'R8-003',
    after: 'J0001　株式会社A\n健康づくりで連携したい',
  });
  expect(context.registry.rows('outbox')).toHaveLength(0);
});

test('with an agreement in force it is a 随時 case at B', () => {
  const { context } = open(
    { business: 'J0001' },
    {
      ...given,
      agreements: [
        {
          termId: 'K001-第1期',
          agreementId: 'K001',
          businessIds: 'J0001',
          startsOn: '2025-05-10',
          expiresOn: '2028-05-09',
          state: '有効',
        },
      ],
    },
  );
  expect(context.registry.find('cases', 'R8-003')?.values).toMatchObject({
    kind: '随時',
    stage: 'B 提案・相談',
  });
});

test('an unknown business is made with every criterion to be confirmed', () => {
  const { context, opened } = open({
    business: '株式会社Z',
    address: '伊達市9番地',
    mail: ' z@example.jp ',
  });
  expect(opened).toMatchObject({ isNew: true });
  expect(context.registry.find('businesses', 'J0006')?.values).toMatchObject({
    name: '株式会社Z',
    mail: 'z@example.jp',
    eligibility: '確認中',
    taxArrears: '確認中',
  });
  expect(context.registry.find('cases', 'R8-003')?.values.businessId).toBe('J0006');
});

test.each<[string, Record<string, string>, string]>([
  ['nothing', {}, '事業者に、「事業者」タブの番号'],
  ['a number nobody has', { business: 'J0099' }, '事業者番号「J0099」が「事業者」タブにありません'],
  ['no particulars', { business: '株式会社Z' }, '所在地を書いてください。'],
  [
    'no address to write to',
    { business: '株式会社Z', address: '伊達市' },
    'メールを書いてください。',
  ],
  [
    'a bad address',
    { business: '株式会社Z', address: '伊達市', mail: 'z@' },
    'メール「z@」はメールアドレスではありません',
  ],
  ['a name that two have', { business: '同名' }, '2件あります（J0003　伊達市3番地、J0004'],
  [
    'the 法人番号 of another',
    { business: '株式会社Z', corporateNumber: '1234567890123', address: '伊達市', mail: 'z@z.jp' },
    '名簿の J0002（株式会社B）と同じです',
  ],
  [
    'an open case at ②',
    { business: 'J0002' },
    '進行中の案件 R8-001（② 総合政策課と事業者等の協議）',
  ],
  [
    'remarks beyond measure',
    { business: 'J0001', remarks: 'あ'.repeat(2001) },
    '備考は、2000文字まで',
  ],
])('refuses %s, and changes nothing', (_what, over, message) => {
  const { context, opened } = open(over);
  expect('problems' in opened && opened.problems.join('\n')).toContain(message);
  expect(context.registry.changes()).toEqual([]);
});
