// Compiles a template's HTML into blocks, the plain data that template Docs are built from.
import { basename } from 'node:path';
import { parse } from 'parse5';
import type {
  TemplateBlocks,
  TemplateCell,
  TemplatePage,
  TemplateParagraph,
  TemplateRow,
  TemplateTable,
} from '../../src/domain/documents/templateBlocks';
import {
  type HtmlElement,
  isElement,
  meaningfulNodes,
  TemplateError,
  TemplateSource,
} from './templateSource';
import {
  cellVerticalAlign,
  type ParagraphStyle,
  pageStyle,
  paragraphStyle,
  tableLength,
  withoutUndefined,
} from './templateStyle';

/** A serif family that Google Docs offers; papers of the city office are set in a Mincho type. */
const family = 'Noto Serif JP';
/** A4 in points. */
const paper = { width: 595.28, height: 841.89 };

/**
 * The blocks of one template. `file` is its path, for messages.
 * Throws a TemplateError naming file and line at the first tag, attribute or style it does not know.
 */
export function compileTemplate(html: string, file: string): TemplateBlocks {
  const name = basename(file);
  const source = new TemplateSource(name);
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => {
      throw new TemplateError(name, startLine, `the HTML is broken (${code})`);
    },
  });
  const root = document.childNodes.find(isElement);
  if (root === undefined) throw new TemplateError(name, 1, 'there is no <html>');
  source.attributes(root, ['lang']);
  const [head, body] = source.elements(root, ['head', 'body']) as [HtmlElement, HtmlElement];
  source.attributes(body, ['style']);
  const { margins, size } = pageStyle(source, body);
  const page: TemplatePage = { ...paper, margins };
  const blocks = source
    .elements(body, ['p', 'table'])
    .map((element) =>
      element.tagName === 'p'
        ? paragraph(source, element, { size })
        : table(source, element, page, size),
    );
  return { name: templateName(source, head), family, page, blocks };
}

/** The `<title>`; what else stands in the head serves browsers only. */
function templateName(source: TemplateSource, head: HtmlElement): string {
  const title = source
    .elements(head, ['meta', 'title', 'style', 'link'])
    .find((element) => element.tagName === 'title');
  return title === undefined
    ? source.fail(head, '<head> needs a <title>, the name of the 様式')
    : source.text(title);
}

function paragraph(
  source: TemplateSource,
  element: HtmlElement,
  inherited: ParagraphStyle,
): TemplateParagraph {
  source.attributes(element, ['style']);
  return {
    kind: 'paragraph',
    text: source.text(element),
    ...inherited,
    ...paragraphStyle(source, element),
  };
}

function table(
  source: TemplateSource,
  element: HtmlElement,
  page: TemplatePage,
  size: number,
): TemplateTable {
  source.attributes(element, []);
  const parts = source.elements(element, ['colgroup', 'tbody']);
  const columns = parts
    .filter((part) => part.tagName === 'colgroup')
    .flatMap((colgroup) => source.elements(colgroup, ['col']));
  const widths = columns.map((column) => {
    source.attributes(column, ['style']);
    return tableLength(source, column, 'width') ?? source.fail(column, '<col> needs a "width"');
  });
  checkWidth(source, element, widths, page);
  const rows = parts
    .filter((part) => part.tagName === 'tbody')
    .flatMap((tbody) => source.elements(tbody, ['tr']))
    .map((row) => tableRow(source, row, widths.length, size));
  return { kind: 'table', widths, rows };
}

function tableRow(
  source: TemplateSource,
  element: HtmlElement,
  columnCount: number,
  size: number,
): TemplateRow {
  const attributes = source.attributes(element, ['style', 'data-repeat']);
  const cells = source.elements(element, ['td', 'th']).map((cell) => tableCell(source, cell, size));
  if (cells.length !== columnCount) {
    source.fail(
      element,
      `the row's cells (${cells.length}) are not the table's columns (${columnCount})`,
    );
  }
  return withoutUndefined({
    cells,
    minHeight: tableLength(source, element, 'height'),
    repeat: attributes.has('data-repeat') ? (true as const) : undefined,
  });
}

/** A cell holds either paragraphs or the text of its only one. */
function tableCell(source: TemplateSource, element: HtmlElement, size: number): TemplateCell {
  source.attributes(element, ['style']);
  const style: ParagraphStyle = { size, ...paragraphStyle(source, element) };
  const holdsParagraphs = meaningfulNodes(element).some(isElement);
  const paragraphs: TemplateParagraph[] = holdsParagraphs
    ? source.elements(element, ['p']).map((child) => paragraph(source, child, style))
    : [{ kind: 'paragraph', text: source.text(element), ...style }];
  return withoutUndefined({ paragraphs, verticalAlign: cellVerticalAlign(source, element) });
}

/** A table wider than the text would hang over the paper's edge. */
function checkWidth(
  source: TemplateSource,
  element: HtmlElement,
  widths: readonly number[],
  { width, margins }: TemplatePage,
): void {
  const available = width - margins.left - margins.right;
  const used = widths.reduce((sum, columnWidth) => sum + columnWidth, 0);
  if (used > available) {
    source.fail(element, `the table is ${used}pt wide, the page offers ${available.toFixed(2)}pt`);
  }
}
