// Builds a template Doc out of its blocks.
import type {
  TemplateAlign,
  TemplateBlocks,
  TemplateCell,
  TemplateParagraph,
  TemplateTable,
} from '../../domain/documents/templateBlocks';

type Body = GoogleAppsScript.Document.Body;
type Paragraph = GoogleAppsScript.Document.Paragraph;

const LINE_SPACING = 1.15;
const BORDER_WIDTH = 0.5;

const horizontal = (align: TemplateAlign) =>
  ({
    left: DocumentApp.HorizontalAlignment.LEFT,
    center: DocumentApp.HorizontalAlignment.CENTER,
    right: DocumentApp.HorizontalAlignment.RIGHT,
    justify: DocumentApp.HorizontalAlignment.JUSTIFY,
  })[align];

const vertical = (align: NonNullable<TemplateCell['verticalAlign']>) =>
  ({
    top: DocumentApp.VerticalAlignment.TOP,
    middle: DocumentApp.VerticalAlignment.CENTER,
    bottom: DocumentApp.VerticalAlignment.BOTTOM,
  })[align];

/** Makes the Doc under `fileName`, in the root folder, and returns its id. */
export function buildTemplate(fileName: string, { blocks, family, page }: TemplateBlocks): string {
  const document = DocumentApp.create(fileName);
  const body = document.getBody();
  body
    .setPageWidth(page.width)
    .setPageHeight(page.height)
    .setMarginTop(page.margins.top)
    .setMarginBottom(page.margins.bottom)
    .setMarginLeft(page.margins.left)
    .setMarginRight(page.margins.right);
  // A Doc must end with a paragraph, and a new one holds nothing else: the last block goes into it.
  const end = body.getChild(0).asParagraph();
  blocks.forEach((block, index) => {
    if (block.kind === 'table') insertTable(body, index, block, family);
    else if (index < blocks.length - 1)
      style(body.insertParagraph(index, block.text), block, family);
    else {
      end.setText(block.text);
      style(end, block, family);
    }
  });
  document.saveAndClose();
  return document.getId();
}

/** Attributes in one call: each setter by itself would be a change of its own. */
function style(paragraph: Paragraph, block: TemplateParagraph, family: string): void {
  const {
    align = 'left',
    size,
    bold = false,
    indent = 0,
    firstLine = 0,
    before = 0,
    after = 0,
  } = block;
  const { Attribute } = DocumentApp;
  paragraph.setAttributes({
    [Attribute.FONT_FAMILY]: family,
    ...(size !== undefined && { [Attribute.FONT_SIZE]: size }),
    [Attribute.BOLD]: bold,
    [Attribute.HORIZONTAL_ALIGNMENT]: horizontal(align),
    [Attribute.INDENT_START]: indent,
    // Docs counts the first line from the margin, not from the paragraph's own indent.
    [Attribute.INDENT_FIRST_LINE]: indent + firstLine,
    [Attribute.SPACING_BEFORE]: before,
    [Attribute.SPACING_AFTER]: after,
    [Attribute.LINE_SPACING]: LINE_SPACING,
  });
}

function insertTable(body: Body, index: number, block: TemplateTable, family: string): void {
  const texts = block.rows.map(({ cells }) =>
    cells.map(({ paragraphs }) => paragraphs[0]?.text ?? ''),
  );
  const table = body.insertTable(index, texts);
  table.setBorderWidth(BORDER_WIDTH).setBorderColor('#000000');
  block.widths.forEach((width, column) => {
    table.setColumnWidth(column, width);
  });
  block.rows.forEach(({ cells, minHeight }, rowIndex) => {
    const row = table.getRow(rowIndex);
    if (minHeight !== undefined) row.setMinimumHeight(minHeight);
    cells.forEach((cell, column) => {
      fillCell(row.getCell(column), cell, family);
    });
  });
}

/** The cell already holds its first paragraph's text. */
function fillCell(
  cell: GoogleAppsScript.Document.TableCell,
  { paragraphs, verticalAlign = 'top' }: TemplateCell,
  family: string,
): void {
  cell.setVerticalAlignment(vertical(verticalAlign));
  paragraphs.forEach((block, index) => {
    const paragraph =
      index === 0 ? cell.getChild(0).asParagraph() : cell.appendParagraph(block.text);
    style(paragraph, block, family);
  });
}
