// The planted bugs stay in step with the source: `npm run simulate -- --planted` looks whether each is found.
import { bugs, plantedNames, TOOL_MADE } from '../../../local/simulate/planted/bugs';
import { changeText, planted, withEarlier } from '../../../local/simulate/planted/command';
import { mutants } from '../../../local/simulate/planted/mutate';
import { nearTests } from '../../../local/simulate/planted/near';

test.each(bugs.map((bug) => [bug.name, bug] as const))('「%s」 still applies', (_, bug) => {
  expect(planted(bug).text).not.toContain(bug.find);
});

test('at least forty, half of them made by the tool, each under a name of its own', () => {
  expect(plantedNames.length).toBeGreaterThanOrEqual(40);
  expect(TOOL_MADE).toBeGreaterThanOrEqual(plantedNames.length / 2);
  expect(new Set(plantedNames).size).toBe(plantedNames.length);
});

test('the tool changes one place of a file, the same with the same seed', () => {
  const made = mutants(6, 1);
  expect(mutants(6, 1)).toEqual(made);
  expect(mutants(6, 2)).not.toEqual(made);
  for (const { before, after, text } of made) {
    expect(before).not.toBe(after);
    expect(text).toContain(after);
  }
});

test('and what a run does, not a type alone', () => {
  const typesAlone = ['app/dialog.ts', 'app/ports.ts'];
  const everywhere = mutants(1000, 1).map(({ file }) => file);
  expect(everywhere.length).toBeGreaterThan(100);
  expect(everywhere.filter((file) => typesAlone.includes(file))).toEqual([]);
});

test('the tests of a file’s room come first, then those of whoever imports it', () => {
  expect(nearTests('domain/documents/yearDocument.ts')).toEqual([
    'test/domain/documents/',
    'test/app/',
    ...['flow', 'publication', 'season'].map((room) => `test/domain/${room}/`),
  ]);
  expect(nearTests('google/lock.ts')).toEqual(['test/google/']);
});

test('a change is shown where it differs', () => {
  const long = 'a'.repeat(70);
  expect(changeText('a\n  < b', '')).toBe('a < b → (nothing)');
  expect(changeText(`${long} && b`, `${long} || b`)).toBe(
    `…${'a'.repeat(19)} && b → …${'a'.repeat(19)} || b`,
  );
  expect(changeText(`x${long}`, 'true')).toBe(`x${'a'.repeat(58)}… → true`);
});

test('the table keeps what was found of the same change, wherever it stands now, and forgets what is another', () => {
  const change = { change: 'a → b', text: '', flows: [], tests: [] };
  const now = [
    { ...change, name: 'tool 1', file: 'app/sweep.ts:31' },
    { ...change, name: 'tool 2', file: 'app/dialog.ts:7' },
    { ...change, name: 'tool 3', file: 'app/ports.ts:9' },
  ];
  const before = [
    '| tool 2 | app/sweep.ts:20 | `a → b` | a test | 5 |',
    '| tool 1 | app/dialog.ts:7 | `a → c` | a test | 5 |',
  ].join('\n');
  const tried = [{ planted: now[2], by: undefined, seconds: 8 }];
  expect(withEarlier(now, tried, before).split('\n')).toEqual([
    '1 of 2 found; 1 not tried yet.',
    '',
    '| bug | where (below src) | change | found by | seconds |',
    '| --- | --- | --- | --- | --- |',
    '| tool 1 | app/sweep.ts:31 | `a → b` | a test | 5 |',
    '| tool 3 | app/ports.ts:9 | `a → b` | **not found** | 8 |',
  ]);
});
