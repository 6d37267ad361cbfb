/** About how high the content of a table row is, to choose how it may break across pages. */
import { type BlockNode, DOC_DEFAULTS, type RowNode } from '../model';
import { linesOf } from './characters';
import { columnWidths, paddingOf, stretchesOf } from './look';

/** The height of a line of the embedded font, for a size of 1. */
const LINE_HEIGHT = 1.448;

/** The height in points that the content of the row needs; `widths` are those of its columns. */
export function contentHeight(row: RowNode, widths: number[]): number {
  const heights = row.children.map((cell, column) => {
    const [left, top, right, bottom] = paddingOf(cell);
    return top + bottom + blocksHeight(cell.children, widths[column] - left - right);
  });
  return Math.max(0, ...heights);
}

/** The height of the highest cell whose paragraphs all keep their lines together; 0 where there is none. */
export function labelHeight(row: RowNode, widths: number[]): number {
  const isLabel = (block: BlockNode) => block.type === 'PARAGRAPH' && block.style.keepLinesTogether;
  const labels = row.children.map((cell) => (cell.children.every(isLabel) ? cell.children : []));
  const cells = row.children.map((cell, column) => ({ ...cell, children: labels[column] }));
  return labels.flat().length > 0 ? contentHeight({ ...row, children: cells }, widths) : 0;
}

function blocksHeight(blocks: BlockNode[], width: number): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block, width), 0);
}

function blockHeight(block: BlockNode, width: number): number {
  if (block.type === 'TABLE') {
    const widths = columnWidths(block, width);
    return block.children.reduce((sum, row) => sum + contentHeight(row, widths), 0);
  }
  const { style } = block;
  const available = Math.max(width - (style.indentStart ?? 0) - (style.indentEnd ?? 0), 1);
  const stretches = stretchesOf(block);
  const size = Math.max(...stretches.map(({ look }) => look.size));
  const lines = linesOf(stretches.map(({ text }) => text).join(''));
  const count = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil((ems(line) * size) / available)),
    0,
  );
  const spacing = style.lineSpacing ?? DOC_DEFAULTS.lineSpacing;
  return (
    (style.spacingBefore ?? 0) + count * size * LINE_HEIGHT * spacing + (style.spacingAfter ?? 0)
  );
}

/** The width of a line in characters of full width. */
function ems(line: string): number {
  return Array.from(line).reduce((sum, character) => sum + (isNarrow(character) ? 0.55 : 1), 0);
}

/** Latin letters and half-width kana. */
function isNarrow(character: string): boolean {
  return character < '\u0300' || (character >= '\uff61' && character <= '\uff9f');
}
