// What hidden cells hold: read back as written; whatever else stands there counts as nothing.
import {
  either,
  fields,
  laterText,
  list,
  number,
  oneOf,
  record,
  type Stored,
  stored,
  text,
  tuple,
} from '../../../src/domain/registry/storedCell';

const shapes: Readonly<Record<string, readonly [Stored<unknown>, unknown, ...string[]]>> = {
  fields: [
    stored(fields({ name: text, count: number })),
    { name: '照会', count: 2 },
    '{"name":"照会"}',
    '{"name":2,"count":2}',
    '[]',
  ],
  list: [stored(list(number)), [1, 2], '[1,"2"]', '{"0":1}'],
  tuple: [stored(tuple<[string, string]>(2)), ['可', '否'], '["可"]', '["可","否",""]', '["可",1]'],
  record: [stored(record(text)), { a: '1' }, '{"a":1}', '["1"]'],
  either: [stored(either(number, text)), '1', 'true', '[]'],
  oneOf: [stored(oneOf(['可', '否'])), '否', '"可否"', '0'],
};

const strange = ['', '1', '{}', 'null', 'true', '#REF!', '2026-05-08', '"', '[null]'];

describe.each(Object.entries(shapes))('%s', (_, [cell, value, ...others]) => {
  test('makes the round trip', () => {
    expect(cell.read(cell.write(value))).toEqual(value);
  });

  test.each(others)('%s is of another shape', (written) => {
    expect(cell.read(written)).toBeUndefined();
  });

  test.each(strange)('%s stops nothing', (written) => {
    expect(() => cell.read(written)).not.toThrow();
  });
});

test('what came later is empty in cells of before', () => {
  const cell = stored(fields({ name: text, letter: laterText }));
  expect(cell.read('{"name":"照会"}')).toEqual({ name: '照会', letter: '' });
  expect(cell.read('{"name":"照会","letter":1}')).toBeUndefined();
});
