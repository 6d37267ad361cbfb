// A copy of 台帳 has the script, but neither its properties nor its triggers: it does not install itself beside the original.
import { minuteOf } from '../../domain/base/day';
import { settleCopied } from '../../domain/flow/copied';
import { fiscalYearOfUnit } from '../../domain/registry/archiveUnits';
import { Registry } from '../../domain/registry/registry';
import {
  COPY_TITLE,
  continueQuestion,
  copyQuestion,
  copyRefused,
} from '../../domain/settings/installationWords';
import { originalOf, propertyKeys, readProperty, writeProperty } from '../properties';
import { markRegistry } from '../registry/mark';
import { createRegistryStore } from '../registry/registryStore';
import { noteVersion } from '../registry/version';
import { makeTestEnvironment } from './firstRows';
import { VERSION } from './migrations';
import { standingFile } from './ownedFile';
import { present } from './owner';

export interface Asking {
  confirms(title: string, question: string): boolean;
  /** はい or いいえ; undefined for neither. */
  chooses(title: string, question: string): boolean | undefined;
}

const fates = { practice: '練習用', real: '本番', settled: '済' } as const;

/** Asks what a copy is to be, and notes it. @returns why nothing may be done; undefined for what is no copy (any more) */
export function claimCopy({ confirms, chooses }: Asking): string | undefined {
  const original = originalOf();
  if (original === undefined) return undefined;
  const practice = chooses(COPY_TITLE, copyQuestion(original));
  const stands = () => standingFile(original.split('/d/')[1]) !== undefined;
  if (practice === undefined || !(practice || confirms(COPY_TITLE, continueQuestion(stands())))) {
    return copyRefused(original);
  }
  writeProperty(propertyKeys.copied, practice ? fates.practice : fates.real);
  return undefined;
}

/** Once its tabs stand and before anything runs on it: the rows are put in order, and the registry carries its own id. */
export function settleCopy(): string[] {
  const fate = readProperty(propertyKeys.copied);
  if (fate === fates.practice || fate === fates.real) {
    if (fate === fates.practice) makeTestEnvironment();
    // One of before has become this version's by the steps that came first; nothing runs on it yet.
    noteVersion(VERSION);
    const store = createRegistryStore();
    const { tabs, source } = store.load({ whole: true });
    const registry = new Registry(tabs, source);
    const now = minuteOf(Date.now());
    settleCopied({ registry, now, actor: present() }, fate === fates.practice);
    store.save(registry.changes());
    if (fate === fates.real) takeOverArchives(registry);
    writeProperty(propertyKeys.copied, fates.settled);
  }
  markRegistry();
  return [];
}

/** What of finished years rests in archives is still to be had: the cases say where. */
function takeOverArchives(registry: Registry): void {
  for (const { values } of registry.rows('cases')) {
    const year = fiscalYearOfUnit(values.caseId);
    const id = values.archivedIn.split('/d/')[1];
    if (year === undefined || id === undefined) continue;
    const key = propertyKeys.archive(year);
    if (readProperty(key) === undefined) writeProperty(key, id);
  }
}
