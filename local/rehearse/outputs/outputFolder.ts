/**
 * The folder that a rehearsal writes into. It keeps a list of its own files, so that the next
 * rehearsal replaces exactly these, and never touches a file that somebody else put there.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** Paths of the files, one a line. */
const LIST = '.rehearsal';

/** What a rehearsal may write at the top of its folder. */
const OWN_NAMES = [
  'registry.xlsx',
  'registry.json',
  'archive',
  'documents',
  'documents.json',
  'mail',
  'mail.json',
  'calendar.ics',
  'publication',
  'executions.json',
  'summary.txt',
];

/** The folder cannot be written into without touching what is not a rehearsal's. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

export class OutputFolder {
  private constructor(
    readonly path: string,
    private readonly earlier: readonly string[],
  ) {}

  /**
   * Looks at a folder, which need not exist yet; nothing is written or removed.
   * @throws FolderInUse when files stand there under the outputs' names that no rehearsal wrote
   */
  static at(path: string): OutputFolder {
    const folder = resolve(path);
    if (existsSync(folder) && !statSync(folder).isDirectory()) {
      throw new FolderInUse(`${path} is a file; name a folder with --out`);
    }
    const earlier = earlierFiles(folder);
    const tops = new Set(earlier.map((file) => file.split('/')[0]));
    const foreign = OWN_NAMES.filter((name) => existsSync(join(folder, name)) && !tops.has(name));
    if (foreign.length > 0) {
      throw new FolderInUse(
        `${path} holds ${foreign.join(', ')}, which no rehearsal wrote; choose another folder with --out`,
      );
    }
    return new OutputFolder(folder, earlier);
  }

  /** Removes what an earlier rehearsal wrote, and makes the folder. */
  begin(): void {
    for (const file of this.earlier) rmSync(join(this.path, file), { force: true });
    const folders = new Set(this.earlier.map((file) => dirname(file)).filter((one) => one !== '.'));
    for (const folder of folders) removeIfEmpty(join(this.path, folder));
    mkdirSync(this.path, { recursive: true });
    writeFileSync(join(this.path, LIST), '');
  }

  /** Writes a file; `name` is a path inside the folder, with `/`. */
  write(name: string, content: string | Buffer): void {
    const path = join(this.path, name);
    if (!isInside(this.path, path)) throw new Error(`${name} lies outside the folder`);
    // Listed before it is written, so that a run cut short leaves nothing unknown.
    appendFileSync(join(this.path, LIST), `${name}\n`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** The files of an earlier rehearsal, as far as they lie inside the folder. */
function earlierFiles(folder: string): string[] {
  const list = join(folder, LIST);
  if (!existsSync(list)) return [];
  const files = readFileSync(list, 'utf8').split('\n').filter(Boolean);
  return files.filter((file) => isInside(folder, join(folder, file)));
}

const isInside = (folder: string, path: string): boolean => resolve(path).startsWith(folder + sep);

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
