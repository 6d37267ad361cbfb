/** Docs and Drive of the local runtime: their state, their services, and Docs as files. */
export { createDocsAdvanced } from './api/advanced';
export { DOCUMENT_ASSUMPTIONS } from './assumptions';
export { createDocumentApp } from './documentApp';
export { createDriveAdvanced } from './drive/advanced';
export { createDriveApp } from './drive/driveApp';
export { toDocx, toPdf } from './export/rendering';
export { toText } from './export/toText';
export type { BodyNode } from './model';
export {
  DOC_MIME_TYPE,
  type DocumentsState,
  emptyDocuments,
  type FileState,
  SHEET_MIME_TYPE,
} from './state';
export { DocumentStore } from './store';
