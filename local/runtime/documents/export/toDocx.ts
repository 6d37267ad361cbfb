/** A Doc as .docx, for Word and LibreOffice. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  LineRuleType,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  type BlockNode,
  type BodyNode,
  type CellNode,
  columnCount,
  DOC_DEFAULTS,
  emptyCell,
  type ParagraphNode,
  type RowNode,
  type TableNode,
} from '../model';
import { linesOf } from './characters';
import { columnWidths, paddingOf, stretchesOf, textWidth } from './look';

/** Mincho for Japanese, as in Japanese offices, with a serif for Latin that is found everywhere. */
const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'ＭＳ 明朝',
  hint: 'eastAsia',
};

const ALIGNMENTS = {
  LEFT: AlignmentType.LEFT,
  CENTER: AlignmentType.CENTER,
  RIGHT: AlignmentType.RIGHT,
  JUSTIFY: AlignmentType.BOTH,
} as const;

const VERTICAL = {
  TOP: VerticalAlignTable.TOP,
  CENTER: VerticalAlignTable.CENTER,
  BOTTOM: VerticalAlignTable.BOTTOM,
} as const;

/** Renders a Doc. `name` becomes the title. */
export async function toDocx(body: BodyNode, name: string): Promise<Buffer> {
  const document = new Document({
    title: name,
    creator: '',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: halfPoints(DOC_DEFAULTS.size), language: { eastAsia: 'ja-JP' } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(body.pageWidth), height: twips(body.pageHeight) },
            margin: {
              top: twips(body.marginTop),
              bottom: twips(body.marginBottom),
              left: twips(body.marginLeft),
              right: twips(body.marginRight),
            },
          },
        },
        children: body.children.map((block) => blockOf(block, textWidth(body))),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function twips(points: number): number {
  return Math.round(points * 20);
}

function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** `#rrggbb` as Word writes it. */
function wordColor(color: string): string {
  return color.replace('#', '');
}

function blockOf(block: BlockNode, width: number): Paragraph | Table {
  return block.type === 'TABLE' ? tableOf(block, width) : paragraphOf(block);
}

function paragraphOf(paragraph: ParagraphNode): Paragraph {
  const { style } = paragraph;
  const indentStart = style.indentStart ?? 0;
  const first = (style.indentFirstLine ?? indentStart) - indentStart;
  return new Paragraph({
    alignment: ALIGNMENTS[style.alignment ?? 'LEFT'],
    keepLines: style.keepLinesTogether,
    keepNext: style.keepWithNext,
    // Docs puts no space between Japanese and Latin letters; Word would by itself.
    autoSpaceEastAsianText: false,
    indent: {
      left: twips(indentStart),
      right: twips(style.indentEnd ?? 0),
      ...(first < 0 ? { hanging: twips(-first) } : { firstLine: twips(first) }),
    },
    spacing: {
      before: twips(style.spacingBefore ?? 0),
      after: twips(style.spacingAfter ?? 0),
      line: Math.round((style.lineSpacing ?? DOC_DEFAULTS.lineSpacing) * 240),
      lineRule: LineRuleType.AUTO,
    },
    children: stretchesOf(paragraph).flatMap(({ text, look }) =>
      linesOf(text).map(
        (line, index) =>
          new TextRun({
            text: line,
            break: index > 0 ? 1 : 0,
            font: FONT,
            bold: look.bold,
            size: halfPoints(look.size),
            color: wordColor(look.color),
            ...(look.underline && { underline: {} }),
          }),
      ),
    ),
  });
}

function tableOf(table: TableNode, available: number): Table | Paragraph {
  if (columnCount(table) === 0) return new Paragraph({});
  const widths = columnWidths(table, available);
  const width = table.borderWidth ?? DOC_DEFAULTS.borderWidth;
  const line = {
    style: width > 0 ? BorderStyle.SINGLE : BorderStyle.NONE,
    size: Math.round(width * 8),
    color: wordColor(table.borderColor ?? DOC_DEFAULTS.borderColor),
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, next) => sum + next, 0)), type: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: table.children.map((row) => rowOf(row, widths)),
  });
}

function rowOf(row: RowNode, widths: number[]): TableRow {
  return new TableRow({
    ...(row.minimumHeight && {
      height: { value: twips(row.minimumHeight), rule: HeightRule.ATLEAST },
    }),
    tableHeader: row.isHeader,
    cantSplit: row.preventOverflow,
    children: widths.map((width, column) => cellOf(row.children[column] ?? emptyCell(), width)),
  });
}

function cellOf(cell: CellNode, width: number): TableCell {
  const [left, top, right, bottom] = paddingOf(cell);
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    margins: {
      marginUnitType: WidthType.DXA,
      left: twips(left),
      top: twips(top),
      right: twips(right),
      bottom: twips(bottom),
    },
    verticalAlign: VERTICAL[cell.verticalAlignment ?? 'TOP'],
    ...(cell.background && {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: wordColor(cell.background) },
    }),
    children: cell.children.map((block) => blockOf(block, width - left - right)),
  });
}
