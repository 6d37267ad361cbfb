/** The tests nearest to a file of src: those of its room, and those of whoever imports it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const src = join(__dirname, '../../../src');

/** @param file below src @returns folders below the repository, the file's own first */
export const nearTests = (file: string): string[] => [
  ...new Set([file, ...importersOf(file)].flatMap(testsOf)),
];

function importersOf(file: string): string[] {
  const module = join(src, file).replace(/(\/index)?\.ts$/, '');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => importsOf(join(src, name)).includes(module));
}

const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/ from '(\.[^']*)'/g)].map(([, specifier]) =>
    resolve(dirname(path), specifier),
  );

/** Of the domain each room has its folder. */
function testsOf(file: string): string[] {
  const [top, room, ...below] = file.split('/');
  if (top !== 'domain') return room ? [`test/${top}/`] : [];
  return below.length > 0 ? [`test/domain/${room}/`, 'test/app/'] : [];
}
