/** Folder of DriveApp, and what DriveApp itself does in the root folder. */
import { checkName } from '../../arguments';
import { serviceObject } from '../../serviceObject';
import type { FileState } from '../state';
import { contentOf } from './file';
import { type DriveContext, DriveItem } from './item';
import { fileIterator, folderIterator } from './iterator';

type DriveFolder = GoogleAppsScript.Drive.Folder;
type FileIterator = GoogleAppsScript.Drive.FileIterator;

/** The script's object for a folder. */
export function folderObject(context: DriveContext, folder: FileState): DriveFolder {
  return serviceObject<DriveFolder>(context.realm, 'Folder', new FolderService(context, folder));
}

class FolderService extends DriveItem implements Partial<DriveFolder> {
  constructor(context: DriveContext, item: FileState) {
    super(context, item, 'Folder');
  }

  setName(name: string): DriveFolder {
    return this.write('setName', () => {
      checkName('Folder.setName', name);
      this.context.store.rename(this.item, String(name));
      return this.self<DriveFolder>();
    });
  }

  createFolder(name: string): DriveFolder {
    return this.write('createFolder', () => {
      checkName('Folder.createFolder', name);
      return this.context.folderObject(this.context.store.createFolder(name, this.item.id));
    });
  }

  /** Of a blob, or of name and text with an optional MIME type. */
  createFile(...args: unknown[]): GoogleAppsScript.Drive.File {
    return this.write('createFile', () => {
      const { name, mimeType, content } = contentOf(args);
      const file = this.context.store.createFile(name, mimeType, content, this.item.id);
      return this.context.fileObject(file);
    });
  }

  /** Files in the trash are listed too (assumption `drive-trashed-listed`). */
  getFiles(): FileIterator {
    return this.read('getFiles', () => fileIterator(this.context, this.children(false)));
  }

  getFilesByName(name: string): FileIterator {
    return this.read('getFilesByName', () =>
      fileIterator(this.context, this.children(false, name)),
    );
  }

  getFoldersByName(name: string): GoogleAppsScript.Drive.FolderIterator {
    return this.read('getFoldersByName', () =>
      folderIterator(this.context, this.children(true, name)),
    );
  }

  private children(folders: boolean, name?: string): FileState[] {
    return this.context.store.search({ folders, name, parentId: this.item.id });
  }
}
