/** What File and Folder of DriveApp share: a name, an address and a place. */
import type { Gateway } from '../../gateway';
import type { Realm } from '../../realm';
import { serviceObject } from '../../serviceObject';
import { DOC_MIME_TYPE, type FileState, FOLDER_MIME_TYPE, SHEET_MIME_TYPE } from '../state';
import type { DocumentStore } from '../store';

/** What every object of DriveApp needs of its run. */
export interface DriveContext {
  store: DocumentStore;
  gateway: Gateway;
  realm: Realm;
  /** The script's object for a file, and for a folder. */
  fileObject(file: FileState): GoogleAppsScript.Drive.File;
  folderObject(folder: FileState): GoogleAppsScript.Drive.Folder;
}

export abstract class DriveItem {
  constructor(
    protected readonly context: DriveContext,
    readonly item: FileState,
    private readonly className: 'File' | 'Folder',
  ) {}

  getId(): string {
    return this.known('getId', () => this.item.id);
  }

  getName(): string {
    return this.known('getName', () => this.item.name);
  }

  getUrl(): string {
    return this.known('getUrl', () => urlOf(this.item));
  }

  isTrashed(): boolean {
    return this.read('isTrashed', () => this.context.store.isTrashed(this.item));
  }

  protected known<T>(member: string, look: () => T): T {
    return this.context.gateway.call(`${this.className}.${member}`, 'navigation', look);
  }

  protected read<T>(member: string, look: () => T): T {
    return this.context.gateway.call(`${this.className}.${member}`, 'driveRead', look);
  }

  protected write<T>(member: string, change: () => T): T {
    return this.context.gateway.call(`${this.className}.${member}`, 'driveWrite', change);
  }

  /** This object as the script sees it, for chaining. */
  protected self<T extends object>(): T {
    return serviceObject<T>(this.context.realm, this.className, this as unknown as Partial<T>);
  }
}

/** The address that opens a file; a form's own service gives the form's. */
function urlOf(file: FileState): string {
  if (file.mimeType === FOLDER_MIME_TYPE)
    return `https://drive.google.com/drive/folders/${file.id}`;
  if (file.mimeType === DOC_MIME_TYPE) return `https://docs.google.com/document/d/${file.id}/edit`;
  if (file.mimeType === SHEET_MIME_TYPE) {
    return `https://docs.google.com/spreadsheets/d/${file.id}/edit`;
  }
  return `https://drive.google.com/file/d/${file.id}/view`;
}
