/** FileIterator and FolderIterator: a search's results one after another. */
import { ServiceError } from '../../errors';
import { serviceObject } from '../../serviceObject';
import type { FileState } from '../state';
import type { DriveContext } from './item';

type FileIterator = GoogleAppsScript.Drive.FileIterator;
type FolderIterator = GoogleAppsScript.Drive.FolderIterator;

export function fileIterator(context: DriveContext, files: FileState[]): FileIterator {
  const iterator = new Iterator(context, 'FileIterator', files, context.fileObject);
  return serviceObject<FileIterator>(context.realm, 'FileIterator', iterator);
}

export function folderIterator(context: DriveContext, folders: FileState[]): FolderIterator {
  const iterator = new Iterator(context, 'FolderIterator', folders, context.folderObject);
  return serviceObject<FolderIterator>(context.realm, 'FolderIterator', iterator);
}

/** The search was one round trip; going through its results is counted but not another. */
class Iterator<T> {
  private position = 0;

  constructor(
    private readonly context: DriveContext,
    private readonly className: string,
    private readonly items: FileState[],
    private readonly wrap: (item: FileState) => T,
  ) {}

  hasNext(): boolean {
    return this.context.gateway.call(
      `${this.className}.hasNext`,
      'navigation',
      () => this.position < this.items.length,
    );
  }

  next(): T {
    return this.context.gateway.call(`${this.className}.next`, 'navigation', () => {
      if (this.position >= this.items.length) {
        throw new ServiceError('Cannot retrieve the next object: iterator has reached the end.');
      }
      return this.wrap(this.items[this.position++]);
    });
  }
}
