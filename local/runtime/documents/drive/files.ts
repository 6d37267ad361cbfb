/** Drive.Files of the advanced service (v3): what Drive knows about a file, and changes of that. */
import { NotImplementedError, ServiceError } from '../../errors';
import type { Gateway } from '../../gateway';
import { type FileState, FOLDER_MIME_TYPE } from '../state';
import type { DocumentStore } from '../store';
import { fileResource } from './fileResource';

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Files = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;

/** Optional arguments. */
interface Options {
  fields?: string;
  addParents?: string;
  removeParents?: string;
  supportsAllDrives?: boolean;
}

export class FilesService implements Partial<Omit<Files, 'get' | 'update'>> {
  constructor(
    private readonly store: DocumentStore,
    private readonly gateway: Gateway,
  ) {}

  /** Files in the trash are found too, as documented. */
  get(fileId: string, options: Options = {}): DriveFile {
    return this.gateway.call('Drive.Files.get', 'driveRead', () => {
      checkOptions('get', options, ['fields', 'supportsAllDrives']);
      return fileResource(this.store, this.file(fileId, 'get', options), options.fields);
    });
  }

  /** Name, description, trash, and the folder; no content. */
  update(resource: DriveFile, fileId: string, media?: unknown, options: Options = {}): DriveFile {
    return this.gateway.call('Drive.Files.update', 'driveWrite', () => {
      if (media) throw new NotImplementedError('Drive.Files.update with content');
      checkOptions('update', options, [
        'fields',
        'supportsAllDrives',
        'addParents',
        'removeParents',
      ]);
      const file = this.file(fileId, 'update', options);
      const { name, description, trashed, ...others } = resource;
      const other = Object.keys(others)[0];
      if (other === 'parents') {
        throw failure(
          'update',
          'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
        );
      }
      if (other) throw new NotImplementedError(`Drive.Files.update of ${other}`);
      const folder = options.addParents === undefined ? undefined : this.folder(options.addParents);
      const answer = () => fileResource(this.store, file, options.fields);
      // Asking for what is not there must not leave half of the changes behind.
      answer();
      if (name !== undefined) this.store.rename(file, name);
      if (description !== undefined) this.store.describe(file, description);
      if (trashed !== undefined) this.store.trash(file, trashed);
      if (folder) this.store.move(file, folder.id);
      return answer();
    });
  }

  /** Takes a file away for good, a folder with all that is in it (documented). */
  remove(fileId: string): void {
    this.gateway.call('Drive.Files.remove', 'driveWrite', () => {
      this.store.remove(this.file(fileId, 'delete'));
    });
  }

  private file(id: string, method: string, { supportsAllDrives }: Options = {}): FileState {
    const file = this.store.find(id);
    const hidden = file && this.store.isShared(file) && !supportsAllDrives;
    if (!file || hidden) throw failure(method, `File not found: ${id}.`);
    return file;
  }

  /** A file has one folder, so a new one takes the place of the old (assumption `drive-one-folder`). */
  private folder(id: string): FileState {
    const folder = this.file(id, 'update', { supportsAllDrives: true });
    if (folder.mimeType !== FOLDER_MIME_TYPE) {
      throw failure('update', 'The specified parent is not a folder.');
    }
    return folder;
  }
}

function failure(method: string, message: string): ServiceError {
  return new ServiceError(`API call to drive.files.${method} failed with error: ${message}`);
}

function checkOptions(method: string, options: Options, known: string[]): void {
  const other = Object.keys(options).find((option) => !known.includes(option));
  if (other) throw new NotImplementedError(`Drive.Files.${method} with ${other}`);
}
