// The folders of the registry in Drive.
import { propertyKeys, readProperty, requireProperty, writeProperty } from '../properties';
import { notTrashed, passing, standingFolder } from './ownedFile';

type Folder = GoogleAppsScript.Drive.Folder;

const ROOT_NAME = '包括連携協定';

const subfolders = {
  templates: '様式テンプレート',
  letters: '文書',
  drafts: '文書案',
  records: '受付控え',
  publication: '公表',
  forms: 'フォーム',
  archive: '保存',
  backups: '控え',
} as const;

export type FolderKey = keyof typeof subfolders;
const folderKeys = Object.keys(subfolders) as FolderKey[];

/** Their names, by the keys under which they are remembered. */
export const folderNames = { root: ROOT_NAME, ...subfolders } as const;

/**
 * A folder that 初期設定 made; or one that came with a later version, where it has not been run since: nothing else is
 * made on the way.
 */
export function folderOf(key: FolderKey): Folder {
  const id = readProperty(propertyKeys.folder(key));
  return id === undefined
    ? setUpFolder(DriveApp.getFolderById(requireProperty(propertyKeys.folder('root'))), key)
    : DriveApp.getFolderById(id);
}

/** Where it opens. */
export const folderUrl = (key: FolderKey | 'root'): string =>
  `https://drive.google.com/drive/folders/${requireProperty(propertyKeys.folder(key))}`;

const remembered = (key: string): Folder | undefined =>
  standingFolder(readProperty(propertyKeys.folder(key)));

/** Those that were made, and are not to be found. */
export const lostFolders = (): string[] =>
  Object.entries(folderNames).flatMap(([key, name]) =>
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
  return folderKeys
    .filter((key) => !remembered(key))
    .map((key) => `フォルダ「${setUpFolder(root, key).getName()}」`);
}

function setUpFolder(root: Folder, key: FolderKey): Folder {
  const name = subfolders[key];
  const folder = notTrashed(root.getFoldersByName(name)) ?? root.createFolder(name);
  writeProperty(propertyKeys.folder(key), folder.getId());
  return folder;
}
