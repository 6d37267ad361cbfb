// The seal: a page that goes with what is sent and says of which environment it is and what each file was. By it one sees
// later whether a script is another environment's, a copy's, or was changed by hand.
import { createHash } from 'node:crypto';
import { MANIFEST, type ScriptFiles } from './files';

/** Its name beside the files of dist/. */
export const SEAL = 'deployed.html';

export interface Owner {
  readonly environment: string;
  readonly account: string;
  readonly scriptId: string;
}

/** By the name of a file: the same as long as its text says the same. */
type Fingerprints = Readonly<Record<string, string>>;

interface Seal extends Owner {
  readonly fingerprints: Fingerprints;
}

/** What the server may do to a text (line ends; the manifest written anew) changes no fingerprint. */
function fingerprint(name: string, text: string): string {
  const plain = name === MANIFEST ? manifestOf(text) : text.replace(/\r\n?/g, '\n').trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}

function manifestOf(text: string): string {
  const sorted = (_key: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  try {
    return JSON.stringify(JSON.parse(text), sorted);
  } catch {
    return text;
  }
}

/** Of all files but the seal itself. */
export const fingerprintsOf = ({ [SEAL]: _seal, ...files }: ScriptFiles): Fingerprints =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, fingerprint(name, text)]));

/** The files with their seal. */
export function sealed(files: ScriptFiles, owner: Owner): ScriptFiles {
  const seal: Seal = { ...owner, fingerprints: fingerprintsOf(files) };
  const words = 'npm run deploy が、どの環境に何を送ったかの控えです。消さないでください。';
  return { ...files, [SEAL]: `<!-- ${words}\n${JSON.stringify(seal, null, 2)}\n-->\n` };
}

/** The seal among the files, if there is one that can be read. */
export function sealOf(files: ScriptFiles): Seal | undefined {
  const [json] = /\{.*\}/s.exec(files[SEAL] ?? '') ?? [];
  try {
    return json === undefined ? undefined : (JSON.parse(json) as Seal);
  } catch {
    return undefined;
  }
}

/** The names of files that are not what they should be: changed, missing, or not foreseen. */
export function differing(files: ScriptFiles, should: Fingerprints): string[] {
  const has = fingerprintsOf(files);
  const names = new Set([...Object.keys(has), ...Object.keys(should)]);
  return [...names].filter((name) => has[name] !== should[name]).sort();
}
