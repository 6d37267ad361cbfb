// Runs webpack through its API: its command line needs a newer Node than we ask for.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createContext, Script } from 'node:vm';
import { Compilation, type Compiler, type Configuration, type Stats, webpack } from 'webpack';
import { mapFolders, takeWeights, type Weight } from './weights';

const scriptFile = 'Code.js';

/** What the script file weighs: bytes before and after minifying, milliseconds to load it. */
export interface BundleReport {
  readonly file: string;
  readonly rawBytes: number;
  readonly minifiedBytes: number;
  /** What the engine reads: a Japanese character is one, though three bytes. */
  readonly minifiedCharacters: number;
  /** What stands in it, by folder. */
  readonly weights: readonly Weight[];
  readonly loadMs: number;
}

/**
 * Builds what `configuration` describes into its output folder, which keeps nothing else.
 * Rejects with webpack's own messages, and then leaves the folder as it was.
 */
export async function bundle(configuration: Configuration): Promise<BundleReport> {
  const started = new Date();
  const { path: folder = '' } = configuration.output ?? {};
  const making = join(dirname(folder), 'node_modules/.cache', `bundle-${process.pid}`);
  const compiler = webpack({ ...configuration, output: { ...configuration.output, path: making } });
  if (compiler === null) throw new Error('webpack took no configuration');
  let rawBytes = 0;
  let weights: readonly Weight[] = [];
  compiler.hooks.compilation.tap('measure', (compilation) => {
    // Terser's stage; what minifies once more comes right after it.
    const minified = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
    const at = (stage: number) => ({ name: 'measure', stage });
    compilation.hooks.processAssets.tap(at(minified - 1), (assets) => {
      rawBytes = assets[scriptFile]?.size() ?? 0;
      mapFolders(compilation, scriptFile);
    });
    compilation.hooks.processAssets.tap(at(minified + 2), () => {
      weights = takeWeights(compilation, scriptFile);
    });
  });
  await run(compiler);
  publish(making, folder);
  const file = join(folder, scriptFile);
  // What was edited while we were building is newer than the file.
  utimesSync(file, started, started);
  const code = readFileSync(file, 'utf8');
  return {
    file,
    rawBytes,
    minifiedBytes: Buffer.byteLength(code),
    minifiedCharacters: code.length,
    weights,
    loadMs: loadTime(code),
  };
}

/** Moves file by file, so that who reads dist/ meanwhile never finds half a file. */
function publish(made: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(made);
  for (const name of names) renameSync(join(made, name), join(folder, name));
  for (const name of readdirSync(folder).filter((old) => !names.includes(old))) {
    rmSync(join(folder, name), { recursive: true });
  }
  rmSync(made, { recursive: true });
}

function run(compiler: Compiler): Promise<Stats> {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats === undefined) reject(new Error('webpack gave no result'));
        else if (stats.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
        else resolve(stats);
      });
    });
  });
}

/**
 * Milliseconds to read and run the file, which Apps Script does at the start of every run: the best of
 * some tries, since others use this machine too. Each is another text, or V8 would know it already.
 */
function loadTime(code: string): number {
  const times = Array.from({ length: 5 }, (_, attempt) => {
    const context = createContext({});
    const begin = performance.now();
    new Script(`${code}\n//${attempt}`, { filename: scriptFile }).runInContext(context);
    return performance.now() - begin;
  });
  return Math.min(...times);
}
