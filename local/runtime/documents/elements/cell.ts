/** TableCell: a small page of its own, which always holds a paragraph. */
import { NotImplementedError } from '../../errors';
import { nameIn, VERTICAL_ALIGNMENT } from '../enums';
import type { CellNode } from '../model';
import type { DocumentSession } from '../session';
import { paragraphText, replaceAll } from '../text';
import { BlockContainerService } from './blocks';
import { setColumnWidth } from './table';
import { assertOneLine, textObject } from './textElement';

type TableCell = GoogleAppsScript.Document.TableCell;
type Padding = 'paddingTop' | 'paddingBottom' | 'paddingLeft' | 'paddingRight';

export class CellService extends BlockContainerService<CellNode> implements Partial<TableCell> {
  constructor(session: DocumentSession, node: CellNode) {
    super(session, node, 'TableCell');
  }

  /** One paragraph with the text; how it looks follows the cell's first (`docs-text-style`). */
  setText(text: string): TableCell {
    return this.edit('setText', () => {
      assertOneLine('TableCell.setText', text);
      const first = this.node.children[0];
      const style = first?.type === 'PARAGRAPH' ? structuredClone(first) : undefined;
      const paragraph = this.session.tree.clear(this.node);
      if (style) Object.assign(paragraph, style);
      replaceAll(paragraph, paragraphText(text));
      return this.self<TableCell>();
    });
  }

  editAsText(): GoogleAppsScript.Document.Text {
    return this.read('editAsText', () => textObject(this.session, this.node));
  }

  removeChild(child: GoogleAppsScript.Document.Element): TableCell {
    return this.edit('removeChild', () => {
      this.session.tree.remove(this.childOf(this.node, child));
      return this.self<TableCell>();
    });
  }

  clear(): TableCell {
    return this.edit('clear', () => {
      this.session.tree.clear(this.node);
      return this.self<TableCell>();
    });
  }

  /** The width of the column that the cell stands in. */
  setWidth(width: number): TableCell {
    return this.edit('setWidth', () => {
      const row = this.session.tree.parentOf(this.node);
      const table = row && this.session.tree.parentOf(row);
      if (row?.type !== 'TABLE_ROW' || table?.type !== 'TABLE') {
        throw new NotImplementedError('TableCell.setWidth of a detached cell');
      }
      setColumnWidth(table, row.children.indexOf(this.node), width);
      return this.self<TableCell>();
    });
  }

  setPaddingTop(points: number): TableCell {
    return this.setPadding('paddingTop', points);
  }
  setPaddingBottom(points: number): TableCell {
    return this.setPadding('paddingBottom', points);
  }
  setPaddingLeft(points: number): TableCell {
    return this.setPadding('paddingLeft', points);
  }
  setPaddingRight(points: number): TableCell {
    return this.setPadding('paddingRight', points);
  }

  setVerticalAlignment(alignment: GoogleAppsScript.Document.VerticalAlignment): TableCell {
    return this.edit('setVerticalAlignment', () => {
      this.node.verticalAlignment = nameIn(VERTICAL_ALIGNMENT, alignment);
      return this.self<TableCell>();
    });
  }

  setBackgroundColor(color: string): TableCell {
    return this.edit('setBackgroundColor', () => {
      this.node.background = color;
      return this.self<TableCell>();
    });
  }

  private setPadding(padding: Padding, points: number): TableCell {
    const member = `set${padding[0].toUpperCase()}${padding.slice(1)}`;
    return this.edit(member, () => {
      this.node[padding] = points;
      return this.self<TableCell>();
    });
  }
}
