// What may stand behind `npm run deploy --`.
import { parseArgs } from 'node:util';
import { environmentsIn } from './environment';
import { Trouble } from './trouble';

export interface Options {
  /** The name of the environment. */
  readonly name: string;
  readonly account?: string;
  readonly script?: string;
  readonly sheet?: string;
  readonly from?: string;
  readonly anew: boolean;
  readonly replace: boolean;
}

const usage = [
  'npm run deploy -- 環境の名前',
  '  --account アカウント  台帳の持ち主になるアカウント（はじめてのときだけ）',
  '  --script ID          前からあるスクリプトに入れる。--sheet ID でスプレッドシートのIDも控える',
  '  --from フォルダ       送る前の控え（environments/…/before/…/dist）に戻す',
  '  --replace            人が変えたり書いたりしたものを置きかえる（控えは残る）',
  '  --anew               途中で止まった台帳づくりを、はじめからやり直す',
];

/** @param all the folder of all environments, to name those there are */
export function readOptions(parameters: readonly string[], all: string): Options {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const known = { account: text, script: text, sheet: text, from: text, anew: flag, replace: flag };
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      options: known,
      allowPositionals: true,
    });
    const [name = '', ...more] = positionals;
    // A folder's name, and a word on a command line: nothing that either reads otherwise.
    if (more.length === 0 && /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name))
      return { ...values, name };
  } catch {
    // What stood there is no option of ours: said below.
  }
  const names = environmentsIn(all);
  throw new Trouble('環境の名前（例：date、date-test）と、付けられるものは次のとおりです。', [
    ...usage,
    names.length > 0 ? `いまある環境：${names.join('、')}` : 'いまある環境はありません。',
  ]);
}
