// `npm run deploy`, step by step: each says what it did, what comes next and how to go back. Whatever stops it, running it
// again goes on from there: what exists is found, nothing is made twice, and what is replaced has been copied before.
import type { Clasp } from './clasp';
import { Environment } from './environment';
import { type Options, readOptions } from './options';
import { checkApi } from './steps/checkApi';
import { checkLogin } from './steps/checkLogin';
import { checkTools } from './steps/checkTools';
import { findScript } from './steps/findScript';
import { keepCopy } from './steps/keepCopy';
import { open } from './steps/open';
import { prepare } from './steps/prepare';
import { send } from './steps/send';
import type { Done } from './steps/step';
import { Trouble } from './trouble';

/** What the deployment works with. */
export interface Place {
  /** Of the repository. */
  readonly root: string;
  /** The folder of all environments. */
  readonly all: string;
  readonly nodeVersion: string;
  readonly claspFor: (environment: string) => Clasp;
  /** Makes dist/ and gives its path. */
  readonly build: () => Promise<string>;
  readonly say: (line: string) => void;
  /** Opens an address in the browser. */
  readonly show: (address: string) => void;
}

const titles = [
  '道具を確かめる',
  '送るファイルを作る',
  'ログインしているアカウントを確かめる',
  'Apps Script API を確かめる',
  '台帳のスクリプトを用意する',
  'いまサーバーにあるものを控える',
  '送る',
  '台帳を開く',
];

/** Whether all was done; if not, what stopped it has been said. */
export async function deploy(parameters: readonly string[], place: Place): Promise<boolean> {
  try {
    await takeSteps(readOptions(parameters, place.all), place);
    return true;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    place.say(`× ${error.message}`);
    for (const remedy of error.remedies) place.say(`  ${remedy}`);
    return false;
  }
}

async function takeSteps(options: Options, place: Place): Promise<void> {
  const step = stepper(place.say);
  const { root, nodeVersion, build, show } = place;
  await step(async () => checkTools(root, nodeVersion));
  const files = await step(() => prepare(options.from, build));
  const environment = new Environment(place.all, options.name);
  const clasp = place.claspFor(options.name);
  const account = await step(() => checkLogin(clasp, environment, options.account));
  await step(() => checkApi(clasp, environment));
  const scriptId = await step(() => findScript(clasp, environment, options));
  const owner = { environment: options.name, account, scriptId };
  const kept = await step(() => keepCopy(clasp, environment, owner, options.replace));
  await step(() => send(clasp, environment, files, owner, kept));
  await step(async () => open(environment, show));
}

/** Says, around each step, its title, what it did, what comes next and the way back. */
function stepper(say: (line: string) => void) {
  let taken = 0;
  return async <Value>(take: () => Promise<Done<Value>>): Promise<Value> => {
    say(`■ ${taken + 1}/${titles.length} ${titles[taken]}`);
    const { did, back, value } = await take();
    taken += 1;
    for (const line of did) say(`  ${line}`);
    say(`  戻し方：${back}`);
    say(`  次：${titles[taken] ?? '初期設定（台帳の画面で）'}`);
    return value;
  };
}
