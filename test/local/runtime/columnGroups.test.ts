/** Groups of columns, by the examples of their documentation; what it leaves open is refused. */
import { resultOf } from './bundleOf';

const BOOK = `
  const book = SpreadsheetApp.getActive();
  const columns = (letters) => {
    const [first, last] = letters.split(':').map((letter) => letter.charCodeAt(0) - 65);
    return { sheetId: 0, dimension: 'COLUMNS', startIndex: first, endIndex: last + 1 };
  };
  const send = (...requests) => Sheets.Spreadsheets.batchUpdate({ requests }, book.getId()).replies;
  const add = (letters) => ({ addDimensionGroup: { range: columns(letters) } });
  const remove = (letters) => ({ deleteDimensionGroup: { range: columns(letters) } });
  const close = (letters, depth = 1, collapsed = true) => ({ updateDimensionGroup: {
    dimensionGroup: { range: columns(letters), depth, collapsed }, fields: 'collapsed' } });
  const groups = () => (Sheets.Spreadsheets.get(book.getId(), { fields: 'sheets.columnGroups' })
    .sheets[0].columnGroups || []).map(({ range, depth, collapsed }) =>
      String.fromCharCode(65 + range.startIndex) + ':' + String.fromCharCode(64 + range.endIndex)
      + ' ' + depth + (collapsed ? ' closed' : ''));
  const hidden = () => [1, 2, 3, 4, 5, 6].filter((c) => book.getSheets()[0].isColumnHiddenByUser(c));`;

const after = (body: string) => resultOf(`${BOOK} ${body}`);

test.each([
  ['a superset lies outside', "add('C:D'), add('B:E')", ['B:E 1', 'C:D 2']],
  ['a subset lies inside', "add('B:E'), add('C:D')", ['B:E 1', 'C:D 2']],
  [
    'what overlaps makes one wider, and one of what both cover',
    "add('B:D'), add('C:E')",
    ['B:E 1', 'C:D 2'],
  ],
  ['apart they are two', "add('B:C'), add('E:F')", ['B:C 1', 'E:F 1']],
  [
    'deleting takes one from the depth',
    "add('B:E'), add('C:D'), remove('D:E')",
    ['B:D 1', 'C:C 2'],
  ],
])('%s', (_, requests, left) => {
  expect(after(`send(${requests}); return groups();`)).toEqual(left);
});

test('closing hides all of its columns, opening shows all of them', () => {
  expect(
    after(`
      book.getSheets()[0].hideColumns(3);
      send(add('B:D'), close('B:D'));
      const closed = [groups(), hidden()];
      send(close('B:D', 1, false));
      return [closed, groups(), hidden()];`),
  ).toEqual([[['B:D 1 closed'], [2, 3, 4]], ['B:D 1'], []]);
});

test('the reply tells all groups', () => {
  expect(
    after("return send(add('B:C'), add('E:F'))[1].addDimensionGroup.dimensionGroups.length"),
  ).toBe(2);
});

test.each([
  ["close('B:C')", /no group/],
  ["remove('B:C')", /no group/],
  ["add('B:C'), close('B:C', 2)", /no group/],
  ["add('B:C'), add('D:E')", /beside another group/],
  ["add('B:C'), close('B:C'), remove('B:C')", /closed group/],
  ["add('B:C'), { moveDimension: { source: columns('A:A'), destinationIndex: 5 } }", /grouped/],
])('%s is refused, or not documented', (requests, said) => {
  expect(() => after(`send(${requests});`)).toThrow(said);
});

test('columns that come in to the left move a group, such within it belong to it', () => {
  expect(
    after(`
      send(add('B:C'));
      book.getSheets()[0].insertColumnsAfter(1, 1);
      book.getSheets()[0].insertColumnsAfter(3, 1);
      return groups();`),
  ).toEqual(['C:E 1']);
});
