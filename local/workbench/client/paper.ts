/** A Doc's body as a sheet of paper in the page. */
import {
  type BlockNode,
  type BodyNode,
  type CellNode,
  DOC_DEFAULTS,
  type ParagraphNode,
  type TableNode,
} from '../../runtime/documents/model';
import { h } from './dom';

const PIXELS_PER_POINT = 96 / 72;
/** Pixels left free at both sides of the sheet together. */
const DESK_EDGES = 24;

/** The sheet; lengths are points, as in the Doc. */
export function paper(body: BodyNode): HTMLElement {
  const sheet = h('div', { class: 'paper' }, body.children.map(block));
  sheet.style.width = `${body.pageWidth}pt`;
  sheet.style.minHeight = `${body.pageHeight}pt`;
  sheet.style.padding = `${body.marginTop}pt ${body.marginRight}pt ${body.marginBottom}pt ${body.marginLeft}pt`;
  const desk = h(
    'div',
    { class: 'desk', tabindex: 0, role: 'region', 'aria-label': '文書の内容' },
    sheet,
  );
  // A sheet wider than the screen is shown smaller, so that whole lines can be read.
  const fit = () => {
    const width = body.pageWidth * PIXELS_PER_POINT;
    sheet.style.zoom = String(Math.min(1, (desk.clientWidth - DESK_EDGES) / width));
  };
  new ResizeObserver(fit).observe(desk);
  return desk;
}

function block(node: BlockNode): HTMLElement {
  return node.type === 'TABLE' ? table(node) : paragraph(node);
}

function paragraph({ runs, style, emptyStyle }: ParagraphNode): HTMLElement {
  const element = h(
    'p',
    {},
    runs.map((run) => {
      const span = h('span', {}, run.text.replaceAll('\r', '\n'));
      if (run.style.bold) span.style.fontWeight = '700';
      if (run.style.underline) span.style.textDecoration = 'underline';
      if (run.style.color) span.style.color = run.style.color;
      span.style.fontSize = `${run.style.size ?? DOC_DEFAULTS.size}pt`;
      return span;
    }),
    runs.length === 0 && h('br'),
  );
  element.style.textAlign = style.alignment?.toLowerCase() ?? 'left';
  element.style.marginTop = `${style.spacingBefore ?? 0}pt`;
  element.style.marginBottom = `${style.spacingAfter ?? 0}pt`;
  element.style.lineHeight = String((style.lineSpacing ?? DOC_DEFAULTS.lineSpacing) * 1.3);
  element.style.paddingLeft = `${style.indentStart ?? 0}pt`;
  element.style.paddingRight = `${style.indentEnd ?? 0}pt`;
  element.style.textIndent = `${(style.indentFirstLine ?? style.indentStart ?? 0) - (style.indentStart ?? 0)}pt`;
  element.style.fontSize = `${emptyStyle.size ?? DOC_DEFAULTS.size}pt`;
  return element;
}

function table(node: TableNode): HTMLElement {
  const border = `${node.borderWidth ?? DOC_DEFAULTS.borderWidth}pt solid ${node.borderColor ?? DOC_DEFAULTS.borderColor}`;
  return h(
    'table',
    {},
    h(
      'colgroup',
      {},
      node.columnWidths.map((width) => {
        const column = h('col');
        if (width !== null) column.style.width = `${width}pt`;
        return column;
      }),
    ),
    h(
      'tbody',
      {},
      node.children.map((row) => {
        const element = h(
          'tr',
          {},
          row.children.map((child) => cell(child, border)),
        );
        if (row.minimumHeight) element.style.height = `${row.minimumHeight}pt`;
        return element;
      }),
    ),
  );
}

function cell(node: CellNode, border: string): HTMLElement {
  const element = h('td', {}, node.children.map(block));
  const sides = [node.paddingTop, node.paddingRight, node.paddingBottom, node.paddingLeft];
  element.style.padding = sides.map((side) => `${side ?? DOC_DEFAULTS.cellPadding}pt`).join(' ');
  element.style.border = border;
  element.style.verticalAlign = { TOP: 'top', CENTER: 'middle', BOTTOM: 'bottom' }[
    node.verticalAlignment ?? 'TOP'
  ];
  if (node.background) element.style.backgroundColor = node.background;
  return element;
}
