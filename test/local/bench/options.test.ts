// The command line of the bench: what is understood, and what is said about the rest.
import { helpText, readOptions } from '../../../local/bench/options';
import { runNames } from '../../../local/bench/runs';

test('everything is measured when nothing is chosen', () => {
  expect(readOptions([])).toMatchObject({
    kind: 'run',
    only: undefined,
    sizes: ['city', 'large'],
    moments: ['quiet', 'season'],
    years: [0, 1, 10],
    seed: 1,
    check: false,
  });
});

test('a choice is a list, or the option repeated, in the order of the table', () => {
  const args = ['--only', 'form2,form1', '--only', 'march', '--years', '3', '--metrics', 'cpu'];
  expect(readOptions([...args, '--size', 'large', '--json', 'a.json', '--check'])).toMatchObject({
    only: ['form1', 'form2', 'march'],
    sizes: ['large'],
    years: [3],
    metrics: [{ name: 'cpu' }],
    json: 'a.json',
    check: true,
  });
});

test.each([
  [['--only', 'form9'], '--only form9 is none of idle-sweep'],
  [['--size', 'village'], '--size village is none of city, large'],
  [['--moment', 'winter'], '--moment winter is none of quiet, season'],
  [['--metrics', 'luck'], '--metrics luck is none of trips'],
  [['--years', '99'], '--years 99 is not a whole number from 0 to 15'],
  [['--seed', 'x'], '--seed x is not a whole number'],
  [['--fast'], "Unknown option '--fast'"],
  [['extra'], "Unexpected argument 'extra'"],
])('%j is refused', (args, message) => {
  const options = readOptions(args);
  expect(options).toMatchObject({ kind: 'wrong', message: expect.stringContaining(message) });
  expect(options).toMatchObject({ message: expect.stringContaining('Usage: npm run bench') });
});

test('--help lists options and runs', () => {
  expect(readOptions(['--help'])).toEqual({ kind: 'help' });
  for (const word of ['--only NAME', '--check', ...runNames]) expect(helpText()).toContain(word);
});
