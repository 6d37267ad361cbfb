/** A Doc as the Docs API gives it: every element with the indexes between which it stands. */
import {
  type BlockNode,
  type BodyNode,
  type CellNode,
  columnCount,
  type ParagraphNode,
  type RowNode,
  type TableNode,
} from '../model';
import { textOf } from '../text';

type StructuralElement = GoogleAppsScript.Docs.Schema.StructuralElement;

/** Where a paragraph or table stands in the body; indexes are UTF-16 code units. */
interface Place<N> {
  node: N;
  start: number;
  end: number;
}

/** The body as a list of structural elements, and where its paragraphs and tables stand. */
export interface BodyResource {
  content: StructuralElement[];
  paragraphs: Place<ParagraphNode>[];
  tables: Place<TableNode>[];
}

/**
 * The resource of a body. A table, a row and a cell begin one index before what is in them, a table ends
 * one behind (as in the example of output that Google documents). Of styles only those of rows are there.
 */
export function bodyResource(body: BodyNode): BodyResource {
  const made: BodyResource = { content: [], paragraphs: [], tables: [] };
  // The body begins with a section break of one index.
  made.content = [{ endIndex: 1, sectionBreak: {} }, ...blocksFrom(body.children, 1, made)];
  return made;
}

function blocksFrom(blocks: BlockNode[], first: number, made: BodyResource): StructuralElement[] {
  let at = first;
  return blocks.map((block) => {
    const element =
      block.type === 'TABLE' ? tableFrom(block, at, made) : paragraphFrom(block, at, made);
    at = element.endIndex as number;
    return element;
  });
}

function paragraphFrom(node: ParagraphNode, start: number, made: BodyResource): StructuralElement {
  const content = `${textOf(node).replaceAll('\r', '\v')}\n`;
  const end = start + content.length;
  made.paragraphs.push({ node, start, end });
  const run = { startIndex: start, endIndex: end, textRun: { content } };
  return { startIndex: start, endIndex: end, paragraph: { elements: [run] } };
}

function tableFrom(node: TableNode, start: number, made: BodyResource): StructuralElement {
  let at = start + 1;
  const tableRows = node.children.map((row) => {
    const next = rowFrom(row, at, made);
    at = next.endIndex;
    return next;
  });
  const end = at + 1;
  made.tables.push({ node, start, end });
  const table = { rows: node.children.length, columns: columnCount(node), tableRows };
  return { startIndex: start, endIndex: end, table };
}

function rowFrom(row: RowNode, startIndex: number, made: BodyResource) {
  let at = startIndex + 1;
  const tableCells = row.children.map((cell) => {
    const next = cellFrom(cell, at, made);
    at = next.endIndex;
    return next;
  });
  const { isHeader = false, preventOverflow = false } = row;
  const tableRowStyle = { tableHeader: isHeader, preventOverflow };
  return { startIndex, endIndex: at, tableCells, tableRowStyle };
}

function cellFrom(cell: CellNode, startIndex: number, made: BodyResource) {
  const content = blocksFrom(cell.children, startIndex + 1, made);
  const endIndex = content.at(-1)?.endIndex ?? startIndex + 1;
  return { startIndex, endIndex, content };
}
