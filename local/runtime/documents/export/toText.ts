/** A Doc as plain text: a paragraph is a line, a table row its cells separated by tabs. */
import type { BlockNode, BodyNode, CellNode, TableNode } from '../model';
import { textOf } from '../text';
import { linesOf } from './characters';

/** The text of a Doc; paragraphs inside a cell stand on lines of their own. Ends with a newline. */
export function toText(body: BodyNode): string {
  return `${blocksText(body.children)}\n`;
}

function blocksText(blocks: BlockNode[]): string {
  return blocks
    .map((block) => (block.type === 'TABLE' ? tableText(block) : linesOf(textOf(block)).join('\n')))
    .join('\n');
}

function tableText(table: TableNode): string {
  return table.children.map((row) => row.children.map(cellText).join('\t')).join('\n');
}

/** Spaces at the end of a cell, an empty last paragraph for one, are not worth a line. */
function cellText(cell: CellNode): string {
  return blocksText(cell.children).replace(/\n+$/, '');
}
