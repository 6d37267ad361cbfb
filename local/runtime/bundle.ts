/** The built bundle of a folder: its scripts, compiled once, and its HTML pages. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

export interface Bundle {
  scripts: vm.Script[];
  /** Whether a function of this name is declared at the top, as far as the text tells. */
  declares(name: string): boolean;
  /** Pages by name, without `.html`. */
  pages: Record<string, string>;
  /** The advanced services that the manifest enables, by the names that the script uses; all of them without one. */
  services?: string[];
  /** What the manifest asks people to agree to; without such a list Google finds out by itself what the script needs. */
  scopes?: string[];
}

interface Manifest {
  oauthScopes?: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string }[] };
}

const MANIFEST = 'appsscript.json';

/** What was read of a folder, until a file of it changes. */
const known = new Map<string, { stamp: string; bundle: Bundle }>();

/** Reads `dist`, or knows it from before; throws when there is no script in it. */
export function loadBundle(dist: string): Bundle {
  const files = readdirSync(dist).sort();
  const stamps = files.map((file) => {
    const { mtimeMs, size, ino } = statSync(join(dist, file));
    return [file, mtimeMs, size, ino];
  });
  const stamp = JSON.stringify(stamps);
  const before = known.get(dist);
  if (before?.stamp === stamp) return before.bundle;
  const bundle = readBundle(dist, files);
  known.set(dist, { stamp, bundle });
  return bundle;
}

function readBundle(dist: string, files: readonly string[]): Bundle {
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  const sources = files.filter((file) => /\.(js|gs)$/.test(file)).map((file) => [file, read(file)]);
  const scripts = sources.map(([filename, source]) => new vm.Script(source, { filename }));
  const declares = (name: string) =>
    sources.some(([, source]) => new RegExp(`function\\s+${name}\\s*\\(`).test(source));
  if (scripts.length === 0) throw new Error(`No built script in ${dist}`);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file.slice(0, -'.html'.length), read(file)]);
  if (!files.includes(MANIFEST)) return { scripts, declares, pages: Object.fromEntries(pages) };
  const { dependencies, oauthScopes } = JSON.parse(read(MANIFEST)) as Manifest;
  const services = (dependencies?.enabledAdvancedServices ?? []).map(
    ({ userSymbol }) => userSymbol,
  );
  return { scripts, declares, pages: Object.fromEntries(pages), services, scopes: oauthScopes };
}
