// The command line: what is understood, and what is said about the rest.
import { helpText, readOptions } from '../../../local/rehearse/options';

test('a scenario, a folder and a seed', () => {
  expect(readOptions(['a.json', '--out', 'here', '--seed', '7'])).toEqual({
    kind: 'run',
    scenario: 'a.json',
    out: 'here',
    seed: 7,
  });
  expect(readOptions(['a.json'])).toMatchObject({ out: 'out', seed: undefined });
});

test.each([
  [[], 'no scenario was named'],
  [['a.json', 'b.json'], 'one scenario at a time'],
  [['a.json', '--fast'], "Unknown option '--fast'"],
  [['a.json', '--out'], "'--out"],
  [['a.json', '--seed', 'x'], '--seed x is not a whole number'],
])('%j is refused', (args, message) => {
  const options = readOptions(args);
  expect(options).toMatchObject({ kind: 'wrong', message: expect.stringContaining(message) });
  expect(options).toMatchObject({ message: expect.stringContaining('Usage: npm run rehearse') });
});

test('--help lists options, steps and faults', () => {
  expect(readOptions(['--help'])).toEqual({ kind: 'help' });
  for (const word of ['--seed N', 'submit: FORM', 'rename: TAB', 'throwAfter', 'doubleTrigger']) {
    expect(helpText()).toContain(word);
  }
});
