/** DriveApp: the account's files and folders. */
import { checkName } from '../../arguments';
import { ServiceError } from '../../errors';
import type { Gateway } from '../../gateway';
import type { Realm } from '../../realm';
import { serviceObject } from '../../serviceObject';
import { type FileState, FOLDER_MIME_TYPE } from '../state';
import type { DocumentStore } from '../store';
import { contentOf, fileObject } from './file';
import { folderObject } from './folder';
import type { DriveContext } from './item';
import { fileIterator, folderIterator } from './iterator';

type DriveAppType = GoogleAppsScript.Drive.DriveApp;
type DriveFile = GoogleAppsScript.Drive.File;
type DriveFolder = GoogleAppsScript.Drive.Folder;

/** The script's DriveApp for one run. */
export function createDriveApp(
  store: DocumentStore,
  gateway: Gateway,
  realm: Realm,
): GoogleAppsScript.Drive.DriveApp {
  const context: DriveContext = {
    store,
    gateway,
    realm,
    fileObject: (file) => fileObject(context, file),
    folderObject: (folder) => folderObject(context, folder),
  };
  const service = new DriveAppService(context);
  return serviceObject<DriveAppType>(realm, 'DriveApp', service);
}

class DriveAppService implements Partial<DriveAppType> {
  constructor(private readonly context: DriveContext) {}

  getRootFolder(): DriveFolder {
    return this.read('getRootFolder', () =>
      this.context.folderObject(this.item(this.context.store.state.rootId, true)),
    );
  }

  getFileById(id: string): DriveFile {
    return this.read('getFileById', () => this.context.fileObject(this.item(id, false)));
  }

  getFolderById(id: string): DriveFolder {
    return this.read('getFolderById', () => this.context.folderObject(this.item(id, true)));
  }

  /** Files in the trash are found too (assumption `drive-trashed-listed`). */
  getFilesByName(name: string): GoogleAppsScript.Drive.FileIterator {
    return this.read('getFilesByName', () =>
      fileIterator(this.context, this.context.store.search({ folders: false, name })),
    );
  }

  getFoldersByName(name: string): GoogleAppsScript.Drive.FolderIterator {
    return this.read('getFoldersByName', () =>
      folderIterator(this.context, this.context.store.search({ folders: true, name })),
    );
  }

  createFolder(name: string): DriveFolder {
    return this.write('createFolder', () => {
      checkName('DriveApp.createFolder', name);
      const { store } = this.context;
      return this.context.folderObject(store.createFolder(String(name), store.state.rootId));
    });
  }

  /** Of a blob, or of name and text with an optional MIME type. */
  createFile(...args: unknown[]): DriveFile {
    return this.write('createFile', () => {
      const { store } = this.context;
      const { name, mimeType, content } = contentOf(args);
      return this.context.fileObject(store.createFile(name, mimeType, content, store.state.rootId));
    });
  }

  private item(id: string, folder: boolean): FileState {
    const item = this.context.store.find(id);
    if (!item || (item.mimeType === FOLDER_MIME_TYPE) !== folder) {
      throw new ServiceError(
        'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
      );
    }
    return item;
  }

  private read<T>(member: string, look: () => T): T {
    return this.context.gateway.call(`DriveApp.${member}`, 'driveRead', look);
  }

  private write<T>(member: string, change: () => T): T {
    return this.context.gateway.call(`DriveApp.${member}`, 'driveWrite', change);
  }
}
