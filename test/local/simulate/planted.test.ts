// The planted bugs stay in step with the source: `npm run simulate -- --planted` looks whether each is found.
import { Dice } from '../../../local/simulate/dice';
import { bugs, plantedNames, TOOL_MADE } from '../../../local/simulate/planted/bugs';
import { planted } from '../../../local/simulate/planted/command';
import { mutants } from '../../../local/simulate/planted/mutate';

test.each(bugs.map((bug) => [bug.name, bug] as const))('「%s」 still applies', (_, bug) => {
  expect(planted(bug).text).not.toContain(bug.find);
});

test('at least forty, half of them made by the tool, each under a name of its own', () => {
  expect(plantedNames.length).toBeGreaterThanOrEqual(40);
  expect(TOOL_MADE).toBeGreaterThanOrEqual(plantedNames.length / 2);
  expect(new Set(plantedNames).size).toBe(plantedNames.length);
});

test('the tool changes one place of a file, the same with the same seed', () => {
  const made = mutants(6, new Dice(1));
  expect(mutants(6, new Dice(1))).toEqual(made);
  expect(mutants(6, new Dice(2))).not.toEqual(made);
  for (const { before, after, text } of made) {
    expect(before).not.toBe(after);
    expect(text).toContain(after);
  }
});
