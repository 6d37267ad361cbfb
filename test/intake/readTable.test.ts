// Lists as files and as pasted: BOM, line ends, quotes, tabs, empty rows, and the numbers of rows.
import { readTable } from '../../src/intake/readTable';

const shown = (text: string) => {
  const table = readTable(text);
  return (
    table && [table.headerLine, table.headers, ...table.rows.map((row) => [row.line, ...row.cells])]
  );
};

test.each<[string, string, unknown]>([
  ['nothing', ' \r\n\t\n', undefined],
  ['a BOM and CRLF', '\uFEFF名称,電話\r\nA,1\r\n', [1, ['名称', '電話'], [2, 'A', '1']]],
  ['only CR', '名称,電話\rA,1', [1, ['名称', '電話'], [2, 'A', '1']]],
  [
    'quotes, commas and line breaks in cells',
    '名称,備考\r\n"A,""a""","一\r\n二"\r\nB,',
    [1, ['名称', '備考'], [2, 'A,"a"', '一\n二'], [3, 'B', '']],
  ],
  [
    'copied from Excel',
    '名称\t備考\r\nA,B\t"一\n二"\r\nC\t',
    [1, ['名称', '備考'], [2, 'A,B', '一\n二'], [3, 'C', '']],
  ],
  [
    'empty rows count, but are left out',
    '\n名称,備考\n\nA,1\n,\nB,2\n',
    [2, ['名称', '備考'], [4, 'A', '1'], [6, 'B', '2']],
  ],
  ['one column', '部署名\n土木課\n財政課', [1, ['部署名'], [2, '土木課'], [3, '財政課']]],
])('%s', (_name, text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test('a quote that is never closed is told with its row', () => {
  expect(readTable('名称,備考\nA,1\nB,"2\nC,3')?.problems).toEqual([
    { line: 3, text: expect.stringContaining('閉じていません') },
  ]);
});
