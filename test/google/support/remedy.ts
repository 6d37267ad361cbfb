// What is to be done when 初期設定 makes something else than what is kept of this version.

interface Kept {
  /** The first line of what is kept: the release after which this version of a registry was begun. */
  readonly head: string;
  readonly kept: readonly string[];
  readonly made: readonly string[];
  /** The release in package.json: the last one, until the next one goes out. */
  readonly released: string;
  readonly version: number;
}

interface Remedy {
  readonly said: string;
  /** The version is on no city's registry yet: what is made may still change. */
  readonly mayUpdate: boolean;
  readonly head: string;
}

const WRITE = 'UPDATE_MADE=1 npx jest test/google/made';
const SHOWN = 20;

/** All work since the last release shares one pending version. @returns undefined where nothing has changed */
export function remedyFor({ head, kept, made, released, version }: Kept): Remedy | undefined {
  const now = `${released} のあと`;
  const lines = [
    ...kept.filter((line) => !made.includes(line)).map((line) => `- ${line}`),
    ...made.filter((line) => !kept.includes(line)).map((line) => `+ ${line}`),
  ];
  if (head !== '' && lines.length === 0) return undefined;
  const mayUpdate = head === '' || head === now;
  const what =
    head === ''
      ? `Nothing is kept of version ${version} yet: ${WRITE}`
      : mayUpdate
        ? `初期設定 makes something else. Version ${version} has not gone out: let its last entry in src/google/setUp/migrations cover this too (its run, where 初期設定 does not add it by itself), then ${WRITE}`
        : `初期設定 makes something else, and version ${version} has gone out (it was begun ${head}, package.json says ${released}): add an entry at the end of src/google/setUp/migrations, then ${WRITE}. Where nothing of a registry is other than before (only the words of this list), delete the file and write it anew.`;
  return {
    said: [what, ...lines.slice(0, SHOWN), ...(lines.length > SHOWN ? ['…'] : [])].join('\n'),
    mayUpdate,
    head: now,
  };
}
