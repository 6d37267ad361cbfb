/** Docs, the advanced service (v1): a Doc as a resource, and changes that DocumentApp has nothing for. */
import { NotImplementedError } from '../../errors';
import type { Gateway } from '../../gateway';
import type { Realm } from '../../realm';
import { serviceObject } from '../../serviceObject';
import { maskPaths, pick } from '../../services/fieldMask';
import type { DocumentStore } from '../store';
import { apiError, applyRequests } from './requests';
import { bodyResource } from './resource';

type Documents = GoogleAppsScript.Docs.Collection.DocumentsCollection;
type Document = GoogleAppsScript.Docs.Schema.Document;

/** What `fields` can ask of a Doc. */
const FIELDS: ReadonlySet<string> = new Set([
  ...['documentId', 'title', 'body', 'content', 'startIndex', 'endIndex', 'sectionBreak'],
  ...['paragraph', 'elements', 'textRun'],
  ...['table', 'rows', 'columns', 'tableRows', 'tableCells'],
  ...['tableRowStyle', 'tableHeader', 'preventOverflow'],
]);

/** The script's `Docs`, of which `Documents.get` and `Documents.batchUpdate` exist. */
export function createDocsAdvanced(
  store: DocumentStore,
  gateway: Gateway,
  realm: Realm,
): GoogleAppsScript.Docs {
  const documents = serviceObject<Documents>(
    realm,
    'Docs.Documents',
    new DocumentsService(store, gateway),
  );
  return serviceObject<GoogleAppsScript.Docs>(realm, 'Docs', { Documents: documents });
}

class DocumentsService implements Partial<Documents> {
  constructor(
    private readonly store: DocumentStore,
    private readonly gateway: Gateway,
  ) {}

  /** The saved content: what a run has not saved yet is not in it (assumption `docs-api-fresh`). */
  get(documentId: string, { fields, ...others }: { fields?: string } = {}): Document {
    const other = Object.keys(others)[0];
    if (other) throw new NotImplementedError(`Docs.get with ${other}`);
    return this.gateway.call('Docs.get', 'docsRead', () => {
      const { name } = this.file(documentId, 'get');
      const { content } = bodyResource(this.store.readBody(documentId));
      const whole = { documentId, title: name, body: { content } };
      if (fields === undefined) return whole;
      const paths = maskPaths(fields);
      if (!paths) throw apiError('get', `Invalid field selection ${fields}`);
      const unknown = paths.flatMap((path) => path.split('.')).find((name) => !FIELDS.has(name));
      if (unknown) throw new NotImplementedError(`Docs.get with the field ${unknown}`);
      return pick(whole, paths);
    });
  }

  /** All requests or, where one is refused, none (documented). */
  batchUpdate(
    { requests = [], ...others }: GoogleAppsScript.Docs.Schema.BatchUpdateDocumentRequest,
    documentId: string,
  ): GoogleAppsScript.Docs.Schema.BatchUpdateDocumentResponse {
    const other = Object.keys(others)[0];
    if (other) throw new NotImplementedError(`Docs.batchUpdate with ${other}`);
    return this.gateway.call('Docs.batchUpdate', 'docsWrite', () => {
      const file = this.file(documentId, 'batchUpdate');
      if (!this.store.mayWrite(file)) {
        throw apiError('batchUpdate', 'The caller does not have permission');
      }
      const body = this.store.readBody(documentId);
      applyRequests(body, requests);
      this.store.writeBody(documentId, body);
      return { documentId, replies: requests.map(() => ({})) };
    });
  }

  private file(id: string, method: string) {
    const file = this.store.find(id);
    if (!file || !this.store.state.bodies[id]) {
      throw apiError(method, 'Requested entity was not found.');
    }
    return file;
  }
}
