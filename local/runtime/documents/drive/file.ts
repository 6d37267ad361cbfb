/** File of DriveApp: a Doc, a form, the spreadsheet, or bytes. */
import { checkName } from '../../arguments';
import { blobData, createBlob } from '../../blob';
import { NotImplementedError, ServiceError } from '../../errors';
import { implementationOf, serviceObject } from '../../serviceObject';
import { DOC_MIME_TYPE, type FileContent, type FileState } from '../state';
import { modifiedOf } from './fileResource';
import { type DriveContext, DriveItem } from './item';
import { folderIterator } from './iterator';

type DriveFile = GoogleAppsScript.Drive.File;
type Blob = GoogleAppsScript.Base.Blob;

/** The script's object for a file. */
export function fileObject(context: DriveContext, file: FileState): DriveFile {
  return serviceObject<DriveFile>(context.realm, 'File', new FileService(context, file));
}

/** What a blob or text brings into Drive: its name, type and content. */
export function contentOf(args: unknown[]): {
  name: string;
  mimeType: string;
  content: FileContent;
} {
  const blob = blobData(args[0]);
  if (blob) {
    const content = blob.document
      ? { document: blob.document }
      : { base64: (blob.bytes ?? Buffer.alloc(0)).toString('base64') };
    return {
      name: blob.name ?? 'Untitled',
      mimeType: blob.contentType ?? 'application/octet-stream',
      content,
    };
  }
  const [name, text, mimeType = 'text/plain'] = args.map((argument) => String(argument));
  if (args.length < 2) throw new NotImplementedError('createFile of what is neither blob nor text');
  return { name, mimeType, content: { base64: Buffer.from(text, 'utf8').toString('base64') } };
}

/** The folder that the script passed as a destination. */
function folderId(folder: unknown): string {
  const implementation = implementationOf(folder);
  if (!(implementation instanceof DriveItem)) throw new ServiceError('Invalid argument: parent');
  return implementation.item.id;
}

class FileService extends DriveItem implements Partial<DriveFile> {
  constructor(context: DriveContext, item: FileState) {
    super(context, item, 'File');
  }

  getMimeType(): string {
    return this.known('getMimeType', () => this.item.mimeType);
  }

  /** Of a file in a shared drive nothing is said. */
  getOwner(): GoogleAppsScript.Drive.User {
    return this.read('getOwner', () => {
      const { store, realm } = this.context;
      if (store.isShared(this.item)) {
        throw new NotImplementedError('File.getOwner of a file in a shared drive');
      }
      return serviceObject<GoogleAppsScript.Drive.User>(realm, 'User', {
        getEmail: () => this.item.owner ?? store.account,
      });
    });
  }

  getDescription(): string {
    return this.read('getDescription', () => this.item.description);
  }

  getParents(): GoogleAppsScript.Drive.FolderIterator {
    return this.read('getParents', () => {
      const parents = this.item.parents.flatMap((id) => this.context.store.find(id) ?? []);
      return folderIterator(this.context, parents);
    });
  }

  getDateCreated(): GoogleAppsScript.Base.Date {
    return this.known('getDateCreated', () => this.date(this.item.created));
  }

  /** As it is at the call (assumption `file-version-fresh`). */
  getLastUpdated(): GoogleAppsScript.Base.Date {
    return this.read('getLastUpdated', () => this.date(modifiedOf(this.item)));
  }

  setName(name: string): DriveFile {
    return this.write('setName', () => {
      checkName('File.setName', name);
      this.context.store.rename(this.item, String(name));
      return this.self<DriveFile>();
    });
  }

  setDescription(description: string): DriveFile {
    return this.write('setDescription', () => {
      this.context.store.describe(this.item, String(description));
      return this.self<DriveFile>();
    });
  }

  setTrashed(trashed: boolean): DriveFile {
    return this.write('setTrashed', () => {
      this.context.store.trash(this.item, Boolean(trashed));
      return this.self<DriveFile>();
    });
  }

  moveTo(destination: GoogleAppsScript.Drive.Folder): DriveFile {
    return this.write('moveTo', () => {
      this.context.store.move(this.item, folderId(destination));
      return this.self<DriveFile>();
    });
  }

  /** Copies what is saved; edits of a Doc still open in this run are not in it. */
  makeCopy(...args: unknown[]): DriveFile {
    const { gateway, store } = this.context;
    return gateway.call('File.makeCopy', 'driveCopy', () => {
      const [name, destination] = args;
      if (typeof name !== 'string' || destination === undefined) {
        throw new NotImplementedError('File.makeCopy without name and destination');
      }
      const isDocument = this.item.mimeType === DOC_MIME_TYPE;
      if (!isDocument && !this.item.content) {
        throw new NotImplementedError(`File.makeCopy of ${this.item.mimeType}`);
      }
      const parentId = folderId(destination);
      if (isDocument) gateway.spend('documents', 1);
      return this.context.fileObject(store.copyFile(this.item, name, parentId));
    });
  }

  /** A Doc as PDF, as it is saved now; what follows the last dot of its name is dropped. */
  getAs(contentType: string): Blob {
    const { gateway, realm, store } = this.context;
    return gateway.call('File.getAs', 'pdfExport', () => {
      if (contentType !== 'application/pdf' || this.item.mimeType !== DOC_MIME_TYPE) {
        throw new NotImplementedError(`File.getAs of ${this.item.mimeType} as ${contentType}`);
      }
      return createBlob(gateway, realm, {
        name: `${this.item.name.replace(/\.[^.]*$/, '')}.pdf`,
        contentType,
        bytes: null,
        document: { documentId: this.item.id, body: store.readBody(this.item.id) },
      });
    });
  }

  private date(epochMs: number): GoogleAppsScript.Base.Date {
    return this.context.realm.date(epochMs) as unknown as GoogleAppsScript.Base.Date;
  }

  getBlob(): Blob {
    const { gateway, realm } = this.context;
    return this.read('getBlob', () => {
      const { name, mimeType, content } = this.item;
      if (!content) throw new NotImplementedError(`File.getBlob of ${mimeType}`);
      const data =
        'base64' in content
          ? { bytes: Buffer.from(content.base64, 'base64') }
          : { bytes: null, document: structuredClone(content.document) };
      return createBlob(gateway, realm, { name, contentType: mimeType, ...data });
    });
  }
}
