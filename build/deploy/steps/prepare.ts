// Step: the files to send, built anew, or those of an earlier copy.
import { existsSync } from 'node:fs';
import { MANIFEST, readFiles, type ScriptFiles } from '../files';
import { SEAL } from '../seal';
import { Trouble } from '../trouble';
import { type Done, NOTHING_CHANGED } from './step';

/**
 * @param from a folder of an earlier copy, to go back to it
 * @param build makes dist/ and gives its path
 */
export async function prepare(
  from: string | undefined,
  build: () => Promise<string>,
): Promise<Done<ScriptFiles>> {
  const folder = from ?? (await build());
  if (!existsSync(folder)) {
    throw new Trouble(`フォルダ「${folder}」がありません。`, [
      'environments/（環境の名前）/before/ の中から選んでください。',
    ]);
  }
  const { [SEAL]: _earlier, ...files } = readFiles(folder);
  const missing = ['Code.js', MANIFEST].filter((name) => files[name] === undefined);
  if (missing.length > 0) {
    throw new Trouble(`「${folder}」に ${missing.join('、')} がありません。`, [
      from === undefined
        ? 'dist/ を消して、もう一度実行してください。'
        : 'ほかの控えを選んでください。送る前のスクリプトが空だったときの控えには戻せません。',
    ]);
  }
  return {
    did: [
      from === undefined ? 'dist/ を作り直しました。' : `控え「${from}」を送ります。`,
      `送るファイル：${Object.keys(files).join('、')}`,
    ],
    back: NOTHING_CHANGED,
    value: files,
  };
}
