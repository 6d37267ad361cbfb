// 事業者: recognised, judged by its criteria, and addressed.
import { businessCriteria } from '../../../src/domain/base/criteria';
import {
  addresseeLines,
  businessEligibility,
  openCriteria,
  perhapsTheSame,
  suggestedBusiness,
} from '../../../src/domain/parties/businesses';
import { registryOf } from '../support/rows';

const known = registryOf({
  businesses: [
    {
      businessId: 'J0001',
      name: '株式会社みのりフーズ',
      corporateNumber: '1234567890123',
      address: '伊達市中央1-2-3',
    },
    { businessId: 'J0002', name: '株式会社みのりフーズ', address: '札幌市北区4' },
    { businessId: 'J0003', name: '', address: '' },
    { businessId: 'J0004', name: 'NPO法人そら', corporateNumber: '12345', address: '伊達市南5' },
    {
      businessId: 'J0005',
      name: '生命支社',
      corporateNumber: '2222222222222',
      address: '仙台市',
    },
    {
      businessId: 'J0006',
      name: '生命支社',
      corporateNumber: '2222222222222',
      address: '福島市',
    },
  ],
});

test.each([
  ['its number and name', '㈱みのりフーズ', '1234567890123', '別の住所', 'J0001'],
  ['its number with hyphens', '㈱みのりフーズ', '1-2345-6789-0123', '', 'J0001'],
  ['its number in full width', '㈱みのりフーズ', '１２３４５６７８９０１２３', '', 'J0001'],
  ['its number under another name', 'まったく別の名前', '1234567890123', '', undefined],
  ['one number and one name, by the address', '生命支社', '2222222222222', '福島市', 'J0006'],
  ['one number and one name, neither address', '生命支社', '2222222222222', '郡山市', undefined],
  ['name and address', '㈱みのりフーズ', '', '伊達市　中央１－２－３', 'J0001'],
  ['name and another address', '（株）みのりフーズ', '', '札幌市北区4', 'J0002'],
  ['its number before name and address', '㈱みのりフーズ', '1234567890123', '札幌市北区4', 'J0001'],
  [
    'an unknown number, then name and address',
    'NPO法人そら',
    '9999999999999',
    '伊達市南5',
    'J0004',
  ],
  ['a name alone', '株式会社みのりフーズ', '', '別の住所', undefined],
  ['an address alone', '別の会社', '', '伊達市中央1-2-3', undefined],
  ['a number that is too short', '別の会社', '12345', '', undefined],
  ['nothing', '', '', '', undefined],
  ['a company form alone', '株式会社', '', '', undefined],
])('recognised by %s', (_name, name, corporateNumber, address, expected) => {
  const found = suggestedBusiness(known, { name, corporateNumber, address });
  expect(found?.values.businessId).toBe(expected);
});

const judged = (decisions: Readonly<Record<string, string>>) => {
  const clear = Object.fromEntries(businessCriteria.map(({ key }) => [key, '該当なし']));
  return registryOf({ businesses: [{ businessId: 'J0001', ...clear, ...decisions }] }).rows(
    'businesses',
  )[0];
};

test.each([
  ['all eight clear', {}, '適合', [], []],
  ['one undecided', { taxArrears: '確認中' }, '確認中', ['(4) 市税滞納'], []],
  ['one empty', { taxArrears: '' }, '確認中', ['(4) 市税滞納'], []],
  ['one typed over', { taxArrears: 'たぶん大丈夫' }, '確認中', ['(4) 市税滞納'], []],
  ['one met', { organizedCrime: '該当' }, '不適合', [], ['(2) 暴力団関係']],
  ['a public body', { publicBody: '該当' }, '不適合', [], ['※1 国・地方公共団体']],
  [
    'one met, one undecided',
    { organizedCrime: '該当', insolvency: '確認中' },
    '不適合',
    ['(5) 倒産手続'],
    ['(2) 暴力団関係'],
  ],
])('%s', (_name, decisions, eligibility, undecided, met) => {
  expect(businessEligibility(judged(decisions as Record<string, string>))).toBe(eligibility);
  expect(openCriteria(judged(decisions as Record<string, string>))).toEqual({ undecided, met });
});

test.each([
  [
    '株式会社みのりフーズ',
    '代表取締役 山田太郎',
    ['株式会社みのりフーズ', '代表取締役 山田太郎　様'],
  ],
  ['株式会社みのりフーズ', '', ['株式会社みのりフーズ　御中']],
  ['株式会社みのりフーズ', '　', ['株式会社みのりフーズ　御中']],
  ['株式会社みのりフーズ', '（未定）', ['株式会社みのりフーズ　御中']],
  ['山田太郎', '山田　太郎 様', ['山田　太郎　様']],
  ['株式会社みのり 御中', '', ['株式会社みのり　御中']],
  ['株式会社みのり 御中', '山田太郎 代表取締役 様', ['株式会社みのり', '代表取締役　山田太郎　様']],
  ['株式会社\nみのり', '代表取締役\n山田太郎', ['株式会社 みのり', '代表取締役 山田太郎　様']],
])('%j with the representative %j is addressed as', (name, representative, lines) => {
  const [business] = registryOf({
    businesses: [{ businessId: 'J0001', name, representative }],
  }).rows('businesses');
  const honorifics = { organizationHonorific: '御中', personHonorific: '様' };
  expect(addresseeLines(business, honorifics)).toEqual(lines);
});

test('honorifics are the city’s own', () => {
  const [business] = registryOf({
    businesses: [{ businessId: 'J0001', name: 'A社', representative: '山田' }],
  }).rows('businesses');
  const honorifics = { organizationHonorific: '各位', personHonorific: '殿' };
  expect(addresseeLines(business, honorifics)).toEqual(['A社', '山田　殿']);
});

test.each<[string, Record<string, string>, boolean]>([
  ['nothing alike', {}, false],
  ['the name in other characters', { name: '㈱高橋商店' }, true],
  ['the name, at another place', { name: '㈱高橋商店', address: '伊達市鹿島町1' }, false],
  ['the place alone', { address: '伊達市末永町1-2-3' }, false],
  [
    'name and place, both otherwise',
    { name: '高橋商店 株式会社', address: '伊達市末永町１‐２‐３ 末永ビル' },
    true,
  ],
  ['the mail', { mail: 'ＴＡＫＡ@example.jp 様' }, true],
  ['the 法人番号', { corporateNumber: '1 2345 6789 0123' }, true],
  ['what was merged', { mail: 'taka@example.jp', merged: 'J0003' }, false],
])('perhaps the same by %s: %#', (_by, other, expected) => {
  const rows = registryOf({
    businesses: [
      {
        businessId: 'J0001',
        name: '株式会社髙橋商店',
        address: '伊達市末永町1丁目2番3号',
        mail: 'taka@example.jp',
        corporateNumber: '1234567890123',
      },
      { businessId: 'J0002', name: 'みのり', mail: 'minori@example.jp', ...other },
    ],
  });
  const [one, two] = rows.rows('businesses');
  expect(perhapsTheSame(rows, one).map(({ values }) => values.businessId)).toEqual(
    expected ? ['J0002'] : [],
  );
  if (two.values.merged === '') expect(perhapsTheSame(rows, two)).toHaveLength(expected ? 1 : 0);
});
