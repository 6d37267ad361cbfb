// 列を並べ直す: a registry of before gets the order of the columns that is worked in, where staff want it.
import { tabKeys, tabs } from '../domain/registry/tabs';
import { BUSY } from './dialogValues';
import type { Ports } from './ports';

export const ARRANGE = '列を並べ直す';

const names = (): string[] =>
  tabKeys.flatMap((key) => ('whom' in tabs[key] ? [tabs[key].name] : []));

/** What is asked before it is done. */
export const arrangeQuestion = (): string =>
  `${names().join('・')}の列を、仕事に使う順（番号、相手や事業名、段階・状態、次にすること、できる操作、次の操作、操作結果、備考、期限、ほかの列）に並べ直しますか。中身・見出しのメモ・書式は、列と一緒に動きます。職員が足した列は、左どなりの列に付いて動きます。操作結果までの列の幅も変わります。ほかの列は段階ごとのグループになり、列の上の「＋」「－」で開け閉めできます（システムだけが書く列は、閉じておきます）。並べ直さなくても、これまでどおり使えます。`;

/** Nothing is decided meanwhile, nor written by where columns stood before. @returns what was done */
export function arrangeColumns({ lock, registry }: Ports): string {
  if (!lock.acquire(PATIENCE_MS)) return BUSY;
  try {
    // What a run that died has left is put right by where it was written.
    registry.load();
    const { arranged, left } = registry.arrange();
    if (arranged.length > 0) registry.load();
    const said = [
      arranged.length > 0 ? `列を並べ直しました：${arranged.join('、')}。` : '',
      left.length > 0
        ? `列のグループがあるため、そのままのタブ：${left.join('、')}（グループを解除してから選ぶと、並べ直します）。`
        : '',
    ].join('');
    return said || 'どのタブも、仕事に使う順に並んでいます。';
  } finally {
    lock.release();
  }
}

const PATIENCE_MS = 25_000;
