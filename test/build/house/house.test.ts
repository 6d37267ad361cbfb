// The picture of the house and its table of rooms in docs/house.md stand as the code is; UPDATE_DOCS=1 draws them anew.
import { join } from 'node:path';
import { arrowsBetweenRooms } from '../../../build/house/arrows';
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
