/** The Docs that one run of the script has open, and the objects by which it edits them. */
import { ServiceError } from '../errors';
import type { Gateway } from '../gateway';
import type { Realm } from '../realm';
import { implementationOf } from '../serviceObject';
import type { BodyNode, DocNode } from './model';
import type { DocumentStore } from './store';
import { Tree } from './tree';

/** A Doc opened in a run: edits go to `body`, a copy that saving writes back. */
export interface OpenDocument {
  id: string;
  body: BodyNode;
  edited: boolean;
  closed: boolean;
}

/** Every element object says which node it stands for. */
export interface NodeHolder {
  readonly node: DocNode;
}

/** One per run. Its open Docs are saved when the run ends by itself (documented), not on a crash. */
export class DocumentSession {
  readonly tree = new Tree();
  private readonly open = new Map<string, OpenDocument>();
  private readonly byBody = new WeakMap<BodyNode, OpenDocument>();
  private readonly wrappers = new WeakMap<DocNode, object>();

  constructor(
    readonly store: DocumentStore,
    readonly gateway: Gateway,
    readonly realm: Realm,
    private readonly elementFor: (session: DocumentSession, node: DocNode) => object,
  ) {
    gateway.atEnd(() => {
      for (const document of this.open.values()) this.save(document);
    });
  }

  /** Opens a Doc; one that is open already is the same copy (assumption `docs-open-twice`). */
  openDocument(id: string): OpenDocument {
    const known = this.open.get(id);
    if (known) return known;
    const document = { id, body: this.store.readBody(id), edited: false, closed: false };
    this.tree.adopt(document.body);
    this.open.set(id, document);
    this.byBody.set(document.body, document);
    return document;
  }

  /** Writes the edits of a Doc, if there are any, and closes it. */
  save(document: OpenDocument): void {
    if (document.edited) {
      this.store.writeBody(document.id, document.body);
      this.gateway.touched();
    }
    document.closed = true;
    this.open.delete(document.id);
  }

  /** Throws where the element belongs to a Doc that has been closed. */
  assertOpen(node: DocNode): void {
    if (this.documentOf(node)?.closed) throw closedError();
  }

  /** The same before an edit, which the Doc then has to save. */
  beginEdit(node: DocNode): void {
    this.assertOpen(node);
    const document = this.documentOf(node);
    if (document) document.edited = true;
  }

  /** The script's object for a node: the same one each time in a run. */
  wrap(node: DocNode): object {
    const known = this.wrappers.get(node);
    if (known) return known;
    const wrapper = this.elementFor(this, node);
    this.wrappers.set(node, wrapper);
    return wrapper;
  }

  /** The node behind an element that the script passes; undefined for anything else. */
  nodeOf(value: unknown): DocNode | undefined {
    return (implementationOf(value) as Partial<NodeHolder> | undefined)?.node;
  }

  /** The open Doc that an element stands in; undefined for a detached copy. */
  private documentOf(node: DocNode): OpenDocument | undefined {
    const body = this.tree.bodyOf(node);
    return body && this.byBody.get(body);
  }
}

/** What an edit of a closed Doc gets. */
export function closedError(): ServiceError {
  return new ServiceError('Document is closed, its contents cannot be edited.');
}
