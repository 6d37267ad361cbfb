/** Drive and Docs of one account: every change to their state goes through here. */
import { ServiceError } from '../errors';
import { type BodyNode, emptyBody } from './model';
import {
  DOC_MIME_TYPE,
  type DocumentsState,
  type FileContent,
  type FileState,
  FOLDER_MIME_TYPE,
  type PermissionState,
} from './state';

interface StoreDependencies {
  /** Epoch milliseconds, virtual. */
  now(): number;
  /** A new id that looks like Google's; kinds are `document`, `folder`, `file`, `permission`. */
  newId(kind: string): string;
}

export class DocumentStore {
  constructor(
    readonly state: DocumentsState,
    private readonly deps: StoreDependencies,
  ) {}

  /** Makes a Drive file known that lives elsewhere: the spreadsheet, a form. */
  registerFile(file: { id: string; name: string; mimeType: string }): void {
    this.add({ ...file, parents: [this.state.rootId] });
  }

  /** A new Doc with one empty paragraph, in the root folder. */
  createDocument(name: string): FileState {
    const id = this.deps.newId('document');
    this.state.bodies[id] = emptyBody();
    return this.add({ id, name, mimeType: DOC_MIME_TYPE, parents: [this.state.rootId] });
  }

  createFolder(name: string, parentId: string): FileState {
    const id = this.deps.newId('folder');
    return this.add({ id, name, mimeType: FOLDER_MIME_TYPE, parents: [parentId] });
  }

  createFile(name: string, mimeType: string, content: FileContent, parentId: string): FileState {
    const id = this.deps.newId('file');
    return this.add({ id, name, mimeType, parents: [parentId], content });
  }

  /** A copy with the saved content; permissions are not copied. */
  copyFile(source: FileState, name: string, parentId: string): FileState {
    const isDocument = source.mimeType === DOC_MIME_TYPE;
    const id = this.deps.newId(isDocument ? 'document' : 'file');
    if (isDocument) this.state.bodies[id] = this.readBody(source.id);
    const { mimeType, description, content } = source;
    return this.add({ id, name, mimeType, parents: [parentId], description, content });
  }

  addPermission(fileId: string, permission: Omit<PermissionState, 'id'>): PermissionState {
    const created = { id: this.deps.newId('permission'), ...permission };
    this.state.permissions[fileId] = [...(this.state.permissions[fileId] ?? []), created];
    return created;
  }

  /** The file or folder with the id; undefined when there is none. */
  find(id: string): FileState | undefined {
    return Object.hasOwn(this.state.files, id) ? this.state.files[id] : undefined;
  }

  /** Files (or folders) by name and folder, newest first (assumption `drive-order`). */
  search(o: { folders: boolean; name?: string; parentId?: string }): FileState[] {
    return Object.values(this.state.files)
      .filter((file) => (file.mimeType === FOLDER_MIME_TYPE) === o.folders)
      .filter((file) => file.id !== this.state.rootId)
      .filter((file) => o.name === undefined || file.name === o.name)
      .filter((file) => o.parentId === undefined || file.parents.includes(o.parentId))
      .reverse();
  }

  /** A copy of a Doc's saved content. */
  readBody(id: string): BodyNode {
    const body = this.find(id) ? this.state.bodies[id] : undefined;
    if (!body)
      throw new ServiceError(
        `Document with ID ${id} is missing (perhaps it was deleted, or you don't have read access?)`,
      );
    return structuredClone(body);
  }

  /** Saves a Doc's content. */
  writeBody(id: string, body: BodyNode): void {
    this.state.bodies[id] = structuredClone(body);
  }

  private add(file: Partial<FileState> & Pick<FileState, 'id' | 'name' | 'mimeType' | 'parents'>) {
    const added: FileState = {
      trashed: false,
      description: '',
      created: this.deps.now(),
      ...file,
    };
    if (added.content === undefined) delete added.content;
    this.state.files[added.id] = added;
    return added;
  }
}
