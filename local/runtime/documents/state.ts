/** The account's Drive and the contents of its Docs, as plain JSON. */
import type { BodyNode } from './model';

export const DOC_MIME_TYPE = 'application/vnd.google-apps.document';
export const SHEET_MIME_TYPE = 'application/vnd.google-apps.spreadsheet';
export const FORM_MIME_TYPE = 'application/vnd.google-apps.form';
export const FOLDER_MIME_TYPE = 'application/vnd.google-apps.folder';

/** Bytes, or a Doc as it was when it was converted, to be rendered by whoever exports it. */
export type FileContent = { base64: string } | { document: { documentId: string; body: unknown } };

export interface FileState {
  id: string;
  name: string;
  /** Whose it is; the role account's when left out. */
  owner?: string;
  mimeType: string;
  /** Ids of folders. */
  parents: string[];
  trashed: boolean;
  /** When it was put into the trash, epoch milliseconds. */
  trashedAt?: number;
  description: string;
  /** Epoch milliseconds. */
  created: number;
  /** When its content or name last changed, epoch milliseconds. */
  modified: number;
  /** Grows with every change of the file. */
  version: number;
  /** Only of files that are neither Docs, Sheets nor Forms. */
  content?: FileContent;
  /** Of a folder at the top of a shared drive: what is in it has no owner. */
  sharedDrive?: true;
}

/** Who may open a file besides its owner, as given to Drive.Permissions.create. */
export interface PermissionState {
  id: string;
  type: string;
  role: string;
  view?: string;
  emailAddress?: string;
}

/** What the rules of the domain do not let its people share. */
type Forbidden =
  /** With anyone who has the link, which a form needs to be answered from outside. */
  | 'anyone'
  /** With addresses of other domains. */
  | 'outside';

export interface DocumentsState {
  rootId: string;
  /** By id, in order of making; folders too (mime type `FOLDER_MIME_TYPE`). */
  files: Record<string, FileState>;
  /** The saved contents of Docs by id. */
  bodies: Record<string, BodyNode>;
  /** By id of file. */
  permissions: Record<string, PermissionState[]>;
  forbidden?: Forbidden[];
}

/** An empty Drive: its root folder only. */
export function emptyDocuments(rootId = 'root', created = 0): DocumentsState {
  const root: FileState = {
    id: rootId,
    name: 'マイドライブ',
    mimeType: FOLDER_MIME_TYPE,
    parents: [],
    trashed: false,
    description: '',
    created,
    modified: created,
    version: 1,
  };
  return { rootId, files: { [rootId]: root }, bodies: {}, permissions: {} };
}
