// The files of a script: by name, with their text. A folder of them is what clasp pushes and pulls.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type ScriptFiles = Readonly<Record<string, string>>;

export const MANIFEST = 'appsscript.json';

/** The script's files in a folder; what begins with a dot is clasp's. */
export function readFiles(folder: string): ScriptFiles {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^.].*\.(js|gs|html|json)$/.test(entry.name))
    .map(({ name }) => name)
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Makes `folder` hold these files and nothing else. */
export function writeFiles(folder: string, files: ScriptFiles): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
