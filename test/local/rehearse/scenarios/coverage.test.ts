// What the scenarios exercise: every step, operation, form, notice, document and menu item, none left out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf, readPage, readRows } from './coveragePage';
import { expected, scenarioNames } from './expected';

test('no step, operation, form, notice, document or menu item is without a scenario', () => {
  const rows = readRows();
  expect(rows.map(({ item }) => item)).toEqual(expected);
  expect(rows.filter(({ scenarios }) => scenarios.length === 0)).toEqual([]);
  expect(readPage()).toBe(pageOf(rows));
});

test('every scenario that the page names is there, in the order of the folder', () => {
  for (const { scenarios } of readRows()) {
    expect(scenarios).toEqual(scenarioNames.filter((name) => scenarios.includes(name)));
  }
});

test('every scenario is played by one test, which holds its share of the page against it', () => {
  const tests = readdirSync(__dirname).filter((file) => file.endsWith('.test.ts'));
  const played = tests.flatMap((file) =>
    [...readFileSync(join(__dirname, file), 'utf8').matchAll(/\b(?:play|run)\('([a-z-]+)'/g)].map(
      ([, name]) => name,
    ),
  );
  expect(played.sort()).toEqual(scenarioNames);
});
