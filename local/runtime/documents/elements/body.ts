/** Body: the page of a Doc and everything on it. */
import type { BodyNode } from '../model';
import type { DocumentSession } from '../session';
import { paragraphsIn, tablesIn } from '../tree';
import { BlockContainerService } from './blocks';
import { tableNodeOf } from './newTable';

type Body = GoogleAppsScript.Document.Body;
type Table = GoogleAppsScript.Document.Table;
type PageLength = Exclude<keyof BodyNode, 'type' | 'children'>;

export class BodyService extends BlockContainerService<BodyNode> implements Partial<Body> {
  constructor(session: DocumentSession, node: BodyNode) {
    super(session, node, 'Body');
  }

  /** The paragraphs of the section, those in its tables too. */
  getParagraphs(): GoogleAppsScript.Document.Paragraph[] {
    return this.read('getParagraphs', () =>
      paragraphsIn(this.node).map((node) => this.wrap<GoogleAppsScript.Document.Paragraph>(node)),
    );
  }

  getTables(): Table[] {
    return this.read('getTables', () => tablesIn(this.node).map((node) => this.wrap<Table>(node)));
  }

  appendTable(content?: string[][] | Table): Table {
    return this.edit('appendTable', () => this.putTable(this.node.children.length, content));
  }

  insertTable(childIndex: number, content?: string[][] | Table | null): Table {
    return this.edit('insertTable', () => this.putTable(childIndex, content));
  }

  removeChild(child: GoogleAppsScript.Document.Element): Body {
    return this.edit('removeChild', () => {
      this.session.tree.remove(this.childOf(this.node, child));
      return this.self<Body>();
    });
  }

  clear(): Body {
    return this.edit('clear', () => {
      this.session.tree.clear(this.node);
      return this.self<Body>();
    });
  }

  getPageWidth(): number {
    return this.read('getPageWidth', () => this.node.pageWidth);
  }
  getPageHeight(): number {
    return this.read('getPageHeight', () => this.node.pageHeight);
  }
  getMarginTop(): number {
    return this.read('getMarginTop', () => this.node.marginTop);
  }
  getMarginLeft(): number {
    return this.read('getMarginLeft', () => this.node.marginLeft);
  }
  setMarginTop(points: number): Body {
    return this.setLength('marginTop', points);
  }
  setMarginBottom(points: number): Body {
    return this.setLength('marginBottom', points);
  }
  setMarginLeft(points: number): Body {
    return this.setLength('marginLeft', points);
  }
  setMarginRight(points: number): Body {
    return this.setLength('marginRight', points);
  }
  setPageWidth(points: number): Body {
    return this.setLength('pageWidth', points);
  }
  setPageHeight(points: number): Body {
    return this.setLength('pageHeight', points);
  }

  private putTable(index: number, content?: string[][] | Table | null): Table {
    const table = tableNodeOf(this.session, content);
    this.session.tree.insert(this.node, index, table);
    return this.wrap<Table>(table);
  }

  private setLength(length: PageLength, points: number): Body {
    const member = `set${length[0].toUpperCase()}${length.slice(1)}`;
    return this.edit(member, () => {
      this.node[length] = points;
      return this.self<Body>();
    });
  }
}
