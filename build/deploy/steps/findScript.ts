// Step: the script that stands in the registry: the one of this environment, a named one, or a new one.
import type { Clasp } from '../clasp';
import type { Environment } from '../environment';
import { Trouble } from '../trouble';
import { type Done, NOTHING_CHANGED } from './step';

export interface Wanted {
  /** The id of a script that exists already, and of the spreadsheet it stands in. */
  readonly script?: string;
  readonly sheet?: string;
  /** Make a new one even though an earlier making stopped half-way. */
  readonly anew: boolean;
}

export async function findScript(
  clasp: Clasp,
  environment: Environment,
  wanted: Wanted,
): Promise<Done<string>> {
  const { name, project } = environment;
  const named = wanted.script;
  if (project && named !== undefined && named !== project.scriptId) {
    throw new Trouble(`環境「${name}」には、もうスクリプトがあります（${project.scriptId}）。`, [
      '--script を付けずに実行すると、そのスクリプトに送ります。',
      '別の台帳に入れるときは、別の環境の名前にしてください。',
    ]);
  }
  const scriptId = project?.scriptId ?? named;
  if (scriptId === undefined) return makeScript(clasp, environment, wanted.anew);
  const others = environment.othersWith(scriptId);
  if (others.length > 0) {
    throw new Trouble(`スクリプト ${scriptId} は、環境「${others.join('」「')}」のものです。`, [
      `${environment.path('.clasp.json')} と --script のスクリプトIDを確かめてください。`,
    ]);
  }
  if (project) {
    return { did: [`スクリプト ${scriptId} に送ります。`], back: NOTHING_CHANGED, value: scriptId };
  }
  environment.project = { scriptId, parentId: wanted.sheet };
  environment.unmark('making');
  return {
    did: [`前からあるスクリプト ${scriptId} を、この環境のものとしました。`],
    back: `${environment.path('.clasp.json')} を消せば、元のとおりです。`,
    value: scriptId,
  };
}

const made = /open\?id=(\S+).*\/d\/(\S+)\/edit/s;

async function makeScript(
  clasp: Clasp,
  environment: Environment,
  anew: boolean,
): Promise<Done<string>> {
  const { name, folder } = environment;
  const title = `包括連携協定 台帳（${name}）`;
  if (environment.marked('making') !== undefined && !anew) throw stoppedHalfWay(name, title);
  // A mark first: a line that breaks now leaves a spreadsheet that we do not know of, and a second one must not follow.
  environment.mark('making', title);
  let printed: string;
  try {
    printed = await clasp(
      folder,
      'create-script',
      '--type',
      'sheets',
      '--title',
      title,
      '--rootDir',
      'dist',
    );
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    throw new Trouble(error.message, [...error.remedies, ...stoppedHalfWay(name, title).remedies]);
  }
  const [, parentId, scriptId] = made.exec(printed) ?? [];
  if (parentId === undefined || scriptId === undefined) throw stoppedHalfWay(name, title);
  environment.project = { scriptId, parentId };
  environment.unmark('making');
  return {
    did: [
      `スプレッドシート「${title}」と、そのスクリプトを作りました。`,
      `控え：${environment.path('.clasp.json')}`,
    ],
    back: `Googleドライブで「${title}」をごみ箱に入れ、${environment.path('.clasp.json')} を消します。`,
    value: scriptId,
  };
}

const stoppedHalfWay = (name: string, title: string) =>
  new Trouble('台帳を作っている途中で止まりました。', [
    `Googleドライブに「${title}」がないか、見てください。`,
    `ないとき、またはごみ箱に入れたあと：npm run deploy -- ${name} --anew`,
    `それを使うとき：「拡張機能」→「Apps Script」→「プロジェクトの設定」でスクリプトIDを写し、npm run deploy -- ${name} --script スクリプトID --sheet スプレッドシートのID`,
  ]);
