/** A Doc as pdfmake's document definition. */
import type {
  Content,
  ContentStack,
  ContentTable,
  ContentText,
  TableCell,
  TDocumentDefinitions,
} from 'pdfmake/interfaces';
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
import { contentHeight, labelHeight } from './rowHeight';

const ALIGNMENTS = { LEFT: 'left', CENTER: 'center', RIGHT: 'right', JUSTIFY: 'justify' } as const;
const VERTICAL = { TOP: 'top', CENTER: 'middle', BOTTOM: 'bottom' } as const;

/** Marks what must not be alone on a page, without the end of the table above it. */
const FOOT = -1;

type NodeInfo = Parameters<NonNullable<TDocumentDefinitions['pageBreakBefore']>>[0];

/** Whether this is a foot that stands at the top of a further page. */
export const isLost = ({ headlineLevel, startPosition }: NodeInfo): boolean =>
  headlineLevel === FOOT && startPosition.pageNumber > 1 && depthOf(startPosition) < LINE * 2;

/** How far below the top margin something stands. */
const depthOf = (at: NodeInfo['startPosition']) => at.verticalRatio * at.pageInnerHeight;

/** About a line of usual text, in points. */
export const LINE = 20;

/** A row that may break begins where its labels still have room; how much they need stands in `headlineLevel`. */
const isTooLow = ({ headlineLevel = 0, startPosition }: NodeInfo): boolean => {
  const depth = depthOf(startPosition);
  return (
    headlineLevel > 0 && depth > LINE * 2 && depth + headlineLevel > startPosition.pageInnerHeight
  );
};

/** The definition of a PDF that looks as the Doc does; the pages end so many points higher. */
export function pdfDefinition(body: BodyNode, raised = 0): TDocumentDefinitions {
  const { pageWidth, pageHeight, marginLeft, marginTop, marginRight, marginBottom } = body;
  const room = { width: textWidth(body), height: pageHeight - marginTop - marginBottom };
  return {
    pageSize: { width: pageWidth, height: pageHeight },
    pageMargins: [marginLeft, marginTop, marginRight, marginBottom + raised],
    defaultStyle: { font: 'serif', fontSize: DOC_DEFAULTS.size },
    content: bodyContents(withoutTail(body.children), room),
    pageBreakBefore: isTooLow,
  };
}

/** What a block may fill: the width of the text, and the height of a page. */
interface Room {
  width: number;
  height: number;
}

/** Paragraphs of which each keeps with the next are one block; a table takes in those that its last row keeps with. */
function bodyContents(blocks: BlockNode[], room: Room): Content[] {
  const contents: Content[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    const kept: ParagraphNode[] = [];
    for (let last = block; keepsWithNext(last); ) {
      const next = blocks[at + 1];
      if (next?.type !== 'PARAGRAPH') break;
      kept.push(next);
      last = next;
      at += 1;
    }
    if (block.type === 'TABLE') contents.push(...tableContents(block, room, kept));
    else {
      const stack = [block, ...kept].map(paragraphContent);
      contents.push({ stack, unbreakable: kept.length > 0 || block.style.keepLinesTogether });
    }
  }
  return contents;
}

/** Whether a paragraph, or one at the end of the last row of a table, keeps with what comes after it. */
function keepsWithNext(block: BlockNode | undefined): boolean {
  if (block?.type !== 'TABLE') return block?.style.keepWithNext ?? false;
  const cells = block.children.at(-1)?.children ?? [];
  return cells.some((cell) => keepsWithNext(cell.children.at(-1)));
}

/** The empty paragraph that Docs keeps after a table would cost a page when the table fills one. */
function withoutTail(blocks: BlockNode[]): BlockNode[] {
  const last = blocks[blocks.length - 1];
  const before = blocks[blocks.length - 2];
  const isTail = last?.type === 'PARAGRAPH' && !last.runs.length && before?.type === 'TABLE';
  return isTail ? blocks.slice(0, -1) : blocks;
}

function blockContents(block: BlockNode, room: Room): Content[] {
  return block.type === 'TABLE' ? tableContents(block, room) : [paragraphContent(block)];
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
 * a minimum height that breaks would get that height on each of its pages. Where there are header
 * rows they stand in a table of one column, whose first row pdfmake repeats.
 * @param foot what the last row keeps with
 */
function tableContents(table: TableNode, room: Room, foot: ParagraphNode[] = []): Content[] {
  const widths = columnWidths(table, room.width);
  if (widths.length === 0) return [{ text: '' }];
  const rows = table.children.map((row, index) => rowTable(table, row, index, widths, room));
  const after: Content[] = foot.length
    ? [{ stack: foot.map(paragraphContent), unbreakable: true, headlineLevel: FOOT }]
    : [];
  const last = rows.at(-1);
  if (last?.unbreakable) {
    rows.splice(-1, 1, { stack: [last, ...after.splice(0)], unbreakable: true });
  }
  const headers = table.children.findIndex((row) => !row.isHeader);
  if (headers < 1) return [{ stack: rows }, ...after];
  const head: Content = { stack: rows.slice(0, headers) };
  return [
    {
      table: {
        headerRows: 1,
        widths: ['*'],
        body: [[head], ...rows.slice(headers).map((row) => [row])],
      },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: () => 0,
        paddingLeft: () => 0,
        paddingRight: () => 0,
        paddingTop: () => 0,
        paddingBottom: () => 0,
      },
    },
    ...after,
  ];
}

/** A row that may not break is whole where a page holds it (assumption `docs-page-breaks`). */
function isWholeRow(row: RowNode, height: number, room: Room): boolean {
  return height <= (row.minimumHeight ?? 0) || (!!row.preventOverflow && height < room.height / 2);
}

function rowTable(
  table: TableNode,
  row: RowNode,
  index: number,
  widths: number[],
  room: Room,
): ContentTable | ContentStack {
  const border = table.borderWidth ?? DOC_DEFAULTS.borderWidth;
  const color = table.borderColor ?? DOC_DEFAULTS.borderColor;
  // Docs counts half of each border into the column; pdfmake adds all of them to the widths.
  const inner = widths.map((width) => width - (border * (widths.length + 1)) / widths.length);
  const minimum = row.minimumHeight ?? 0;
  const height = contentHeight(row, widths);
  const isWhole = isWholeRow(row, height, room);
  const labels = isWhole ? 0 : labelHeight(row, widths);
  const padding = rowPadding(row);
  return {
    unbreakable: isWhole,
    headlineLevel: labels,
    // The upper border lies on the lower one of the row before.
    margin: [0, index > 0 ? -border : 0, 0, 0],
    table: {
      widths: inner,
      heights: isWhole ? Math.max(minimum - padding.top - padding.bottom, 0) : 0,
      body: [
        inner.map((width, column) => cellContent(row.children[column], width, padding, labels > 0)),
      ],
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

/**
 * pdfmake wants a cell in every column; where the row has none, an empty one.
 * @param atTop where labels are kept together: pdfmake looks for the middle on the page where the row ends
 */
function cellContent(
  cell: CellNode | undefined,
  width: number,
  row: VerticalPadding,
  atTop: boolean,
): TableCell {
  if (!cell) return '';
  const [left, top, right, bottom] = paddingOf(cell);
  const inner = width - left - right;
  return {
    stack: withoutTail(cell.children).flatMap((block) =>
      blockContents(block, { width: inner, height: 0 }),
    ),
    margin: [left, top - row.top, right, bottom - row.bottom],
    verticalAlignment: VERTICAL[atTop ? 'TOP' : (cell.verticalAlignment ?? 'TOP')],
    ...(cell.background && { fillColor: cell.background }),
  };
}
