// docs/third-party.md lists every package that is asked for, with the licence it says it has; none is a GPL.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages } from '../../build/licensesPage';

const root = join(__dirname, '../..');
const page = join(root, 'docs/third-party.md');

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const read = (path: string): Package => JSON.parse(readFileSync(join(root, path), 'utf8'));

const { dependencies = {}, devDependencies = {} } = read('package.json');
const names = Object.keys({ ...dependencies, ...devDependencies }).sort();
const licenceOf = (name: string) => read(`node_modules/${name}/package.json`).license ?? '';
const bundled: ReadonlySet<string> = new Set(bundledPackages);

test('each has a licence that lets us use it', () => {
  expect(names.filter((name) => licenceOf(name) === '' || /\bA?GPL/.test(licenceOf(name)))).toEqual(
    [],
  );
});

test('the page lists them', () => {
  const rows = names.map((name) => {
    const where = bundled.has(name) ? 'in the script' : 'for building, trying and testing';
    return `| \`${name}\` | ${licenceOf(name)} | ${where} |`;
  });
  const written = `# Packages of others

What \`package.json\` asks for. Only what stands in the script goes to Google; its notices stand in \`licenses.html\` beside it.
Everything else stays on the machine where one builds, tries or tests. Written by \`UPDATE_DOCS=1 npx jest test/build/thirdParty\`.

| package | licence | where |
| --- | --- | --- |
${rows.join('\n')}
`;
  if (process.env.UPDATE_DOCS) writeFileSync(page, written);
  expect(readFileSync(page, 'utf8')).toBe(written);
});
