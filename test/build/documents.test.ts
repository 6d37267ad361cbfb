// What the pages for those who change the code point at is there.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scripts } from '../../package.json';

const root = join(__dirname, '../..');

describe.each(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/導入.md'])(
  '%s',
  (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);

    test('its links lead somewhere', () => {
      const links = found(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g);
      expect(
        links.filter((link) => !existsSync(join(root, dirname(page), decodeURI(link)))),
      ).toEqual([]);
    });

    test('its commands are those of package.json', () => {
      const commands = found(/npm run ([\w:]+)/g);
      expect(commands.filter((command) => !(command in scripts))).toEqual([]);
    });

    test('files and folders that it names are there', () => {
      const paths = found(
        /`((?:src|domain|app|intake|google|local|build|test|templates|scenarios)\/[\w./]*)`/g,
      );
      const places = (path: string) => [path, `src/${path}`, `src/domain/${path}`, `test/${path}`];
      expect(
        paths.filter((path) => !places(path).some((place) => existsSync(join(root, place)))),
      ).toEqual([]);
    });
  },
);

test('the workflow does what .ci/run does', () => {
  const workflow = readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8');
  expect(workflow).toMatch(/^ {6}- run: \.ci\/run$/m);
});
