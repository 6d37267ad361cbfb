/** How text and tables of a Doc come out, defaults and headings filled in; for every exporter. */
import {
  type BodyNode,
  type CellNode,
  columnCount,
  DOC_DEFAULTS,
  type ParagraphNode,
  type TableNode,
  type TextStyle,
} from '../model';

/** Docs' own named styles, where the paragraph says nothing else. */
const HEADINGS: Record<string, TextStyle> = {
  TITLE: { size: 26 },
  SUBTITLE: { size: 15, color: '#666666' },
  HEADING1: { size: 20 },
  HEADING2: { size: 16 },
  HEADING3: { size: 14, color: '#434343' },
  HEADING4: { size: 12, color: '#666666' },
  HEADING5: { size: 11, color: '#666666' },
  HEADING6: { size: 11, color: '#666666' },
};

interface Look {
  bold: boolean;
  /** Points. */
  size: number;
  underline: boolean;
  /** `#rrggbb`. */
  color: string;
}

/** How characters of the paragraph look. */
function lookOf(paragraph: ParagraphNode, style: TextStyle): Look {
  const heading = HEADINGS[paragraph.style.heading ?? ''] ?? {};
  return {
    bold: style.bold ?? heading.bold ?? false,
    size: style.size ?? heading.size ?? DOC_DEFAULTS.size,
    underline: style.underline ?? false,
    color: style.color ?? heading.color ?? '#000000',
  };
}

/** The paragraph's characters by look; an empty one gives one empty stretch, for its height. */
export function stretchesOf(paragraph: ParagraphNode): { text: string; look: Look }[] {
  const runs = paragraph.runs.length ? paragraph.runs : [{ text: '', style: paragraph.emptyStyle }];
  return runs.map((run) => ({ text: run.text, look: lookOf(paragraph, run.style) }));
}

/** The width between the margins, in points. */
export function textWidth(body: BodyNode): number {
  return body.pageWidth - body.marginLeft - body.marginRight;
}

/** The width of each column in points; those not set share what is left of `available`. */
export function columnWidths(table: TableNode, available: number): number[] {
  const given = Array.from({ length: columnCount(table) }, (_, i) => table.columnWidths[i] ?? null);
  const left = given.reduce<number>((sum, width) => sum - (width ?? 0), available);
  const open = given.filter((width) => width === null).length;
  return given.map((width) => width ?? Math.max(left / open, DOC_DEFAULTS.cellPadding * 4));
}

/** A cell's padding in points: left, top, right, bottom. */
export function paddingOf(cell: CellNode): [number, number, number, number] {
  const { paddingLeft, paddingTop, paddingRight, paddingBottom } = cell;
  const usual = DOC_DEFAULTS.cellPadding;
  return [paddingLeft ?? usual, paddingTop ?? usual, paddingRight ?? usual, paddingBottom ?? usual];
}
