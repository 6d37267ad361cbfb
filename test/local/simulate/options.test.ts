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

test.each([['--seed', 'x'], ['--seeds', '0'], ['--minutes', '-1'], ['--fire']])(
  '%s %s is a mistake, told with what is allowed',
  (...args) => {
    const options = readOptions(args.filter(Boolean));
    expect(options).toMatchObject({ kind: 'wrong' });
    expect((options as { message: string }).message).toContain('Usage: npm run simulate');
  },
);

test('the help names every option', () => {
  for (const option of ['--seed', '--seeds', '--minutes', '--steps', '--out']) {
    expect(helpText()).toContain(option);
  }
});
