import { rowHeight } from '../../../../local/rehearse/outputs/rowHeight';

test.each([
  ['one short line', [{ text: '受付', width: 10 }], undefined],
  [
    'ten Japanese characters in ten half-width ones',
    [{ text: 'あいうえおかきくけこ', width: 10 }],
    30,
  ],
  ['line breaks', [{ text: 'a\nb\nc', width: 10 }], 43.5],
  [
    'the highest cell decides',
    [
      { text: 'a', width: 10 },
      { text: 'a\nb', width: 10 },
    ],
    30,
  ],
  ['no cell', [], undefined],
])('%s', (_, cells, height) => {
  expect(rowHeight(cells)).toBe(height);
});

test('no row is higher than a page', () => {
  expect(rowHeight([{ text: 'あ\n'.repeat(500), width: 10 }])).toBe(330);
});
