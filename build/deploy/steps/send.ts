// Step: sends the files, reads them back, and is content only when all stand there as they were sent.
import { join } from 'node:path';
import type { Clasp } from '../clasp';
import type { Environment } from '../environment';
import { type ScriptFiles, writeFiles } from '../files';
import { differing, fingerprintsOf, type Owner, sealed } from '../seal';
import { Trouble } from '../trouble';
import { type Kept, pull } from './keepCopy';
import { type Done, NOTHING_CHANGED } from './step';

export async function send(
  clasp: Clasp,
  environment: Environment,
  files: ScriptFiles,
  owner: Owner,
  { files: there, folder, standing }: Kept,
): Promise<Done<void>> {
  const should = fingerprintsOf(files);
  if (standing.kind === 'ours' && differing(there, should).length === 0) {
    environment.unmark('sending');
    return {
      did: ['同じものがもう入っているので、送りませんでした。'],
      back: NOTHING_CHANGED,
      value: undefined,
    };
  }
  writeFiles(join(environment.folder, 'dist'), sealed(files, owner));
  // The copy to go back to (none where there was nothing): that before a sending that stopped half-way.
  const earlier = environment.marked('sending') ?? (standing.kind === 'new' ? '' : folder);
  environment.mark('sending', earlier);
  const back =
    earlier === ''
      ? '前は何も入っていませんでした。使わないときは、スプレッドシートごとごみ箱に入れます。'
      : `送る前のものに戻すときは、npm run deploy -- ${environment.name} --from ${earlier}`;
  await clasp(environment.folder, 'push', '--force', '--json');
  const wrong = differing(await pull(clasp, environment, 'check'), should);
  if (wrong.length > 0) {
    throw new Trouble(`サーバーにあるものが、送ったものと違います：${wrong.join('、')}`, [
      `もう一度実行すると、全部を送り直します：npm run deploy -- ${environment.name}`,
      back,
    ]);
  }
  environment.unmark('sending');
  return {
    did: [`${Object.keys(files).length}個のファイルを送り、そのとおりに入ったことを確かめました。`],
    back,
    value: undefined,
  };
}
