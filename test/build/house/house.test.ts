// The map of the code in README.md, the picture of the house and its table of rooms in docs/house.md stand as the code is;
// UPDATE_DOCS=1 makes them anew.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrowsBetweenRooms } from '../../../build/house/arrows';
import { folders, mapOfCode } from '../../../build/house/map';
import { housePicture, type Room } from '../../../build/house/picture';
import { keptPage } from '../../domain/support/keptPage';

const { rooms } = require('../../../build/house/rooms.cjs') as { readonly rooms: readonly Room[] };
const arrows = arrowsBetweenRooms(join(__dirname, '../../../src/domain'));
const importsOf = (room: string) => arrows.get(room) ?? new Set<string>();

test('the picture shows the arrows that there are', () => {
  keptPage('docs/images/house.svg', housePicture(rooms, importsOf));
});

test('every room is in the table, and none runs up', () => {
  const names = rooms.map(({ name }) => name.replace(/\.ts$/, ''));
  expect([...arrows.keys()].sort()).toEqual([...names].sort());
  const up = names.flatMap((name, index) =>
    [...importsOf(name)].filter((to) => names.indexOf(to) > index).map((to) => `${name} → ${to}`),
  );
  expect(up).toEqual([]);
});

test('the page of the house tells what each room is for', () => {
  keptPage(
    'docs/house.md',
    [
      '# The house',
      '',
      '`src/domain` is laid out as the guideline is: a step is a room, and everything that belongs to it lives there.',
      'Below the steps lie the floors that several of them share; above them `flow/` puts them together.',
      'A room may import those above it in this table, never one below it (`build/house/rooms.cjs`, held by `npm run check`).',
      'This page and its picture are made from the code: `npm run house`.',
      '',
      '| room | step | what it is for |',
      '| --- | --- | --- |',
      ...rooms.map(({ name, step = '', about }) => `| \`${name}\` | ${step} | ${about} |`),
      '',
      '![Which room imports which: each row a room, with a mark under every room that it imports](images/house.svg)',
      '',
    ].join('\n'),
  );
});

const root = join(__dirname, '../../..');

test('the map of README names every folder of the code, and none that is not there', () => {
  const there = ['src', 'build', 'local'].flatMap((top) =>
    readdirSync(join(root, top), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${top}/${name}/`),
  );
  const shown = Object.keys(folders);
  expect(there.filter((path) => !shown.includes(path))).toEqual([]);
  // Made by whoever deploys.
  const lost = shown.filter((path) => path !== 'environments/' && !existsSync(join(root, path)));
  expect(lost).toEqual([]);
});

test('it stands in README', () => {
  const map = /(?<=## The map\n\n```\n)[\s\S]*?(?=\n```)/;
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme).toMatch(map);
  keptPage(
    'README.md',
    readme.replace(map, () => mapOfCode(rooms)),
  );
});
