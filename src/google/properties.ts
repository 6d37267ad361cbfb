// What 初期設定 made and what runs remember, in the script's properties: read in one call per run.
import { NotInstalledError } from '../app/notInstalledError';
import { copyRefused } from '../domain/settings/installationWords';
import { copiedFrom } from './registry/mark';
import { remembered } from './runMemory';

/** Every key there is. A value holds at most 9 KB. */
export const propertyKeys = {
  /** When 初期設定 was first run to its end; absent before. */
  installedAt: 'installedAt',
  /** JSON of what the last 初期設定 made that made anything, see domain/context.ts. */
  installed: 'installed',
  /** The account that owns the triggers, forms and documents, see setUp/owner.ts. */
  owner: 'owner',
  /** Seals the 回答コード, see replyKey.ts; the one of the year before; the fiscal year of the first. */
  secret: 'secret',
  secretBefore: 'secretBefore',
  secretYear: 'secretYear',
  /** Epoch milliseconds: everything submitted before has been taken in. */
  sweptThrough: 'sweptThrough',
  /** 送信番号 of the mail that a run was last about to send. */
  sending: 'sending',
  /** JSON of what the last sweep left behind, see app/ports.ts `Watch`. */
  watch: 'watch',
  /** Epoch ms: when runs began to give up, and when the last one did; see watch.ts. */
  missed: 'missed',
  /**
   * '1' from when a daily run begins to look at everything until one has come to its end, then '0'; behind it when it
   * began, epoch milliseconds.
   */
  openDay: 'openDay',
  /** When the last edits had the registry read, epoch milliseconds. */
  editReads: 'editReads',
  /** JSON of the headers of tabs whose columns do not stand as declared, as they were last read. */
  headers: 'headers',
  /** What the owner has not agreed to, as it was told; '' for nothing. */
  consent: 'consent',
  /** JSON of the addresses with which the system shares the folder. */
  shared: 'shared',
  /** What a copy of another 台帳 has become: 練習用 or 本番; 済 once its rows are put in order. */
  copied: 'copied',
  /** JSON of the last weekly copy of the registry, see registry/backup.ts. */
  backup: 'backup',
  /** The version to which 初期設定 brings the registry, once what stood there before was copied. */
  copiedBefore: 'copiedBefore',
  /** '1' once the tabs have their フィルタ表示: those that people take away do not come back. */
  filterViews: 'filterViews',
  /** File id of a folder: root, templates, drafts, letters, records, forms. */
  folder: (name: string) => `folder.${name}`,
  /** File id of a template Doc, by its name. */
  template: (name: string) => `template.${name}`,
  /** File id of the archive of a fiscal year. */
  archive: (fiscalYear: number) => `archive.${fiscalYear}`,
  /** JSON of a form beside the one in use, by its file id, see forms/otherForms.ts. */
  otherForm: (fileId: string) => `otherForm.${fileId}`,
  /** JSON of a line of 記録 that waits to be added, by its number, see registry/editLog.ts. */
  logLine: (logId: string) => `logLine.${logId}`,
  /** JSON of a Google Form, see forms/formRecord.ts. */
  form: (id: string) => `form.${id}`,
} as const;

const known = remembered((): Record<string, string> | undefined => undefined);

/** One value; undefined when it was never set. The first call of a run reads them all. */
export function readProperty(key: string): string | undefined {
  known.now ??= PropertiesService.getScriptProperties().getProperties();
  return known.now[key];
}

/** What `writeJson` has kept; undefined when nothing was. */
export function readJson<T>(key: string): T | undefined {
  const text = readProperty(key);
  return text ? JSON.parse(text) : undefined;
}

/** What is kept under the keys that begin so. */
export const readJsons = <T>(prefix: string): T[] =>
  propertiesFrom(prefix).map((key) => readJson(key) as T);

/** The keys that begin so and were set. */
export function propertiesFrom(prefix: string): string[] {
  readProperty(prefix);
  return Object.keys(known.now ?? {}).filter((key) => key.startsWith(prefix));
}

/** What was read before counts no more: others may have written. */
export function forgetProperties(): void {
  known.now = undefined;
}

/** The address of the 台帳 that this one is a copy of; '' where it is not known; undefined for none, or one that was claimed. */
export const originalOf = (): string | undefined =>
  [propertyKeys.owner, propertyKeys.installedAt, propertyKeys.copied].some(
    (key) => readProperty(key) !== undefined,
  )
    ? undefined
    : copiedFrom();

/** One value that must be there. Throws where 初期設定 has not come that far. */
export function requireProperty(key: string): string {
  const value = readProperty(key);
  if (value === undefined) {
    const owner = readProperty(propertyKeys.owner);
    const original = originalOf();
    if (original !== undefined) throw new NotInstalledError(copyRefused(original));
    throw new NotInstalledError(
      `初期設定が終わっていません。${owner ? `${owner} のアカウントで、` : ''}メニュー「包括連携」の「初期設定」を実行してください。`,
    );
  }
  return value;
}

/** Sets a value at once, also for the rest of this run. */
export function writeProperty(key: string, value: string): void {
  PropertiesService.getScriptProperties().setProperty(key, value);
  if (known.now) known.now[key] = value;
}

/** The same of what is no text. */
export const writeJson = (key: string, value: unknown): void =>
  writeProperty(key, JSON.stringify(value));
