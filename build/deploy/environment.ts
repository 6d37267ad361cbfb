// An environment (a city's registry, or one for tests): its folder under environments/, which git does not know.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from './trouble';

/** What clasp keeps in .clasp.json, as far as we read it: the script and the spreadsheet it stands in. */
interface Project {
  readonly scriptId: string;
  readonly parentId?: string;
}

/** What we keep of an environment. Whoever only mistyped a name has none. */
const RECORD = 'environment.json';

/** What stands while something is under way at Google that must not be done twice. */
type Mark = 'making' | 'sending';

export class Environment {
  readonly folder: string;

  /** @param all the folder of all environments */
  constructor(
    readonly all: string,
    readonly name: string,
  ) {
    this.folder = join(all, name);
    mkdirSync(this.folder, { recursive: true });
  }

  /** The script of this environment, once there is one. */
  get project(): Project | undefined {
    const project = this.read('.clasp.json') as Partial<Project> | undefined;
    if (project === undefined) return undefined;
    const { scriptId, parentId } = project;
    if (typeof scriptId === 'string' && scriptId !== '') return { scriptId, parentId };
    throw new Trouble(`${this.path('.clasp.json')} に scriptId がありません。`, [
      'スクリプトIDを書いてください。わからないときは、このファイルを消して --script で指定してください。',
    ]);
  }

  set project(project: Project) {
    this.write('.clasp.json', { ...project, rootDir: 'dist' });
  }

  /** The account by which this environment is run. */
  get account(): string | undefined {
    return (this.read(RECORD) as { account?: string } | undefined)?.account;
  }

  set account(account: string) {
    this.write(RECORD, { account });
  }

  /** The environments beside this one whose script is `scriptId`. */
  othersWith(scriptId: string): string[] {
    return environmentsIn(this.all)
      .filter((name) => name !== this.name)
      .filter((name) => new Environment(this.all, name).project?.scriptId === scriptId);
  }

  /** What was noted with a mark, while it stands. */
  marked(mark: Mark): string | undefined {
    const path = join(this.folder, mark);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  mark(mark: Mark, note: string): void {
    writeFileSync(join(this.folder, mark), note);
  }

  unmark(mark: Mark): void {
    rmSync(join(this.folder, mark), { force: true });
  }

  /** A path as one reads and types it, from the root of the repository. */
  path(...names: readonly string[]): string {
    return ['environments', this.name, ...names].join('/');
  }

  private read(name: string): unknown {
    const path = join(this.folder, name);
    if (!existsSync(path)) return undefined;
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      throw new Trouble(`${this.path(name)} がJSONとして読み取れません。`, [
        '書き方（かぎかっこ、コンマ）を直してください。',
      ]);
    }
  }

  private write(name: string, value: unknown): void {
    writeFileSync(join(this.folder, name), `${JSON.stringify(value, null, 2)}\n`);
  }
}

/** The names of the environments there are. */
export function environmentsIn(all: string): string[] {
  if (!existsSync(all)) return [];
  return readdirSync(all).filter((name) => existsSync(join(all, name, RECORD)));
}
