// 担当者 and 連絡先 at the foot of a 様式.
import { withContactLine } from '../../../src/domain/documents/contactLine';

test.each([
  ['森　一郎', '0142-00-0000', '森　一郎'],
  [
    '地域共創推進本部　丸山　次郎',
    '0142-00-1111　maruyama@maruyama-foods.example.jp',
    '地域共創推進本部　丸山　次郎\n',
  ],
  ['', 'maruyama.jiro.chiikikyoso@maruyama-foods-holdings.example.jp', ''],
])('%s（%s）: one line or two', (person, contact, written) => {
  const fields = { 担当者: person, 連絡先: contact, 市名: '伊達市' };
  expect(withContactLine(fields)).toEqual({ ...fields, 担当者: written });
});

test('fields that are not there stay so: their placeholder is told as unfilled', () => {
  expect(withContactLine({ 担当者: '森' })).toEqual({ 担当者: '森' });
});
