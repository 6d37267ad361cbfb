/** What a Doc is made of, as plain JSON: a body of paragraphs and tables. Lengths are points. */

/** How characters look; what is absent follows the paragraph's heading or the Doc's default. */
export interface TextStyle {
  bold?: boolean;
  size?: number;
  family?: string;
  underline?: boolean;
  color?: string;
}

/** Neighbouring characters of one style. `\r` is a line break inside the paragraph. */
export interface Run {
  text: string;
  style: TextStyle;
}

type HorizontalAlignment = 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFY';
type VerticalAlignment = 'TOP' | 'CENTER' | 'BOTTOM';

/** How a paragraph is set; what is absent follows the Doc's default. */
export interface ParagraphStyle {
  alignment?: HorizontalAlignment;
  indentStart?: number;
  indentEnd?: number;
  /** Measured from the margin, not from `indentStart`. */
  indentFirstLine?: number;
  spacingBefore?: number;
  spacingAfter?: number;
  lineSpacing?: number;
  /** Whether all of its lines stand on one page, where they can; only the Docs API sets it. */
  keepLinesTogether?: boolean;
  /** Whether part of it stands on the page of the next paragraph, where it can; only the Docs API sets it. */
  keepWithNext?: boolean;
  /** A name of DocumentApp.ParagraphHeading; absent is NORMAL. */
  heading?: string;
}

export interface ParagraphNode {
  type: 'PARAGRAPH';
  runs: Run[];
  /** The style of text that comes into the paragraph while it is empty. */
  emptyStyle: TextStyle;
  style: ParagraphStyle;
}

export interface CellNode {
  type: 'TABLE_CELL';
  children: BlockNode[];
  paddingTop?: number;
  paddingBottom?: number;
  paddingLeft?: number;
  paddingRight?: number;
  verticalAlignment?: VerticalAlignment;
  background?: string;
}

export interface RowNode {
  type: 'TABLE_ROW';
  children: CellNode[];
  minimumHeight?: number;
  /** Shown again on each page that the table goes on to; only the Docs API sets it. */
  isHeader?: boolean;
  /** Whether it may not break across pages; only the Docs API sets it. */
  preventOverflow?: boolean;
}

export interface TableNode {
  type: 'TABLE';
  children: RowNode[];
  /** By column; null is an equal share of what the others leave. */
  columnWidths: (number | null)[];
  borderWidth?: number;
  borderColor?: string;
}

export interface BodyNode {
  type: 'BODY_SECTION';
  children: BlockNode[];
  pageWidth: number;
  pageHeight: number;
  marginTop: number;
  marginBottom: number;
  marginLeft: number;
  marginRight: number;
}

export type BlockNode = ParagraphNode | TableNode;
export type ContainerNode = BodyNode | TableNode | RowNode | CellNode;
export type DocNode = ContainerNode | ParagraphNode;

/**
 * How a new Doc looks before anything is set, for the exporters: the Doc itself keeps only what
 * was set (assumption `docs-defaults`).
 */
export const DOC_DEFAULTS = {
  size: 11,
  lineSpacing: 1.15,
  cellPadding: 5,
  borderWidth: 1,
  borderColor: '#000000',
} as const;

const A4 = { pageWidth: 595.28, pageHeight: 841.89 };
const MARGIN = 72;

/** A paragraph without text. */
export function emptyParagraph(): ParagraphNode {
  return { type: 'PARAGRAPH', runs: [], emptyStyle: {}, style: {} };
}

/** A cell as it is made: it holds one empty paragraph. */
export function emptyCell(): CellNode {
  return { type: 'TABLE_CELL', children: [emptyParagraph()] };
}

/** The body of a new Doc: A4 with one empty paragraph. */
export function emptyBody(): BodyNode {
  return {
    type: 'BODY_SECTION',
    children: [emptyParagraph()],
    ...A4,
    marginTop: MARGIN,
    marginBottom: MARGIN,
    marginLeft: MARGIN,
    marginRight: MARGIN,
  };
}

/** The number of columns: that of the longest row. */
export function columnCount(table: TableNode): number {
  return Math.max(0, ...table.children.map((row) => row.children.length));
}
