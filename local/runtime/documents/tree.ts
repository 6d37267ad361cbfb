/** Where elements stand: parents, and the rules for putting elements in and taking them out. */
import { NotImplementedError, ServiceError } from '../errors';
import {
  type BodyNode,
  type ContainerNode,
  type DocNode,
  emptyParagraph,
  type ParagraphNode,
  type TableNode,
} from './model';

/** The parents of the elements that one run of the script has in hand. */
export class Tree {
  private readonly parents = new WeakMap<DocNode, ContainerNode>();

  /** Makes known who the parents below `root` are. */
  adopt(root: DocNode): void {
    if (root.type === 'PARAGRAPH') return;
    for (const child of root.children) {
      this.parents.set(child, root);
      this.adopt(child);
    }
  }

  parentOf(node: DocNode): ContainerNode | undefined {
    return this.parents.get(node);
  }

  /** The body that the element stands in; undefined for a detached copy. */
  bodyOf(node: DocNode): BodyNode | undefined {
    let top: DocNode = node;
    for (let parent = this.parentOf(top); parent; parent = this.parentOf(top)) top = parent;
    return top.type === 'BODY_SECTION' ? top : undefined;
  }

  /** Puts a detached element into `parent`; one that has a parent is refused, as Docs does. */
  insert(parent: ContainerNode, index: number, child: DocNode): void {
    if (this.parentOf(child)) throw new ServiceError('Element must be detached.');
    const children = parent.children as DocNode[];
    if (!Number.isInteger(index) || index < 0 || index > children.length) {
      throw new ServiceError(
        `Child index (${index}) must be less than or equal to the number of child elements (${children.length}).`,
      );
    }
    children.splice(index, 0, child);
    this.parents.set(child, parent);
    this.adopt(child);
    this.endWithParagraph(parent);
  }

  /** Takes an element out. The last paragraph of a body or cell cannot go (`docs-last-paragraph`). */
  remove(child: DocNode): void {
    const parent = this.parentOf(child);
    if (!parent) throw new ServiceError('Element does not have a parent.');
    const siblings = parent.children as DocNode[];
    const index = siblings.indexOf(child);
    const isLast = index === siblings.length - 1;
    if (isLast && (parent.type === 'BODY_SECTION' || parent.type === 'TABLE_CELL')) {
      throw new ServiceError("Can't remove the last paragraph in a document section.");
    }
    if (siblings.length === 1) {
      throw new NotImplementedError(`Removing the only child of a ${parent.type}`);
    }
    siblings.splice(index, 1);
    this.parents.delete(child);
  }

  /** Empties a body or cell down to one empty paragraph. */
  clear(parent: ContainerNode): ParagraphNode {
    for (const child of parent.children as DocNode[]) this.parents.delete(child);
    const paragraph = emptyParagraph();
    parent.children = [];
    this.insert(parent, 0, paragraph);
    return paragraph;
  }

  /** Google's Docs cannot end with a table: an empty paragraph follows it (documented). */
  private endWithParagraph(parent: ContainerNode): void {
    if (parent.type !== 'BODY_SECTION' && parent.type !== 'TABLE_CELL') return;
    if (parent.children[parent.children.length - 1]?.type !== 'TABLE') return;
    this.insert(parent, parent.children.length, emptyParagraph());
  }
}

/** Every paragraph below a container, in reading order, those of tables too. */
export function paragraphsIn(container: ContainerNode): ParagraphNode[] {
  return (container.children as DocNode[]).flatMap((child) =>
    child.type === 'PARAGRAPH' ? [child] : paragraphsIn(child),
  );
}

/** Every table below a container, in reading order. */
export function tablesIn(container: ContainerNode): TableNode[] {
  return (container.children as DocNode[]).flatMap((child) => {
    if (child.type === 'PARAGRAPH') return [];
    return child.type === 'TABLE' ? [child, ...tablesIn(child)] : tablesIn(child);
  });
}
