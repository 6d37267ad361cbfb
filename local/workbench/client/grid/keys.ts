/**
 * Moving in a grid by keys: it is one tab stop, arrows lead from cell to cell, Enter writes into a cell or opens its row.
 * Tabulator gives every cell a tab stop of its own, and its body one that stands for nothing.
 */
import type { RowComponent, TabulatorFull } from 'tabulator-tables';

const PAGE = 10;

export class GridKeys {
  /** Where one stands; from 0. */
  private row = 0;
  private column = 0;
  private been = false;
  private inside = false;
  private readonly stop = new AbortController();

  constructor(
    private readonly grid: HTMLElement,
    private readonly table: TabulatorFull,
  ) {
    const { signal } = this.stop;
    grid.addEventListener('focus', () => void this.show(), { signal });
    document.addEventListener('focusin', ({ target }) => this.entered(target as Element), {
      signal,
    });
    grid.addEventListener('keydown', (event) => this.pressed(event), { signal });
  }

  /** The grid's parts say what they are, once it stands; its rows as each is drawn (`drawn`). */
  named(label: string): void {
    const { grid, table } = this;
    grid.tabIndex = 0;
    grid.setAttribute('aria-label', label);
    grid.setAttribute('aria-rowcount', String(table.getRows().length + 1));
    // It owns its rows by standing around them.
    grid.removeAttribute('aria-owns');
    const body = grid.querySelector<HTMLElement>('.tabulator-tableholder');
    body?.setAttribute('role', 'rowgroup');
    if (body) body.tabIndex = -1;
    const roles = {
      '.tabulator-table': 'presentation',
      // What stands there while there are no rows.
      '.tabulator-placeholder': 'row',
      '.tabulator-placeholder-contents': 'gridcell',
    };
    for (const [part, role] of Object.entries(roles)) {
      body?.querySelector(part)?.setAttribute('role', role);
    }
    const emptied = this.emptied();
    if (emptied) emptied.tabIndex = -1;
  }

  /** A row has been drawn: its cells can be stood on, and are no tab stops. */
  drawn(row: RowComponent): void {
    row.getElement().setAttribute('aria-rowindex', String((row.getPosition() || 0) + 1));
    for (const cell of row.getCells()) cell.getElement().tabIndex = -1;
  }

  /** Stands on the cell where one stood last. */
  private async show(): Promise<void> {
    const rows = this.table.getRows();
    this.row = Math.min(Math.max(this.row, 0), rows.length - 1);
    const row = rows[this.row];
    if (!row) {
      this.emptied()?.focus();
      return;
    }
    if (!row.getElement().isConnected) await this.table.scrollToRow(row);
    const cells = row.getCells();
    this.column = Math.min(Math.max(this.column, 0), cells.length - 1);
    const element = cells[this.column]?.getElement();
    (element?.querySelector('button') ?? element)?.focus();
    this.uncovered(element);
  }

  /** The row on which one stands, or stood last. */
  get stands(): RowComponent | undefined {
    return this.been ? this.table.getRows()[this.row] : undefined;
  }

  leave(): void {
    this.stop.abort();
  }

  /** The words that stand where there are no rows: from there, arrows scroll the columns. */
  private emptied(): HTMLElement | null {
    return this.grid.querySelector('.tabulator-placeholder-contents');
  }

  /** The columns that stay in sight cover what lies under them. */
  private uncovered(element: HTMLElement | undefined): void {
    const body = element?.closest('.tabulator-tableholder');
    if (!element || !body || element.classList.contains('tabulator-frozen')) return;
    const frozen = [...(element.parentElement?.querySelectorAll('.tabulator-frozen') ?? [])];
    const edge = Math.max(...frozen.map((one) => one.getBoundingClientRect().right), 0);
    const hidden = edge - element.getBoundingClientRect().left;
    if (hidden > 0) body.scrollLeft -= hidden;
  }

  /** The rows were drawn anew: what had the focus among them has it again. */
  async drawnAnew(): Promise<void> {
    if (this.inside && document.activeElement === document.body) await this.show();
  }

  private entered(target: Element): void {
    this.inside = this.grid.contains(target);
    this.grid.tabIndex = this.inside && target !== this.grid ? -1 : 0;
    if (!this.inside) return;
    const found = this.found(target);
    if (!found) return;
    this.been = true;
    [this.row, this.column] = found;
  }

  /** The row and column in which an element stands. */
  private found(target: Element): [number, number] | undefined {
    const cell = target.closest('.tabulator-cell');
    const rows = this.table.getRows();
    const row = rows.findIndex((one) => one.getElement() === cell?.parentElement);
    if (row < 0) return undefined;
    return [row, rows[row].getCells().findIndex((one) => one.getElement() === cell)];
  }

  private pressed(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
    if (!this.stands || isComposing || altKey || (target as Element).closest('.cell-editor'))
      return;
    const all = ctrlKey || metaKey;
    const last = Number.MAX_SAFE_INTEGER;
    const moves: Record<string, [number, number]> = {
      ArrowUp: [this.row - 1, this.column],
      ArrowDown: [this.row + 1, this.column],
      ArrowLeft: [this.row, this.column - 1],
      ArrowRight: [this.row, this.column + 1],
      PageUp: [this.row - PAGE, this.column],
      PageDown: [this.row + PAGE, this.column],
      Home: [all ? 0 : this.row, 0],
      End: [all ? last : this.row, last],
    };
    const to = moves[key];
    if (to) {
      [this.row, this.column] = to;
      void this.show();
    } else if ((key === 'Enter' || key === 'F2') && !(target as Element).closest('button')) {
      this.stands?.getCells()[this.column]?.edit();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
