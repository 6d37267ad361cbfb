// Which room of src/domain imports which, from the code's own import lines.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The rooms that each room imports, without itself. */
export function arrowsBetweenRooms(domain: string): ReadonlyMap<string, ReadonlySet<string>> {
  const roomOf = (path: string): string =>
    relative(domain, path).split('/')[0].replace(/\.ts$/, '');
  const arrows = new Map<string, Set<string>>();
  for (const name of readdirSync(domain, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const path = join(domain, name);
    const from = roomOf(path);
    const to = arrows.get(from) ?? new Set();
    arrows.set(from, to);
    for (const [, specifier] of readFileSync(path, 'utf8').matchAll(/ from '(\.[^']*)'/g)) {
      const target = roomOf(resolve(dirname(path), specifier));
      if (target !== from) to.add(target);
    }
  }
  return arrows;
}
