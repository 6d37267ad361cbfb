/** Beside a tab's grid: the choice of a filter view, and its charts as bars with their numbers. */
import type { ChartView, SheetView } from '../../shapes';
import { fill, h } from '../dom';

const ALL = 'すべての行';

export class FilterViewChoice {
  readonly element = h('label', { class: 'filter-view' });
  private chosen = ALL;

  /** @param changed draws the grid anew */
  constructor(private readonly changed: () => void) {}

  /** The tab with the rows that the chosen view shows; the choice itself as it is now. */
  shown(sheet: SheetView): SheetView {
    const { views = [] } = sheet;
    const select = h(
      'select',
      {
        on: {
          change: () => {
            this.chosen = select.value;
            this.changed();
          },
        },
      },
      [ALL, ...views.map(({ title }) => title)].map((title) =>
        h('option', { value: title }, title),
      ),
    );
    select.value = this.chosen;
    this.element.hidden = views.length === 0;
    if (this.element.querySelector('select')?.options.length !== select.options.length) {
      fill(this.element, ['フィルタ表示 ', select]);
    }
    const view = views.find(({ title }) => title === this.chosen);
    return view
      ? { ...sheet, rows: sheet.rows.filter(({ row }) => view.rows.includes(row)) }
      : sheet;
  }
}

/** @returns nothing to see where there are none */
export function chartsElement(charts: readonly ChartView[] = [], open = false): HTMLElement {
  return h(
    'details',
    { class: 'charts', hidden: charts.length === 0, open },
    h('summary', {}, `グラフ（${charts.length}）`),
    charts.map(({ title, bars }) => {
      const most = Math.max(1, ...bars.map(({ value }) => value));
      return h(
        'table',
        {},
        h('caption', {}, title),
        bars.map(({ name, value }) => {
          const bar = h('span', { class: 'bar' });
          bar.style.width = `${(value / most) * 100}%`;
          return h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, bar), h('td', {}, value));
        }),
      );
    }),
  );
}
