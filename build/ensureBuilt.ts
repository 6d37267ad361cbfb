// Makes sure that dist/ is there and no older than what it is made of.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..');
const dist = join(root, 'dist');

/** What goes into dist/, or decides how it is made. */
const sources = [
  'src',
  'templates',
  'docs/手引き-職員.md',
  'build',
  'webpack.config.ts',
  'appsscript.json',
  'package-lock.json',
];

/**
 * The path of a dist/ that is up to date; builds it first if need be, and is quiet if not.
 * Rejects with the build's messages if it fails.
 */
export async function ensureBuilt(): Promise<string> {
  if (isFresh()) return dist;
  process.stderr.write('Building dist/ …\n');
  return buildAnew();
}

/** The path of a dist/ that has just been built. Rejects with the build's messages if it fails. */
export async function buildAnew(): Promise<string> {
  // A process of its own, so that callers (tests too) do not load webpack into themselves.
  const command = ['--require', 'tsx/cjs', join(root, 'build/build.ts')];
  await promisify(execFile)(process.execPath, command, { cwd: root }).catch(
    ({ stderr }: { stderr: string }) => {
      throw new Error(`dist/ could not be built:\n${stderr}`);
    },
  );
  return dist;
}

/** Whether dist/ is there and no older than what it is made of. */
export function isFresh(): boolean {
  const code = join(dist, 'Code.js');
  if (!existsSync(code)) return false;
  const built = statSync(code).mtimeMs;
  return sources.every((source) => newestChange(join(root, source)) <= built);
}

/** Milliseconds of the latest change to a file, or to anything in a folder. */
function newestChange(path: string): number {
  const stats = statSync(path);
  const inside = stats.isDirectory() ? readdirSync(path) : [];
  return Math.max(stats.mtimeMs, ...inside.map((name) => newestChange(join(path, name))));
}
