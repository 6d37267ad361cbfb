/** A tab of the registry as a grid: Tabulator draws it, people type into it. */
import {
  type CellComponent,
  type ColumnDefinition,
  type RowComponent,
  TabulatorFull,
} from 'tabulator-tables';
import type { ColumnView, RowView, SheetView } from '../../shapes';
import { h } from '../dom';
import { cellLink } from '../links';
import { editorOf } from './editor';
import { GroupButtons } from './groupButtons';
import { GridKeys } from './keys';

/** So many columns fit a sheet of paper: those one works in. */
const ON_PAPER = 10;
/** On the sheet's own colours, which know no dark. */
const INK = '#1c2833';

/** Of a column that may give way, px; and of which share. */
const WIDE = 250;
const MOST_GIVEN = 0.2;
/** The borders of the grid and a scroll bar, px. */
const FRAME = 17;

interface GridHandlers {
  edit(row: number, column: string, value: string): void;
  open(row: number): void;
}

/** One row as Tabulator has it: `c0`, `c1`, … by number of the column. */
type GridRow = Record<string, unknown> & { view: RowView };

export class Grid {
  readonly element = h('div', { class: 'grid' });
  readonly groups = new GroupButtons(() => {
    if (this.sheet) this.show(this.sheet);
  });
  private table: TabulatorFull | undefined;
  private sheet: SheetView | undefined;
  private keys: GridKeys | undefined;

  constructor(private readonly handlers: GridHandlers) {}

  /** Shows a tab. The element must stand in the page. */
  show(given: SheetView): void {
    const sheet = { ...given, columns: fitted(given.columns, this.element.clientWidth) };
    this.sheet = given;
    this.groups.show(given);
    this.keys?.leave();
    this.table?.destroy();
    let keys: GridKeys;
    const table = new TabulatorFull(this.element, {
      data: sheet.rows.map(gridRow),
      index: 'row',
      rowHeader: keyColumn(sheet, this.handlers),
      columns: sheet.columns
        .map((column, index) => ({
          ...definition(column, index),
          frozen: index < inSight(sheet, this.element.clientWidth),
        }))
        .filter((_, index) => index > 0 && !this.groups.isClosed(sheet.columns[index])),
      height: '100%',
      layout: 'fitData',
      placeholder: 'まだ行がありません。',
      rowFormatter: (row: RowComponent) => {
        keys?.drawn(row);
        const band = bandOf((row.getData() as GridRow).view);
        for (const cell of band ? row.getCells() : []) {
          const { style } = cell.getElement();
          style.backgroundColor = band?.background ?? '';
          style.color = band?.color ?? (band?.background ? INK : '');
        }
      },
      columnDefaults: { headerSort: false, headerWordWrap: true, resizable: true },
      editTriggerEvent: 'dblclick',
      keybindings: false,
      printAsHtml: true,
      printRowRange: 'all',
      printStyled: false,
    });
    keys = new GridKeys(this.element, table);
    this.keys = keys;
    table.on('cellEdited', (cell: CellComponent) => {
      const { view } = cell.getRow().getData() as GridRow;
      const column = sheet.columns[Number(cell.getField().slice(1))] as ColumnView;
      this.handlers.edit(view.row, column.header, cell.getValue());
    });
    table.on('renderComplete', () => void keys.drawnAnew());
    table.on('tableBuilt', () => {
      paintHeaders(table, sheet);
      keys.named(sheet.name);
      for (const row of table.getRows()) keys.drawn(row);
    });
    this.table = table;
  }

  /** The number of the row on which one stands; undefined when one has not been in the grid. */
  get selected(): number | undefined {
    return (this.keys?.stands?.getData() as GridRow | undefined)?.view.row;
  }

  /** Shows the tab's rows as they are now, where the reader stands. */
  async update(sheet: SheetView): Promise<void> {
    this.sheet = sheet;
    await this.table?.replaceData(sheet.rows.map(gridRow));
    this.keys?.named(sheet.name);
  }
}

/** The colour of a row that is of one colour: a heading. */
function bandOf({
  cells,
  colors = {},
}: RowView): { background: string | null; color: string | null } | undefined {
  const [first] = Object.values(colors);
  const whole = cells.every((_, index) => colors[index]?.background === first?.background);
  return whole ? first : undefined;
}

/**
 * A sheet that is a little too wide for the window, beside which stands the navigation, stands there whole: its wide
 * columns give way.
 */
function fitted(columns: ColumnView[], room: number): ColumnView[] {
  const sum = (some: readonly ColumnView[]) =>
    some.reduce((width, column) => width + column.width, 0);
  const excess = sum(columns) - room + FRAME;
  const wide = columns.filter(({ width }) => width >= WIDE);
  if (excess <= 0 || excess > sum(wide) * MOST_GIVEN) return columns;
  const share = 1 - excess / sum(wide);
  return columns.map((column) =>
    column.width < WIDE ? column : { ...column, width: Math.floor(column.width * share) },
  );
}

/** How many columns stay in sight: as the sheet has it, as long as most of the window is left for the others. */
function inSight({ columns, frozen }: SheetView, room: number): number {
  let taken = 0;
  const few = columns.slice(0, frozen).filter(({ width }) => {
    taken += width;
    return taken <= room / 2;
  });
  return few.length;
}

function gridRow(view: RowView): GridRow {
  const row: GridRow = { row: view.row, view };
  view.cells.forEach((text, index) => {
    row[`c${index}`] = text;
  });
  return row;
}

/** The first column, a row's key: it stays in view, and opens the row as a whole. */
function keyColumn(sheet: SheetView, handlers: GridHandlers): ColumnDefinition | false {
  const [column] = sheet.columns;
  if (!column) return false;
  const { editor: _, ...plain } = definition(column, 0);
  return {
    ...plain,
    frozen: true,
    cssClass: 'key',
    formatter: (cell) => {
      const { view } = cell.getRow().getData() as GridRow;
      if (view.plain) return h('div', { class: 'cell-text' }, cell.getValue());
      return h(
        'button',
        {
          type: 'button',
          tabindex: -1,
          title: 'この行を開く',
          on: { click: () => handlers.open(view.row) },
        },
        cell.getValue() || `${view.row}行目`,
      );
    },
  };
}

function definition(column: ColumnView, index: number): ColumnDefinition {
  return {
    title: column.header,
    field: `c${index}`,
    width: column.width,
    print: index < ON_PAPER,
    headerTooltip: column.note || column.header,
    cssClass: column.protected ? 'by-system' : 'by-staff',
    formatter: (cell) => {
      const { view } = cell.getRow().getData() as GridRow;
      const leadsTo = view.links?.[index];
      const shown = leadsTo ? cellLink(cell.getValue(), leadsTo) : cell.getValue();
      const text = h('div', { class: 'cell-text' }, shown);
      const color = view.colors?.[index];
      if (!color || bandOf(view)) return text;
      text.classList.add('chip');
      if (color.background) text.style.backgroundColor = color.background;
      text.style.color = color.color ?? (color.background ? INK : '');
      return text;
    },
    editor: editorOf(column),
  };
}

function paintHeaders(table: TabulatorFull, sheet: SheetView): void {
  for (const column of table.getColumns()) {
    const view = sheet.columns[Number(column.getField().slice(1))];
    if (view) column.getElement().style.backgroundColor = view.background;
  }
}
