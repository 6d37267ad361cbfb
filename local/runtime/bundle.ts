/** The built bundle of a folder: its scripts, compiled once, and its HTML pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

export interface Bundle {
  scripts: vm.Script[];
  /** Pages by name, without `.html`. */
  pages: Record<string, string>;
}

/** Reads `dist`; throws when there is no script in it. */
export function loadBundle(dist: string): Bundle {
  const files = readdirSync(dist).sort();
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  const scripts = files
    .filter((file) => /\.(js|gs)$/.test(file))
    .map((file) => new vm.Script(read(file), { filename: file }));
  if (scripts.length === 0) throw new Error(`No built script in ${dist}`);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file.slice(0, -'.html'.length), read(file)]);
  return { scripts, pages: Object.fromEntries(pages) };
}
