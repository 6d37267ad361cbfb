// Step: Node and clasp are there, and new enough.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../trouble';
import { type Done, NOTHING_CHANGED } from './step';

/** @param root of the repository; `nodeVersion` as process.versions has it */
export function checkTools(root: string, nodeVersion: string): Done<void> {
  const clasp = join(root, 'node_modules/@google/clasp/package.json');
  if (!existsSync(clasp)) {
    throw new Trouble('clasp（Googleへ送る道具）が入っていません。', [
      'npm ci を実行してから、もう一度実行してください。',
    ]);
  }
  const { version, engines } = JSON.parse(readFileSync(clasp, 'utf8'));
  const [wanted = 0] = /\d+/.exec(engines.node) ?? [];
  if (Number(nodeVersion.split('.')[0]) < Number(wanted)) {
    throw new Trouble(`Node.js ${nodeVersion} では動きません（${wanted}以上が要ります）。`, [
      'https://nodejs.org/ から新しいものを入れて、もう一度実行してください。',
    ]);
  }
  return {
    did: [`Node.js ${nodeVersion} と clasp ${version} があります。`],
    back: NOTHING_CHANGED,
    value: undefined,
  };
}
