/** What all elements of a Doc have in common: their gate, their place and their copies. */
import { NotImplementedError } from '../../errors';
import { ELEMENT_TYPE } from '../enums';
import type { ContainerNode, DocNode } from '../model';
import type { DocumentSession, NodeHolder } from '../session';

type DocElement = GoogleAppsScript.Document.Element;

export abstract class ElementService<N extends DocNode> implements NodeHolder {
  constructor(
    protected readonly session: DocumentSession,
    readonly node: N,
    private readonly className: string,
  ) {}

  getType(): GoogleAppsScript.Document.ElementType {
    return this.read(
      'getType',
      () => ELEMENT_TYPE[this.node.type] as unknown as GoogleAppsScript.Document.ElementType,
    );
  }

  getParent(): GoogleAppsScript.Document.ContainerElement {
    return this.read('getParent', () => {
      const parent = this.session.tree.parentOf(this.node);
      return (parent ? this.wrap(parent) : null) as GoogleAppsScript.Document.ContainerElement;
    });
  }

  /** A call that only looks; costs no round trip, since the Doc is open. */
  protected read<T>(member: string, look: () => T): T {
    return this.session.gateway.call(`${this.className}.${member}`, 'navigation', () => {
      this.session.assertOpen(this.node);
      return look();
    });
  }

  /** A call that changes the open Doc. */
  protected edit<T>(member: string, change: () => T): T {
    return this.session.gateway.call(`${this.className}.${member}`, 'docsEdit', () => {
      this.session.beginEdit(this.node);
      return change();
    });
  }

  /** The script's object for another element. */
  protected wrap<T extends DocElement>(node: DocNode): T {
    return this.session.wrap(node) as T;
  }

  /** The script's object for this element: what setters return. */
  protected self<T extends DocElement>(): T {
    return this.wrap<T>(this.node);
  }

  /** A deep copy without a parent. */
  protected detachedCopy(): N {
    const copy = structuredClone(this.node);
    this.session.tree.adopt(copy);
    return copy;
  }

  protected detach<T extends DocElement>(): T {
    this.session.tree.remove(this.node);
    return this.self<T>();
  }

  /** The child of `container` that the script passed as `element`. */
  protected childOf(container: ContainerNode, element: unknown): DocNode {
    const node = this.session.nodeOf(element);
    const children: DocNode[] = container.children;
    if (!node || !children.includes(node)) {
      throw new NotImplementedError(`${this.className}: an element that is not its child`);
    }
    return node;
  }
}
