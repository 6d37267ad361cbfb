/** Drive and Docs, whole or as one person sees them: every change to their state goes through here. */
import { DAY } from '../clock';
import { ServiceError } from '../errors';
import { type BodyNode, emptyBody } from './model';
import { type Grant, granted, grantsOn, isShared, weight } from './permissions';
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
  /** Told of a new name, where the content of a file lives elsewhere. */
  renamed?(id: string, name: string): void;
  /** Told of a file that goes for good; may refuse. */
  removing?(id: string): void;
  /** The role account. */
  account?: string;
  /** As whom it is looked at; everything is seen when left out. */
  viewer?: Viewer;
}

/** Somebody with an account: sees what is his own, and what was shared with him. */
export interface Viewer {
  user: string;
  /** The owner of what names none: the role account. */
  account: string;
  /** The registry: whoever acts can open it. */
  registry: string;
}

const isOf =
  ({ user }: Viewer) =>
  ({ type, view, emailAddress }: Grant): boolean =>
    !view && (type === 'anyone' || emailAddress?.toLowerCase() === user.toLowerCase());

/** Files stay in the trash for 30 days (documented). */
const TRASH_MS = 30 * DAY;

export class DocumentStore {
  constructor(
    readonly state: DocumentsState,
    private readonly deps: StoreDependencies,
  ) {}

  /** The role account: the owner of what names none. */
  get account(): string {
    return this.deps.viewer?.account ?? this.deps.account ?? '';
  }

  /** The same, as one person sees it. */
  seenBy(viewer: Viewer): DocumentStore {
    return new DocumentStore(this.state, { ...this.deps, viewer });
  }

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

  /** Whoever has one already keeps the higher of the two (assumption `permission-once`). */
  addPermission(fileId: string, permission: Omit<PermissionState, 'id'>): PermissionState {
    this.state.permissions[fileId] ??= [];
    const own = this.state.permissions[fileId];
    const file = this.find(fileId);
    if (file) file.version += 1;
    const known = own.find((one) => granted(one) === granted(permission));
    if (known) {
      if (weight(permission.role) > weight(known.role)) known.role = permission.role;
      return known;
    }
    const everywhere = Object.values(this.state.permissions).flat();
    const id =
      everywhere.find((one) => granted(one) === granted(permission))?.id ??
      this.deps.newId('permission');
    const created = { id, ...permission };
    own.push(created);
    return created;
  }

  removePermission(file: FileState, id: string): void {
    const own = this.state.permissions[file.id] ?? [];
    this.state.permissions[file.id] = own.filter((one) => one.id !== id);
    file.version += 1;
  }

  /** Everybody's permission for a file, inherited ones too. */
  grantsOn(file: FileState): Grant[] {
    return grantsOn(file, this.state, this.account);
  }

  /** Whether who looks may write into a file, and share it. */
  mayWrite(file: FileState): boolean {
    const { viewer } = this.deps;
    if (!viewer || file.id === viewer.registry) return true;
    return this.grantsOn(file)
      .filter(isOf(viewer))
      .some(({ role }) => weight(role) >= weight('writer'));
  }

  /** Whether a file is in a shared drive. */
  isShared(file: FileState): boolean {
    return isShared(file, this.state);
  }

  rename(file: FileState, name: string): void {
    file.name = name;
    this.edited(file.id);
    this.deps.renamed?.(file.id, name);
  }

  describe(file: FileState, description: string): void {
    file.description = description;
    file.version += 1;
  }

  move(file: FileState, parentId: string): void {
    file.parents = [parentId];
    file.version += 1;
  }

  /** Puts a file into the trash or takes it out again. */
  trash(file: FileState, trashed: boolean): void {
    if (file.trashed === trashed) return;
    file.trashed = trashed;
    if (trashed) file.trashedAt = this.deps.now();
    else delete file.trashedAt;
    file.version += 1;
  }

  /** Takes a file away for good, and everything in a folder with it. */
  remove(file: FileState): void {
    for (const inside of Object.values(this.state.files)) {
      if (inside.parents.includes(file.id)) this.remove(inside);
    }
    this.deps.removing?.(file.id);
    delete this.state.files[file.id];
    delete this.state.bodies[file.id];
    delete this.state.permissions[file.id];
  }

  /** Notes that the content of a file has changed. */
  edited(id: string): void {
    const file = this.find(id);
    if (!file) return;
    file.version += 1;
    file.modified = this.deps.now();
  }

  /** The names of the folders that a file is in, from the one below the root folder on. */
  pathOf(file: FileState): string[] {
    return this.foldersOf(file)
      .filter(({ id }) => id !== this.state.rootId)
      .flatMap((folder) => [...this.pathOf(folder), folder.name]);
  }

  /** Whether a file is in the trash, by itself or with a folder that it is in. */
  isTrashed(file: FileState): boolean {
    return file.trashed || this.foldersOf(file).some((folder) => this.isTrashed(folder));
  }

  /** The file or folder with the id; undefined when there is none, or no longer, or it is not to be seen. */
  find(id: string): FileState | undefined {
    const file = Object.hasOwn(this.state.files, id) ? this.state.files[id] : undefined;
    return file && !this.isGone(file) && this.sees(file) ? file : undefined;
  }

  /** Files (or folders) by name and folder, newest first (assumption `drive-order`). */
  search(o: { folders: boolean; name?: string; parentId?: string }): FileState[] {
    return Object.values(this.state.files)
      .filter((file) => !this.isGone(file) && this.sees(file))
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
    this.edited(id);
  }

  /** Whether the 30 days in the trash are over, for the file or a folder that it is in. */
  private isGone(file: FileState): boolean {
    const { trashedAt } = file;
    if (trashedAt !== undefined && this.deps.now() >= trashedAt + TRASH_MS) return true;
    return this.foldersOf(file).some((folder) => this.isGone(folder));
  }

  /** What lies in a folder that is shared is shared with it; everybody has a root folder of his own. */
  private sees(file: FileState): boolean {
    const { viewer } = this.deps;
    if (!viewer || file.id === viewer.registry) return true;
    if ((file.owner ?? viewer.account) === viewer.user) return true;
    return this.grantsOn(file).some(isOf(viewer));
  }

  private foldersOf({ parents }: FileState): FileState[] {
    return parents.flatMap((id) => this.state.files[id] ?? []);
  }

  private add(file: Partial<FileState> & Pick<FileState, 'id' | 'name' | 'mimeType' | 'parents'>) {
    const now = this.deps.now();
    const added: FileState = {
      trashed: false,
      description: '',
      created: now,
      modified: now,
      version: 1,
      ...file,
    };
    if (added.content === undefined) delete added.content;
    const { viewer } = this.deps;
    if (viewer && viewer.user !== viewer.account) added.owner = viewer.user;
    this.state.files[added.id] = added;
    return added;
  }
}
