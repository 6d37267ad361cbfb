// The folders of the registry in Drive.
import { propertyKeys, readProperty, requireProperty, writeProperty } from '../properties';
import { notTrashed, passing, standingFolder } from './ownedFile';

type Folder = GoogleAppsScript.Drive.Folder;

const ROOT_NAME = '包括連携協定';

const subfolders = {
  templates: '様式テンプレート',
  letters: '文書',
  records: '受付控え',
  publication: '公表',
  forms: 'フォーム',
  archive: '保存',
  backups: '控え',
} as const;

export type FolderKey = keyof typeof subfolders;
const folderKeys = Object.keys(subfolders) as FolderKey[];

/** A folder that 初期設定 made. */
export const folderOf = (key: FolderKey): Folder =>
  DriveApp.getFolderById(requireProperty(propertyKeys.folder(key)));

const remembered = (key: string): Folder | undefined =>
  standingFolder(readProperty(propertyKeys.folder(key)));

/** Those that were made, and are not to be found. */
export const lostFolders = (): string[] =>
  Object.entries({ root: ROOT_NAME, ...subfolders }).flatMap(([key, name]) =>
    readProperty(propertyKeys.folder(key)) !== undefined && !remembered(key)
      ? [`フォルダ「${name}」`]
      : [],
  );

function setUpRoot(): Folder {
  const passingName = passing(ROOT_NAME);
  const root =
    remembered('root') ??
    notTrashed(DriveApp.getFoldersByName(passingName)) ??
    DriveApp.createFolder(passingName);
  if (root.getName() === passingName) {
    writeProperty(propertyKeys.folder('root'), root.getId());
    root.setName(ROOT_NAME);
  }
  return root;
}

/** Makes the folders that are not there. Returns the names of those made. */
export function setUpFolders(): string[] {
  const root = setUpRoot();
  return folderKeys.flatMap((key) => (remembered(key) ? [] : setUpFolder(root, key)));
}

function setUpFolder(root: Folder, key: FolderKey): string[] {
  const name = subfolders[key];
  const folder = notTrashed(root.getFoldersByName(name)) ?? root.createFolder(name);
  writeProperty(propertyKeys.folder(key), folder.getId());
  return [`フォルダ「${name}」`];
}

/** One that came with a later version, where 初期設定 has not come to it yet: nothing else is made on the way. */
export function setUpLaterFolder(key: 'archive' | 'backups'): void {
  if (readProperty(propertyKeys.folder(key)) !== undefined) return;
  setUpFolder(DriveApp.getFolderById(requireProperty(propertyKeys.folder('root'))), key);
}
