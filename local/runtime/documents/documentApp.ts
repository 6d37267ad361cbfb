/** DocumentApp and Document, as one run of the script sees them. */

import { checkName } from '../arguments';
import { NotImplementedError } from '../errors';
import type { Gateway } from '../gateway';
import type { Realm } from '../realm';
import { serviceObject } from '../serviceObject';
import { elementFor } from './elements/wrap';
import {
  ATTRIBUTE,
  ELEMENT_TYPE,
  enumObject,
  HORIZONTAL_ALIGNMENT,
  PARAGRAPH_HEADING,
  VERTICAL_ALIGNMENT,
} from './enums';
import { closedError, DocumentSession, type OpenDocument } from './session';
import type { DocumentStore } from './store';

type Document = GoogleAppsScript.Document.Document;

/**
 * The script's DocumentApp for one run. Docs that the run leaves open are saved through
 * `gateway.atEnd`.
 */
export function createDocumentApp(
  store: DocumentStore,
  gateway: Gateway,
  realm: Realm,
): GoogleAppsScript.Document.DocumentApp {
  const session = new DocumentSession(store, gateway, realm, elementFor);
  return serviceObject<GoogleAppsScript.Document.DocumentApp>(
    realm,
    'DocumentApp',
    new DocumentAppService(session) as Partial<GoogleAppsScript.Document.DocumentApp>,
  );
}

/** Its enumerations are the runtime's own objects, which TypeScript's declared enums are not. */
class DocumentAppService
  implements Partial<Pick<GoogleAppsScript.Document.DocumentApp, 'create' | 'openById'>>
{
  readonly Attribute = enumObject('DocumentApp.Attribute', ATTRIBUTE);
  readonly ElementType = enumObject('DocumentApp.ElementType', ELEMENT_TYPE);
  readonly HorizontalAlignment = enumObject(
    'DocumentApp.HorizontalAlignment',
    HORIZONTAL_ALIGNMENT,
  );
  readonly ParagraphHeading = enumObject('DocumentApp.ParagraphHeading', PARAGRAPH_HEADING);
  readonly VerticalAlignment = enumObject('DocumentApp.VerticalAlignment', VERTICAL_ALIGNMENT);

  constructor(private readonly session: DocumentSession) {}

  /** A new, open Doc in the root folder. */
  create(name: string): Document {
    const { gateway, store } = this.session;
    return gateway.call('DocumentApp.create', 'docsCreate', () => {
      checkName('DocumentApp.create', name);
      gateway.spend('documents', 1);
      return this.open(store.createDocument(String(name)).id);
    });
  }

  openById(id: string): Document {
    return this.session.gateway.call('DocumentApp.openById', 'docsOpen', () => this.open(id));
  }

  private open(id: string): Document {
    const document = this.session.openDocument(id);
    return serviceObject<Document>(
      this.session.realm,
      'Document',
      new DocumentService(this.session, document),
    );
  }
}

class DocumentService implements Partial<Document> {
  constructor(
    private readonly session: DocumentSession,
    private readonly document: OpenDocument,
  ) {}

  getId(): string {
    return this.read('getId', () => this.document.id);
  }

  getUrl(): string {
    return this.read('getUrl', () => `https://docs.google.com/document/d/${this.document.id}/edit`);
  }

  getName(): string {
    return this.read('getName', () => this.file().name);
  }

  /** The title is the Drive file's name, and changes at once (assumption `docs-name-at-once`). */
  setName(name: string): Document {
    return this.session.gateway.call('Document.setName', 'driveWrite', () => {
      if (this.document.closed) throw closedError();
      this.session.store.rename(this.file(), String(name));
      return serviceObject<Document>(this.session.realm, 'Document', this);
    });
  }

  getBody(): GoogleAppsScript.Document.Body {
    return this.read('getBody', () => {
      if (this.document.closed) throw closedError();
      return this.session.wrap(this.document.body) as GoogleAppsScript.Document.Body;
    });
  }

  /** Afterwards this object and its elements cannot be edited; `openById` opens the Doc again. */
  saveAndClose(): void {
    this.session.gateway.call('Document.saveAndClose', 'docsSave', () => {
      if (this.document.closed) throw closedError();
      this.session.save(this.document);
    });
  }

  private read<T>(member: string, look: () => T): T {
    return this.session.gateway.call(`Document.${member}`, 'navigation', look);
  }

  private file() {
    const file = this.session.store.find(this.document.id);
    if (!file) throw new NotImplementedError('Document whose file is gone');
    return file;
  }
}
