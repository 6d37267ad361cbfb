// What replaces a module, or the clock, for one test file would stay for the files after it in the shared environment
// (test/jest/): such a file says that it needs one of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const tests = join(__dirname, '..');

const replaces =
  /\bjest\s*\.(?:mock|doMock|unstable_mockModule|useFakeTimers|setMock|resetModules)\(/;
const isOwn = /^\/\*\*\s*@jest-environment node\s*\*\//;

const needsItsOwn = (text: string): boolean => replaces.test(text) && !isOwn.test(text);

test('it is seen', () => {
  const file = "jest.mock('docx', () => ({}));\n";
  expect(needsItsOwn(file)).toBe(true);
  expect(needsItsOwn(`/** @jest-environment node */\n${file}`)).toBe(false);
  expect(needsItsOwn("jest.spyOn(console, 'error');")).toBe(false);
});

test('no file does so in the world of the others', () => {
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.test.ts') && !file.endsWith('ownWorld.test.ts'),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => needsItsOwn(readFileSync(join(tests, file), 'utf8')))).toEqual([]);
});
