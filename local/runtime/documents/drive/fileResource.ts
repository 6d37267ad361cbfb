/** A file as the Drive API gives it. */
import { NotImplementedError } from '../../errors';
import { type FileState, FORM_MIME_TYPE } from '../state';
import type { DocumentStore } from '../store';

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** What is given when no fields are asked for. */
const DEFAULT_FIELDS = 'kind,id,name,mimeType';

const FIELDS: {
  [F in keyof DriveFile]?: (file: FileState, store: DocumentStore) => DriveFile[F];
} = {
  kind: () => 'drive#file',
  id: ({ id }) => id,
  name: ({ name }) => name,
  mimeType: ({ mimeType }) => mimeType,
  description: ({ description }) => description || undefined,
  parents: ({ parents }) => (parents.length > 0 ? [...parents] : undefined),
  trashed: (file, store) => store.isTrashed(file),
  explicitlyTrashed: ({ trashed }) => trashed,
  createdTime: ({ created }) => timeOf(created),
  modifiedTime: (file) => timeOf(modifiedOf(file)),
  version: (file) => String(changesKnown(file).version),
};

/** The fields asked for, which are listed with commas and may not reach into objects. */
export function fileResource(
  store: DocumentStore,
  file: FileState,
  fields = DEFAULT_FIELDS,
): DriveFile {
  const resource: Record<string, unknown> = {};
  for (const field of fields.split(',').map((name) => name.trim())) {
    const read = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof typeof FIELDS] : undefined;
    if (!read) throw new NotImplementedError(`Drive.Files with the field ${field}`);
    const value = read(file, store);
    if (value !== undefined) resource[field] = value;
  }
  return resource;
}

/** When the content or name of a file last changed (assumption `drive-modified`). */
export function modifiedOf(file: FileState): number {
  return changesKnown(file).modified;
}

/** The changes of a form are not followed, so nothing is said about them. */
function changesKnown(file: FileState): FileState {
  if (file.mimeType === FORM_MIME_TYPE) {
    throw new NotImplementedError('The time of change and version of a form');
  }
  return file;
}

/** RFC 3339. */
const timeOf = (epochMs: number): string => new Date(epochMs).toISOString();
