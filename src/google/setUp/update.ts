// The steps that 初期設定 takes first in a registry of an earlier version.
import { tabs } from '../../domain/registry/tabs';
import { createLock } from '../lock';
import { propertyKeys, readProperty, writeProperty } from '../properties';
import { takeCopy } from '../registry/backup';
import { newerRegistry, noteVersion, registryVersion } from '../registry/version';
import { migrations, VERSION } from './migrations';

const PATIENCE_MS = 25_000;

interface Update {
  /** Why 初期設定 must not do anything. */
  readonly refused?: string;
  readonly steps: readonly { readonly what: string; readonly run: () => readonly string[] }[];
}

/**
 * First a copy, then one migration after the other; each is noted when it is done, but for the last: that is noted when
 * all of 初期設定 is done. Other runs wait for the lock meanwhile, and then do nothing until it is.
 * @param installed the script has worked on this registry
 */
export function updateOf(installed: boolean): Update {
  const version = registryVersion();
  const refused = newerRegistry(version);
  const isNew = !SpreadsheetApp.getActive().getSheetByName(tabs.cases.name);
  if (refused !== undefined || version === VERSION || isNew) return { refused, steps: [] };
  if (installed && !createLock().acquire(PATIENCE_MS)) {
    return {
      refused: 'ほかの処理が動いています。少し待ってから、もう一度選んでください。',
      steps: [],
    };
  }
  const open = migrations.slice(version).map(({ what, run }, index) => ({
    what: `更新：${what}`,
    run: () => {
      const changed = run?.() ?? [];
      const done = version + index + 1;
      if (done < VERSION) noteVersion(done);
      return changed;
    },
  }));
  return { steps: installed ? [{ what: '更新前の控え', run: copyOnce }, ...open] : open };
}

/** Of what stood there before the first of the migrations, even if a run dies on the way. */
function copyOnce(): string[] {
  const mark = String(VERSION);
  if (readProperty(propertyKeys.copiedBefore) === mark) return [];
  const name = takeCopy(` 版${VERSION}への更新前`);
  writeProperty(propertyKeys.copiedBefore, mark);
  return [`控え「${name}」`];
}
