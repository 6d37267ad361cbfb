/** TableRow: one cell for each column of its table. */
import { ServiceError } from '../../errors';
import type { RowNode } from '../model';
import type { DocumentSession } from '../session';
import { ElementService } from './element';
import { cellNodeOf } from './newTable';

type TableRow = GoogleAppsScript.Document.TableRow;
type TableCell = GoogleAppsScript.Document.TableCell;

export class RowService extends ElementService<RowNode> implements Partial<TableRow> {
  constructor(session: DocumentSession, node: RowNode) {
    super(session, node, 'TableRow');
  }

  getNumCells(): number {
    return this.read('getNumCells', () => this.node.children.length);
  }

  getCell(cellIndex: number): TableCell {
    return this.read('getCell', () => {
      const cell = this.node.children[cellIndex];
      if (!cell) {
        throw new ServiceError(
          `Child index (${cellIndex}) must be less than the number of child elements (${this.node.children.length}).`,
        );
      }
      return this.wrap<TableCell>(cell);
    });
  }

  appendTableCell(content?: string | TableCell | null): TableCell {
    return this.edit('appendTableCell', () => {
      const cell = cellNodeOf(this.session, content);
      this.session.tree.insert(this.node, this.node.children.length, cell);
      return this.wrap<TableCell>(cell);
    });
  }

  /** Null where it was never set (assumption `docs-null-attribute`). */
  getMinimumHeight(): number {
    return this.read('getMinimumHeight', () => this.node.minimumHeight ?? null) as number;
  }

  setMinimumHeight(minHeight: number): TableRow {
    return this.edit('setMinimumHeight', () => {
      this.node.minimumHeight = minHeight;
      return this.self<TableRow>();
    });
  }

  copy(): TableRow {
    return this.read('copy', () => this.wrap<TableRow>(this.detachedCopy()));
  }

  removeFromParent(): TableRow {
    return this.edit('removeFromParent', () => this.detach<TableRow>());
  }
}
