import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSUMPTIONS } from '../../../local/runtime';

const FOLDER = join(__dirname, '../../../local/runtime');

/** The ids that comments cite as (assumption `id`), by file. */
const cited = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8').replace(/\n\s*(\*|\/\/) /g, ' ');
    return [...text.matchAll(/assumption `([\w-]+)`/gi)].map((match) => ({ file, id: match[1] }));
  });

test('every assumption that the code cites is listed', () => {
  const listed: string[] = ASSUMPTIONS.map(({ id }) => id);
  expect(cited.length).toBeGreaterThan(10);
  expect(cited.filter(({ id }) => !listed.includes(id as string))).toEqual([]);
});

test('every assumption is listed once', () => {
  const ids = ASSUMPTIONS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
