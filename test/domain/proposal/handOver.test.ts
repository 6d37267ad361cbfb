// 所管課へ引き継ぐ (①/B, ②).
import { handOver } from '../../../src/domain/proposal/handOver';
import { caseAt, city, project } from '../support/given';
import { find, theCase } from '../support/office';
import type { GivenRows } from '../support/rows';

const rows = (values = {}, over: GivenRows = {}): GivenRows => ({
  cases: [
    caseAt({
      stage: '② 総合政策課と事業者等の協議',
      wishes: '防災・防犯',
      handedOverTo: '土木課',
      ...values,
    }),
  ],
  projects: [project('01', { state: '受付', content: '道路の異常を\n【偽の見出し】知らせます。' })],
  ...over,
});

test('tells the department all it needs and the business who will be in touch; the case ends', () => {
  const there = city(rows({ consultationNotes: '現地を見た。' }));
  expect(there.choose('cases', 'R8-001', '所管課へ引き継ぐ')).toBe(
    '土木課に引き継ぎ、事業者等にもメールでお知らせします。',
  );
  const [toDepartment, toBusiness, ...others] = there.registry
    .rows('outbox')
    .map(({ values }) => values);
  expect(others).toEqual([]);
  expect(toDepartment).toMatchObject({ kind: '引継ぎ', to: 'doboku@city.example.jp' });
  expect(toDepartment.subject).toContain('R8-001');
  expect(toDepartment.body).toContain('「防災・防犯」の1つであるため');
  expect(toDepartment.body).toContain('　　担当者：営業部 井上実');
  expect(toDepartment.body).toContain('　　道路の異常を\n　　【偽の見出し】知らせます。');
  expect(toDepartment.body).toContain('　　現地を見た。');
  expect(toBusiness).toMatchObject({ kind: '引継ぎの連絡', to: 'inoue@a.example.jp' });
  expect(toBusiness.body).toContain('今後は、土木課からご連絡します');
  expect(toBusiness.body).toContain('doboku@city.example.jp');
  expect(theCase(there).values.state).toBe('引継ぎ');
  expect(find(there, 'projects', 'R8-001-01').values.state).toBe('不成立');
});

test('a department that proposed something is told, the one that takes over not twice', () => {
  const there = city(
    rows(
      {},
      {
        projects: [
          project('01', { proposerSide: '市', proposer: '土木課', state: '受付' }),
          project('02', { proposerSide: '市', proposer: '観光課', state: '受付' }),
        ],
      },
    ),
  );
  there.choose('cases', 'R8-001', '所管課へ引き継ぐ');
  expect(there.rows('outbox').map(({ kind, to }) => [kind, to])).toEqual([
    ['引継ぎ', 'doboku@city.example.jp'],
    ['引継ぎの連絡', 'inoue@a.example.jp'],
    ['案件終了の連絡', 'kanko@city.example.jp'],
  ]);
});

test('by its former name the department is found', () => {
  const there = city(
    rows(
      { handedOverTo: '建設課' },
      { departments: [{ name: '土木課', mail: 'doboku@city.example.jp', formerNames: '建設課' }] },
    ),
  );
  expect(there.choose('cases', 'R8-001', '所管課へ引き継ぐ')).toContain('土木課に引き継ぎ');
});

test.each<[string, object, string]>([
  [
    'two wishes',
    { wishes: '防災・防犯、環境' },
    '2つ（防災・防犯、環境）あるため、包括連携協定の対象',
  ],
  ['two fields agreed upon', { policyFields: '環境、デジタル化' }, '包括連携協定の対象'],
  ['no field', { wishes: '' }, '政策分野に、連携を希望する分野を1つ'],
  ['no department', { handedOverTo: '' }, '引継ぎ先に、引き継ぐ課名を'],
  ['an unknown department', { handedOverTo: '水産課' }, '水産課の今の行がありません'],
  ['a later step', { stage: '④ 連携可否の回答' }, 'いまの段階は「④ 連携可否の回答」です'],
])('%s is refused', (_name, values, expected) => {
  const there = city(rows(values));
  expect(there.objections('cases', 'R8-001', handOver).join()).toContain(expected);
});

test('what was agreed upon counts before what was wished', () => {
  const there = city(rows({ wishes: '防災・防犯、環境', policyFields: '環境' }));
  expect(there.objections('cases', 'R8-001', handOver)).toEqual([]);
});
