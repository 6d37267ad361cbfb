// Nothing of one run is known in the next: what a module keeps is declared with `remembered` (src/google/runMemory.ts).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const src = join(__dirname, '../../src');

/** What is kept whatever run it is, as it only depends on the tables of the source or on the text it is found by. */
const sameInEveryRun = [
  'domain/base/day.ts days',
  'domain/base/day.ts serials',
  'domain/flow/archive/settled.ts dayColumns',
  'domain/flow/operations.ts byTab',
  'domain/registry/findings.ts columnsChecked',
  'domain/registry/mutableRow.ts emptyRows',
  'domain/registry/reading.ts prototypes',
  'domain/registry/tabs/tab.ts laidOut',
  'google/runMemory.ts beginnings',
  'intake/parseSubmission.ts known',
];

/** Kept by an object of one run, or of the source's tables, and gone with it. */
const keptByObject = [
  'domain/cases/contradictions.ts known',
  'domain/flow/inspect.ts seen',
  'domain/parties/departments.ts ofDay',
  'domain/registry/findings.ts changesKnown',
  'domain/registry/memory.ts read',
  'domain/registry/understood.ts words',
];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

/** Names at the top of a module that can change: `let`, and what begins empty. */
function changing(text: string): string[] {
  const names =
    /^(?:export )?(?:let (\w+)|const (\w+)(?:: .+?)? = (?:new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)|\{\}|\[\]);)/gm;
  return [...text.matchAll(names)].map(([, variable, filled]) => variable ?? filled);
}

test('what can change at the top of a module is seen', () => {
  expect(
    changing('let a = 1;\nexport let b: string;\nconst c = new Map<string, Set<number>>();'),
  ).toEqual(['a', 'b', 'c']);
  expect(
    changing('const d: string[] = [];\nconst e = {};\n  let inside = 1;\nconst f = new Set([1]);'),
  ).toEqual(['d', 'e']);
  expect(changing('const g = new WeakMap<Registry, { of: Map<string, number> }>();')).toEqual([
    'g',
  ]);
});

test('a module keeps nothing of a run', () => {
  const found = files.flatMap((file) =>
    changing(readFileSync(join(src, file), 'utf8')).map((name) => `${file} ${name}`),
  );
  expect(found.sort()).toEqual([...sameInEveryRun, ...keptByObject].sort());
});

test('every entry point begins with nothing', () => {
  const main = readFileSync(join(src, 'main.ts'), 'utf8');
  const points = [...main.matchAll(/^global\.(\w+) = (\w+)\(/gm)];
  expect(points.length).toBe([...main.matchAll(/^global\./gm)].length);
  for (const [, name, made] of points) expect([name, made]).toEqual([name, 'entry']);
});
