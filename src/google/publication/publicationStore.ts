// The files in the Drive folder 公表: the current version under its plain names, earlier ones in a subfolder.
import type { PublicationStore, PublishedFile } from '../../app/ports';
import { folderOf } from '../setUp/folders';
import { listed, notTrashed } from '../setUp/ownedFile';

type Folder = GoogleAppsScript.Drive.Folder;
type File = GoogleAppsScript.Drive.File;

const ARCHIVE = 'これまでの版';

/** While the files of a version are not all there. */
const passing = (name: string) => `作成中 ${name}`;

/** `R8-実績（R8-公表資料-訂正2）.html`; a file whose version nobody noted says so. */
const archived = (name: string, version: string) =>
  name.replace(/(\.[^.]*)?$/, (ending) => `（${version || '版不明'}）${ending}`);

/** What stands in a folder under a name; files in the trash are listed by Google too. */
const standing = (folder: Folder, name: string): File[] =>
  listed(folder.getFilesByName(name)).filter((file) => !file.isTrashed());

const archiveIn = (folder: Folder): Folder | undefined =>
  notTrashed(folder.getFoldersByName(ARCHIVE));

/** A file notes its version as its description, before it bears its name. */
function make(folder: Folder, version: string, { name, mimeType, content }: PublishedFile): File {
  for (const left of standing(folder, passing(name))) left.setTrashed(true);
  const file = folder.createFile(Utilities.newBlob(content, mimeType, passing(name)));
  return file.setDescription(version);
}

/** Moved first and named afterwards: a run that dies in between leaves it in the archive, where the next one names it. */
function putAside(folder: Folder, version: string, name: string): void {
  const earlier = standing(folder, name);
  let archive = archiveIn(folder);
  for (const file of earlier) {
    // Of this very version: an attempt that died before anybody was told of it.
    if (file.getDescription() === version) file.setTrashed(true);
    else {
      archive = archive ?? folder.createFolder(ARCHIVE);
      file.moveTo(archive);
    }
  }
  for (const file of archive ? standing(archive, name) : []) {
    file.setName(archived(name, file.getDescription() ?? ''));
  }
}

export const publicationStore: PublicationStore = {
  publish(version, files) {
    const folder = folderOf('publication');
    const made = files.map((file) => make(folder, version, file));
    for (const { name } of files) putAside(folder, version, name);
    files.forEach(({ name }, index) => {
      made[index].setName(name);
    });
    return { fileId: made[0].getId(), url: folder.getUrl() };
  },
};
