import { helpText, readOptions } from '../../../local/simulate/options';

test('twenty seeds from the first; one seed by its number', () => {
  expect(readOptions([])).toMatchObject({ seed: 1, seeds: 20, steps: 40 });
  expect(readOptions(['--seed', '7'])).toMatchObject({ seed: 7, seeds: 1 });
  expect(readOptions(['--seeds', '200', '--minutes', '5'])).toMatchObject({
    seed: 1,
    seeds: 200,
    minutes: 5,
  });
});

test('every call of chosen flows, a part of it; planted bugs by their names', () => {
  expect(
    readOptions(['--exhaustive', '--flow', '様式1', '--flow', '送信', '--part', '2/4']),
  ).toMatchObject({ mode: 'exhaustive', only: ['様式1', '送信'], part: { nth: 2, of: 4 } });
  expect(readOptions(['--planted', '--bug', 'no lock', '--docs'])).toMatchObject({
    mode: 'planted',
    only: ['no lock'],
    docs: true,
  });
});

test.each([
  ['--seed', 'x'],
  ['--seeds', '0'],
  ['--minutes', '-1'],
  ['--fire'],
  ['--part', '5/4'],
  ['--flow', '様式9'],
  ['--bug', 'none'],
])('%s %s is a mistake, told with what is allowed', (...args) => {
  const options = readOptions(args.filter(Boolean));
  expect(options).toMatchObject({ kind: 'wrong' });
  expect((options as { message: string }).message).toContain('Usage: npm run simulate');
});

test('the help names every option', () => {
  for (const option of [
    '--seed',
    '--seeds',
    '--minutes',
    '--steps',
    '--out',
    '--exhaustive',
    '--part',
    '--planted',
  ]) {
    expect(helpText()).toContain(option);
  }
});
