/** A Doc as pdfmake's document definition. */
import type { Content, ContentText, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import {
  type BlockNode,
  type BodyNode,
  type CellNode,
  DOC_DEFAULTS,
  type ParagraphNode,
  type RowNode,
  type TableNode,
} from '../model';
import { linesOf } from './characters';
import { piecesByFont } from './fonts';
import { columnWidths, paddingOf, stretchesOf, textWidth } from './look';
import { contentHeight } from './rowHeight';

const ALIGNMENTS = { LEFT: 'left', CENTER: 'center', RIGHT: 'right', JUSTIFY: 'justify' } as const;
const VERTICAL = { TOP: 'top', CENTER: 'middle', BOTTOM: 'bottom' } as const;

/** The definition of a PDF that looks as the Doc does. */
export function pdfDefinition(body: BodyNode): TDocumentDefinitions {
  const { pageWidth, pageHeight, marginLeft, marginTop, marginRight, marginBottom } = body;
  return {
    pageSize: { width: pageWidth, height: pageHeight },
    pageMargins: [marginLeft, marginTop, marginRight, marginBottom],
    defaultStyle: { font: 'serif', fontSize: DOC_DEFAULTS.size },
    content: withoutTail(body.children).map((block) => blockContent(block, textWidth(body))),
  };
}

/** The empty paragraph that Docs keeps after a table would cost a page when the table fills one. */
function withoutTail(blocks: BlockNode[]): BlockNode[] {
  const last = blocks[blocks.length - 1];
  const before = blocks[blocks.length - 2];
  const isTail = last?.type === 'PARAGRAPH' && !last.runs.length && before?.type === 'TABLE';
  return isTail ? blocks.slice(0, -1) : blocks;
}

function blockContent(block: BlockNode, width: number): Content {
  return block.type === 'TABLE' ? tableContent(block, width) : paragraphContent(block);
}

function paragraphContent(paragraph: ParagraphNode): ContentText {
  const { style } = paragraph;
  const indentStart = style.indentStart ?? 0;
  return {
    text: stretchesOf(paragraph).flatMap(({ text, look }) =>
      piecesOf(text).map((piece) => ({
        ...piece,
        bold: look.bold,
        fontSize: look.size,
        color: look.color,
        ...(look.underline && { decoration: 'underline' as const }),
      })),
    ),
    alignment: ALIGNMENTS[style.alignment ?? 'LEFT'],
    margin: [indentStart, style.spacingBefore ?? 0, style.indentEnd ?? 0, style.spacingAfter ?? 0],
    leadingIndent: (style.indentFirstLine ?? indentStart) - indentStart,
    lineHeight: style.lineSpacing ?? DOC_DEFAULTS.lineSpacing,
    preserveLeadingSpaces: true,
  };
}

/** An empty text keeps one piece: pdfmake gives a line its height by it. */
function piecesOf(text: string): { text: string; font: string }[] {
  const pieces = linesOf(text).flatMap((line, index) => [
    ...(index > 0 ? [{ text: '\n', font: 'serif' }] : []),
    ...piecesByFont(line),
  ]);
  return pieces.length ? pieces : [{ text: '', font: 'serif' }];
}

/**
 * A table of one row for each row: pdfmake can keep only whole tables on a page, and a row with
 * a minimum height that breaks would get that height on each of its pages.
 */
function tableContent(table: TableNode, available: number): Content {
  const widths = columnWidths(table, available);
  if (widths.length === 0) return { text: '' };
  return { stack: table.children.map((row, index) => rowTable(table, row, index, widths)) };
}

function rowTable(table: TableNode, row: RowNode, index: number, widths: number[]): Content {
  const border = table.borderWidth ?? DOC_DEFAULTS.borderWidth;
  const color = table.borderColor ?? DOC_DEFAULTS.borderColor;
  // Docs counts half of each border into the column; pdfmake adds all of them to the widths.
  const inner = widths.map((width) => width - (border * (widths.length + 1)) / widths.length);
  const minimum = row.minimumHeight ?? 0;
  const isWhole = minimum > 0 && contentHeight(row, widths) <= minimum;
  const padding = rowPadding(row);
  const height = Math.max(minimum - padding.top - padding.bottom, 0);
  return {
    unbreakable: isWhole,
    // The upper border lies on the lower one of the row before.
    margin: [0, index > 0 ? -border : 0, 0, 0],
    table: {
      widths: inner,
      heights: isWhole ? height : 0,
      body: [inner.map((width, column) => cellContent(row.children[column], width, padding))],
    },
    layout: {
      hLineWidth: () => border,
      vLineWidth: () => border,
      hLineColor: () => color,
      vLineColor: () => color,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => padding.top,
      paddingBottom: () => padding.bottom,
    },
  };
}

interface VerticalPadding {
  top: number;
  bottom: number;
}

/** What all cells of the row keep free: pdfmake repeats it where the row breaks. */
function rowPadding(row: RowNode): VerticalPadding {
  const paddings = row.children.map(paddingOf);
  return {
    top: Math.min(...paddings.map(([, top]) => top), DOC_DEFAULTS.cellPadding),
    bottom: Math.min(...paddings.map(([, , , bottom]) => bottom), DOC_DEFAULTS.cellPadding),
  };
}

/** pdfmake wants a cell in every column; where the row has none, an empty one. */
function cellContent(cell: CellNode | undefined, width: number, row: VerticalPadding): TableCell {
  if (!cell) return '';
  const [left, top, right, bottom] = paddingOf(cell);
  const inner = width - left - right;
  return {
    stack: withoutTail(cell.children).map((block) => blockContent(block, inner)),
    margin: [left, top - row.top, right, bottom - row.bottom],
    verticalAlignment: VERTICAL[cell.verticalAlignment ?? 'TOP'],
    ...(cell.background && { fillColor: cell.background }),
  };
}
