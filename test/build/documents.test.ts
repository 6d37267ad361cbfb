// What the pages for those who change the code point at is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scripts } from '../../package.json';

const root = join(__dirname, '../..');

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => /^(導入|運用|手引き-.+)\.md$/.test(name))
    .map((name) => `docs/${name}`),
];

/** The address that a heading gets, as the pages' readers make it. */
const anchor = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);

  test('its links lead somewhere', () => {
    const links = found(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), decodeURI(link))))).toEqual(
      [],
    );
  });

  test('its links to a heading find it', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)];
    const lost = links.filter(([, file = '', to = '']) => {
      const target = file ? join(root, dirname(page), decodeURI(file)) : join(root, page);
      return !anchorsIn(readFileSync(target, 'utf8')).includes(decodeURI(to));
    });
    expect(lost.map(([link]) => link)).toEqual([]);
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
});

test('the workflow does what .ci/run does', () => {
  const workflow = readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8');
  expect(workflow).toMatch(/^ {6}- run: \.ci\/run$/m);
});

test('in one screen the README says what it is, shows 案件カード at work and the two commands; then it leads to the map', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const [screen = ''] = text.split('\n## What it does\n');
  expect([...screen.matchAll(/!\[.*\]\((.*)\)/g)].map(([, image]) => image)).toEqual([
    'docs/images/card.png',
  ]);
  expect(screen).toMatch(/npm start .*\n.*npm test [\s\S]*\[the map\]\(#the-map\)\.\n$/);
  // Some twenty lines of text beside a picture of half the screen's height.
  expect(screen.length).toBeLessThan(1500);
});
