// Step: somebody is logged in, and it is the account by which this environment is run.
import type { Clasp } from '../clasp';
import type { Environment } from '../environment';
import { loginCommand, Trouble, troubleOf } from '../trouble';
import { askApi } from './checkApi';
import { type Done, NOTHING_CHANGED } from './step';

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** @param named the account named on the command line */
export async function checkLogin(
  clasp: Clasp,
  environment: Environment,
  named: string | undefined,
): Promise<Done<string>> {
  const { name, folder, account: known } = environment;
  const shown = await clasp(folder, 'show-authorized-user', '--json');
  const { loggedIn, email } = JSON.parse(shown) as { loggedIn: boolean; email?: string };
  if (!loggedIn) {
    throw new Trouble(`環境「${name}」では、まだGoogleにログインしていません。`, [
      `${loginCommand(name)} を実行し、開いた画面で、台帳の持ち主になるアカウント（総合政策課の代表アカウント）を選んでください。`,
    ]);
  }
  if (email === undefined) {
    // clasp keeps quiet about why: another call says it.
    await askApi(clasp, environment);
    throw troubleOf('insufficient authentication scopes', name);
  }
  const wanted = known ?? named;
  if (wanted === undefined) {
    throw new Trouble(`どのアカウントで動かす環境かが、まだ決まっていません（いまは ${email}）。`, [
      `このアカウントでよければ：npm run deploy -- ${name} --account ${email}`,
      `違うときは、${loginCommand(name)} でログインし直してください。`,
    ]);
  }
  if (known !== undefined && named !== undefined && !same(known, named)) {
    throw new Trouble(`環境「${name}」は ${known} のものです（--account は ${named}）。`, [
      '--account を付けずに実行するか、別の環境の名前にしてください。',
      `持ち主を変えたときは、${environment.path('environment.json')} を直してください。`,
    ]);
  }
  if (!same(wanted, email)) {
    throw new Trouble(`違うアカウントでログインしています（${email}。この環境は ${wanted}）。`, [
      `${loginCommand(name)} を実行し、${wanted} を選んでください。`,
      'ブラウザにいくつものアカウントで入っているときは、シークレット ウィンドウを使うと確実です。',
    ]);
  }
  environment.account = wanted;
  return { did: [`${email} でログインしています。`], back: NOTHING_CHANGED, value: wanted };
}
