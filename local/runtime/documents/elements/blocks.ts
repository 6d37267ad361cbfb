/** What Body and TableCell share: paragraphs one after another, and their children. */
import { NotImplementedError, ServiceError } from '../../errors';
import {
  type BodyNode,
  type CellNode,
  type DocNode,
  emptyParagraph,
  type ParagraphNode,
} from '../model';
import { paragraphText, replaceAll, textOf } from '../text';
import { paragraphsIn } from '../tree';
import { ElementService } from './element';

type Paragraph = GoogleAppsScript.Document.Paragraph;

export abstract class BlockContainerService<
  N extends BodyNode | CellNode,
> extends ElementService<N> {
  getNumChildren(): number {
    return this.read('getNumChildren', () => this.node.children.length);
  }

  getChild(childIndex: number): GoogleAppsScript.Document.Element {
    return this.read('getChild', () => {
      const child = this.node.children[childIndex];
      if (!child) {
        throw new ServiceError(
          `Child index (${childIndex}) must be less than the number of child elements (${this.node.children.length}).`,
        );
      }
      return this.wrap(child);
    });
  }

  getChildIndex(child: GoogleAppsScript.Document.Element): number {
    return this.read('getChildIndex', () => {
      const children: DocNode[] = this.node.children;
      return children.indexOf(this.childOf(this.node, child));
    });
  }

  /** All text, one paragraph a line, the cells of tables too. */
  getText(): string {
    return this.read('getText', () => paragraphsIn(this.node).map(textOf).join('\n'));
  }

  appendParagraph(content: string | Paragraph): Paragraph {
    return this.edit('appendParagraph', () => this.put(this.node.children.length, content));
  }

  insertParagraph(childIndex: number, content: string | Paragraph): Paragraph {
    return this.edit('insertParagraph', () => this.put(childIndex, content));
  }

  protected put(index: number, content: string | Paragraph): Paragraph {
    const paragraph = this.paragraphOf(content);
    this.session.tree.insert(this.node, index, paragraph);
    return this.wrap<Paragraph>(paragraph);
  }

  private paragraphOf(content: string | Paragraph): ParagraphNode {
    if (typeof content === 'string') {
      const paragraph = emptyParagraph();
      replaceAll(paragraph, paragraphText(content));
      return paragraph;
    }
    const node = this.session.nodeOf(content);
    if (node?.type !== 'PARAGRAPH') {
      throw new NotImplementedError('appendParagraph of what is neither text nor Paragraph');
    }
    return node;
  }
}
