/** The nets into which a planted bug is to fall: the simulation, or the tests of the repository. */
import { fork, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MINUTE } from '../../runtime/clock';
import type { Found, Look } from './probe';
import { type Change, quickBuild } from './quickBuild';

const root = join(__dirname, '../../..');

/** A bug that makes the product run for ever is found, too. */
const LONGEST_MS = 20 * MINUTE;

/** @returns what did not hold; undefined when all did */
export function bySimulation(wish: Look): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'probe.ts'), { execArgv: ['--require', 'tsx/cjs'] });
    const timer = setTimeout(() => {
      child.kill();
      resolve('runs without end');
    }, LONGEST_MS);
    child.once('message', ({ by }: Found) => resolve(by));
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code) resolve('the simulation itself fails');
    });
    child.send(wish);
  });
}

/** What is made from the rest, and what is linked. */
const without = ['node_modules', '.git', 'dist', 'out', 'reports'];

/** A copy of the repository in which a file may be changed, for its tests. */
export class TestCopy {
  private readonly folder = mkdtempSync(join(tmpdir(), 'planted-tests-'));

  constructor() {
    for (const name of readdirSync(root)) {
      if (without.includes(name)) continue;
      cpSync(join(root, name), join(this.folder, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** Test files that fail without any bug: they find nothing. */
  private readonly blind = new Map<string, boolean>();

  /** Runs tests on the changed source, those of flows on its bundle. @returns the first test file that fails */
  async failing(
    change: Change,
    dist: string,
    tests: readonly string[],
  ): Promise<string | undefined> {
    const found = this.run(change, dist, tests);
    if (!found) return undefined;
    if (!this.blind.has(found)) {
      const text = readFileSync(join(this.folder, 'src', change.file), 'utf8');
      const sound = await quickBuild();
      this.blind.set(found, this.run({ ...change, text }, sound, [found]) !== undefined);
      rmSync(sound, { recursive: true, force: true });
    }
    if (this.blind.get(found)) throw new Error(`${found} fails without any bug`);
    return found;
  }

  private run({ file, text }: Change, dist: string, tests: readonly string[]): string | undefined {
    const path = join(this.folder, 'src', file);
    const before = readFileSync(path);
    writeFileSync(path, text);
    rmSync(join(this.folder, 'dist'), { recursive: true, force: true });
    cpSync(dist, join(this.folder, 'dist'), { recursive: true });
    try {
      const ignored = [
        '--testPathIgnorePatterns',
        'calendar',
        'foresight',
        'notices/table',
        'threeYears',
        'durable',
        'oddCells',
      ];
      const { status, stderr } = spawnSync(
        process.execPath,
        [
          join(root, 'node_modules/jest/bin/jest.js'),
          '--bail',
          '--maxWorkers=1',
          '--rootDir',
          this.folder,
          ...ignored,
          '--testPathPatterns',
          ...tests,
        ],
        { cwd: this.folder, encoding: 'utf8', timeout: LONGEST_MS },
      );
      if (status === 0) return undefined;
      return /FAIL (\S+)/.exec(stderr)?.[1] ?? `the tests end with ${status}`;
    } finally {
      writeFileSync(path, before);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
