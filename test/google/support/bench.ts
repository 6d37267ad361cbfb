// Builds src/google with its test entry, and runs its functions on the local runtime.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { templatesPage } from '../../../build/templates/templatesPage';
import { Runtime } from '../../../local/runtime';
import type { SheetState } from '../../../local/runtime/sheets/state';

/** The folder of the bundle, built once for a test file. */
export async function buildBench(): Promise<string> {
  const dist = mkdtempSync(join(tmpdir(), 'google-'));
  await build({
    entryPoints: [join(__dirname, 'entry.ts')],
    outfile: join(dist, 'Code.js'),
    bundle: true,
    target: 'es2019',
    format: 'iife',
    logLevel: 'error',
  });
  const folder = join(__dirname, '../../../templates');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ sourceFilename: name, data: readFileSync(join(folder, name)) }));
  writeFileSync(join(dist, 'templates.html'), templatesPage(files));
  return dist;
}

/** One account with the script, and its functions callable by name. */
export class Bench {
  readonly runtime: Runtime;

  constructor(dist: string, from?: unknown) {
    this.runtime = from
      ? Runtime.restore(from, { dist })
      : Runtime.create({ start: '2026-04-01T09:00', dist });
  }

  /** Runs a function; throws what it threw. The minute passes, so that quotas per minute do not count. */
  call<T = unknown>(name: string, ...args: unknown[]): T {
    return this.callAs(undefined, name, ...args);
  }

  /** The same as somebody else than the role account. */
  callAs<T = unknown>(user: string | undefined, name: string, ...args: unknown[]): T {
    const { ok, error, result } = this.runtime.people.callFromPage(name, args, { user });
    this.runtime.advanceTo(this.runtime.now() + 60_000);
    if (!ok) throw new Error(error);
    return result as T;
  }

  /** A tab as it stands. */
  sheet(name: string): SheetState {
    const sheet = this.runtime.state.spreadsheet.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`there is no tab 「${name}」`);
    return sheet;
  }

  get lastRun() {
    const { executions } = this.runtime;
    return executions[executions.length - 1];
  }
}
