/** Table: rows of cells with one border. */
import { NotImplementedError, ServiceError } from '../../errors';
import { columnCount, type TableNode } from '../model';
import type { DocumentSession } from '../session';
import { ElementService } from './element';
import { rowNodeOf } from './newTable';

type Table = GoogleAppsScript.Document.Table;
type TableRow = GoogleAppsScript.Document.TableRow;

export class TableService extends ElementService<TableNode> implements Partial<Table> {
  constructor(session: DocumentSession, node: TableNode) {
    super(session, node, 'Table');
  }

  getNumRows(): number {
    return this.read('getNumRows', () => this.node.children.length);
  }

  getRow(rowIndex: number): TableRow {
    return this.read('getRow', () => this.wrap<TableRow>(this.rowAt(rowIndex)));
  }

  /** A new row has no cells yet; a given one must be detached. */
  appendTableRow(tableRow?: TableRow | null): TableRow {
    return this.edit('appendTableRow', () => this.put(this.node.children.length, tableRow));
  }

  insertTableRow(childIndex: number, tableRow?: TableRow | null): TableRow {
    return this.edit('insertTableRow', () => this.put(childIndex, tableRow));
  }

  removeRow(rowIndex: number): TableRow {
    return this.edit('removeRow', () => {
      const row = this.rowAt(rowIndex);
      this.session.tree.remove(row);
      return this.wrap<TableRow>(row);
    });
  }

  /** Null where the width was never set (assumption `docs-null-attribute`). */
  getColumnWidth(columnIndex: number): number {
    return this.read('getColumnWidth', () => this.node.columnWidths[columnIndex] ?? null) as number;
  }

  setColumnWidth(columnIndex: number, width: number): Table {
    return this.edit('setColumnWidth', () => {
      setColumnWidth(this.node, columnIndex, width);
      return this.self<Table>();
    });
  }

  setBorderWidth(width: number): Table {
    return this.edit('setBorderWidth', () => {
      this.node.borderWidth = width;
      return this.self<Table>();
    });
  }

  setBorderColor(color: string): Table {
    return this.edit('setBorderColor', () => {
      this.node.borderColor = color;
      return this.self<Table>();
    });
  }

  asTable(): Table {
    return this.read('asTable', () => this.self<Table>());
  }

  copy(): Table {
    return this.read('copy', () => this.wrap<Table>(this.detachedCopy()));
  }

  removeFromParent(): Table {
    return this.edit('removeFromParent', () => this.detach<Table>());
  }

  private put(index: number, content?: TableRow | null): TableRow {
    const row = rowNodeOf(this.session, content);
    this.session.tree.insert(this.node, index, row);
    return this.wrap<TableRow>(row);
  }

  private rowAt(index: number) {
    const row = this.node.children[index];
    if (!row) {
      throw new ServiceError(
        `Child index (${index}) must be less than the number of child elements (${this.node.children.length}).`,
      );
    }
    return row;
  }
}

/** Sets the width of a column that the table has. */
export function setColumnWidth(table: TableNode, column: number, width: number): void {
  if (!Number.isInteger(column) || column < 0 || column >= columnCount(table)) {
    throw new NotImplementedError(`Table.setColumnWidth of column ${column}, which is not there`);
  }
  while (table.columnWidths.length <= column) table.columnWidths.push(null);
  table.columnWidths[column] = width;
}
