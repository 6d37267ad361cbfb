// Step: what stands on the server is copied here before anything is sent, and nothing foreign is replaced unasked.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clasp } from '../clasp';
import { Environment } from '../environment';
import { MANIFEST, readFiles, type ScriptFiles, writeFiles } from '../files';
import type { Owner } from '../seal';
import { type Standing, standingOf } from '../standing';
import { Trouble } from '../trouble';
import { type Done, NOTHING_CHANGED } from './step';

/** Brings the files of the server into `name` inside the environment's folder. */
export async function pull(
  clasp: Clasp,
  environment: Environment,
  name: string,
): Promise<ScriptFiles> {
  const { project } = environment;
  if (project === undefined) throw new Error('no script yet');
  // A folder of its own for clasp, which writes only below its project file.
  const copy = new Environment(environment.folder, name);
  copy.project = project;
  writeFiles(join(copy.folder, 'dist'), {});
  try {
    await clasp(copy.folder, 'pull', '--json');
  } catch (error) {
    // An empty copy would look like one to go back to.
    rmSync(copy.folder, { recursive: true });
    throw error;
  }
  return readFiles(join(copy.folder, 'dist'));
}

export interface Kept {
  readonly files: ScriptFiles;
  /** The folder with the copy, for --from. */
  readonly folder: string;
  readonly standing: Standing;
}

/** @param replace what people changed or wrote there may be replaced */
export async function keepCopy(
  clasp: Clasp,
  environment: Environment,
  owner: Owner,
  replace: boolean,
): Promise<Done<Kept>> {
  const stamp = new Date().toISOString().replace(/\W/g, '');
  const files = await pull(clasp, environment, join('before', stamp));
  const folder = environment.path('before', stamp, 'dist');
  const standing = standingOf(files, owner);
  const kept = `サーバーにあったものの控え：${folder}`;
  // Of a sending that stopped half-way anything may have arrived, but nothing of others.
  const resumed =
    environment.marked('sending') !== undefined &&
    ['touched', 'unsealed', 'new'].includes(standing.kind);
  const refusal = resumed ? undefined : refusalOf(standing, environment.name);
  if (refusal && !(replace && standing.kind !== 'others')) {
    throw new Trouble(refusal.message, [...refusal.remedies, kept]);
  }
  return {
    did: [...(resumed ? ['前の送信が途中で止まっていました。送り直します。'] : []), kept],
    back: NOTHING_CHANGED,
    value: { files, folder, standing },
  };
}

function refusalOf(standing: Standing, name: string): Trouble | undefined {
  const goOn = `置きかえてよければ：npm run deploy -- ${name} --replace`;
  switch (standing.kind) {
    case 'new':
    case 'ours':
      return undefined;
    case 'touched':
      return new Trouble(
        `前に送ったあと、サーバーのファイルが手で変えられています：${standing.files.join('、')}`,
        [
          '変えた人に、わけを確かめてください。残したい変更は、このソースに入れてから送ります。',
          ...(standing.files.includes(MANIFEST)
            ? [
                `${MANIFEST} は、「サービスを追加」や時間帯の変更でも書き換わります。残したい行は、ソースの ${MANIFEST} に書いてください。`,
              ]
            : []),
          goOn,
        ],
      );
    case 'copy':
      return new Trouble(
        `このスクリプトは、環境「${standing.environment}」の台帳の写しに入っているものです。`,
        ['台帳の写しに送ろうとしていませんか。スクリプトIDを確かめてください。', goOn],
      );
    case 'others':
      return new Trouble(
        `このスクリプトは、ほかの環境のものです（環境「${standing.environment}」、${standing.account}）。`,
        [
          'スクリプトIDを確かめてください。ほかの市の台帳には送れません。',
          '環境の名前や持ち主を変えたのなら、スクリプト エディタで「deployed」を削除してから、もう一度実行してください。',
        ],
      );
    case 'unsealed':
      return new Trouble(
        `スクリプトに、npm run deploy が送ったものではないファイルがあります：${standing.files.join('、')}`,
        [
          '手で貼り付けて入れた台帳なら、置きかえてかまいません。ほかの仕組みのスクリプトなら、やめてください。',
          goOn,
        ],
      );
  }
}
