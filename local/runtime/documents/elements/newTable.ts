/** Tables, rows and cells out of what the script passes: texts, or detached elements. */
import { NotImplementedError } from '../../errors';
import { type CellNode, emptyCell, type RowNode, type TableNode } from '../model';
import type { DocumentSession } from '../session';
import { paragraphText, replaceAll } from '../text';
import { assertOneLine } from './textElement';

/** A cell that holds one paragraph with `text`. */
function cellWith(text: unknown): CellNode {
  assertOneLine('TableCell text', text);
  const cell = emptyCell();
  if (cell.children[0].type === 'PARAGRAPH') replaceAll(cell.children[0], paragraphText(text));
  return cell;
}

/** A new table of the given texts (none: a table without rows), or the detached one passed. */
export function tableNodeOf(session: DocumentSession, content: unknown): TableNode {
  const node = session.nodeOf(content);
  if (node?.type === 'TABLE') return node;
  if (content !== undefined && content !== null && !Array.isArray(content)) {
    throw new NotImplementedError('A table of what is neither texts nor Table');
  }
  const rows = ((content ?? []) as unknown[][]).map(
    (texts): RowNode => ({ type: 'TABLE_ROW', children: texts.map(cellWith) }),
  );
  const table: TableNode = { type: 'TABLE', children: rows, columnWidths: [] };
  session.tree.adopt(table);
  return table;
}

/** A new row without cells, or the detached one passed. */
export function rowNodeOf(session: DocumentSession, content: unknown): RowNode {
  if (content === undefined || content === null) return { type: 'TABLE_ROW', children: [] };
  const node = session.nodeOf(content);
  if (node?.type !== 'TABLE_ROW') throw new NotImplementedError('A row of what is no TableRow');
  return node;
}

/** A new cell with a text or empty, or the detached one passed. */
export function cellNodeOf(session: DocumentSession, content: unknown): CellNode {
  if (content === undefined || content === null || typeof content === 'string') {
    return cellWith(content ?? '');
  }
  const node = session.nodeOf(content);
  if (node?.type !== 'TABLE_CELL') throw new NotImplementedError('A cell of what is no TableCell');
  return node;
}
