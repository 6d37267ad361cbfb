// What brings a registry of an earlier version to this one, in this order: only ever added to at the end.

import { homeAnew } from './homeAnew';
import type { Migration } from './migration';
import { moveDrafts } from './moveDrafts';
import { openAddresses } from './openAddresses';
import { renewColumns } from './renewColumns';

/**
 * A registry's version is how many of them it has behind it; those before 0.4.0 do not say, and have none. Whatever
 * changes what 初期設定 makes adds one, if only with what it is about: the owner is told then to choose 初期設定.
 */
export const migrations: readonly Migration[] = [
  // 0.2.0
  { what: 'ホーム', run: homeAnew },
  // 0.4.0
  { what: '選択肢、見出しの説明、色', run: renewColumns },
  {
    what: 'ホームの並びとリンク、段階別、文書の案、「開く」',
    run: () => [...homeAnew(), ...moveDrafts(), ...openAddresses()],
  },
];

export const VERSION = migrations.length;
