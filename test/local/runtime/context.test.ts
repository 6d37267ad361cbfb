import { NotImplementedError } from '../../../local/runtime';
import { resultOf, runtimeOf } from './bundleOf';

describe('JavaScript in a run', () => {
  test.each([
    ['setTimeout'],
    ['fetch'],
    ['URL'],
    ['TextEncoder'],
    ['Buffer'],
    ['process'],
    ['require'],
    ['structuredClone'],
    ['queueMicrotask'],
    ['crypto'],
    ['performance'],
    ['window'],
    ['atob'],
  ])('has no %s', (name) => {
    expect(resultOf(`return typeof ${name};`)).toBe('undefined');
  });

  test.each([
    ['new Date().toString()', 'Wed Apr 01 2026 09:00:02 GMT+0900 (Japan Standard Time)'],
    ['new Date(2026, 3, 1).toISOString()', '2026-03-31T15:00:00.000Z'],
    ['new Date("2026-04-01").toISOString()', '2026-04-01T00:00:00.000Z'],
    ['new Date("2026-04-01T00:00:00").toISOString()', '2026-03-31T15:00:00.000Z'],
    ['new Date("2026-04-01T00:00:00Z").getHours()', 9],
    ['new Date("2026/04/01").toISOString()', '2026-03-31T15:00:00.000Z'],
    ['new Date(2026, 0, 31).getDay()', 6],
    ['(d => { d.setDate(d.getDate() + 1); return d.getMonth(); })(new Date(2026, 0, 31))', 1],
    [
      '(d => { d.setHours(0, 0, 0, 0); return d.toISOString(); })(new Date(2026, 0, 31, 5))',
      '2026-01-30T15:00:00.000Z',
    ],
    ['new Date(2026, 0, 1).getTimezoneOffset()', -540],
    ['new Date(2026, 0, 1, 9).toLocaleString("ja-JP")', '2026/1/1 9:00:00'],
    ['new Date(new Date(2026, 0, 1)).getFullYear()', 2026],
    ['new Date("x").toString()', 'Invalid Date'],
    ['new Date() - new Date()', 0],
    ['Object.prototype.toString.call(new Date())', '[object Date]'],
    // Opening the registry took 1.05 s, starting the run 1 s.
    ['Date.now()', Date.UTC(2026, 3, 1, 0, 0, 2, 50)],
  ])('%s is %p in Japan, on the virtual clock', (expression, expected) => {
    expect(resultOf(`return ${expression};`)).toBe(expected);
  });

  test('draws the same random numbers for the same seed only', () => {
    const draw = 'return [Math.random(), Utilities.getUuid()];';
    expect(resultOf(draw, { seed: 7 })).toEqual(resultOf(draw, { seed: 7 }));
    expect(resultOf(draw, { seed: 7 })).not.toEqual(resultOf(draw, { seed: 8 }));
  });

  test('services give values of the script itself, and its errors', () => {
    const seen = resultOf(`
      const range = SpreadsheetApp.getActive().getSheets()[0].getRange('A1:B1');
      range.setValues([[new Date(), 1]]);
      const values = range.getValues();
      let error;
      try { range.setValues([[1]]); } catch (e) { error = e; }
      return [values instanceof Array, values[0][0] instanceof Date, error instanceof Error, error.name];
    `);
    expect(seen).toEqual([true, true, true, 'Exception']);
  });

  test('a member that is not implemented throws its name and returns nothing made up', () => {
    expect(() => resultOf('SpreadsheetApp.getActive().getEditors();')).toThrow(
      'NotImplementedError: Spreadsheet.getEditors is not implemented',
    );
  });

  test('the error behind it is one that a script can name', () => {
    const name = resultOf(
      'try { SpreadsheetApp.getActive().getEditors(); } catch (e) { return e.name; }',
    );
    expect(name).toBe(new NotImplementedError('x').name);
  });

  test('globals of one run are unknown to the next', () => {
    const code = 'var count = 0; function main() { count += 1; return count; }';
    const { people } = runtimeOf(code);
    expect([
      people.callFromPage('main', []).result,
      people.callFromPage('main', []).result,
    ]).toEqual([1, 1]);
  });
});
