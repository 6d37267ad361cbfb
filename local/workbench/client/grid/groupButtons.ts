/** The groups of a tab's columns as buttons over the grid: each opens or closes its columns, for who looks alone. */
import type { ColumnView, SheetView } from '../../shapes';
import { fill, h } from '../dom';

/** What was opened or closed here since the page was loaded, by tab and group. */
const chosen = new Map<string, boolean>();

export class GroupButtons {
  readonly element = h('div', {
    class: 'groups',
    role: 'toolbar',
    'aria-label': '列のグループ',
    on: { keydown: (event) => this.pressed(event) },
  });
  private tab = '';

  /** @param changed draws the grid anew */
  constructor(private readonly changed: () => void) {}

  isClosed(column: ColumnView | undefined): boolean {
    const { group } = column ?? {};
    return group !== undefined && (chosen.get(this.nameOf(group)) ?? group.closed);
  }

  private nameOf({ number }: NonNullable<ColumnView['group']>): string {
    return `${this.tab} ${number}`;
  }

  show({ name, columns }: SheetView): void {
    this.tab = name;
    const numbers = [...new Set(columns.flatMap(({ group }) => group?.number ?? []))];
    this.element.hidden = numbers.length === 0;
    const stands = this.buttons.findIndex((one) => one.tabIndex === 0);
    const groups = numbers.map((number) => columns.filter(({ group }) => group?.number === number));
    fill(
      this.element,
      groups.map((own, index) => this.button(own, index)),
    );
    this.standOn(stands);
  }

  private get buttons(): HTMLElement[] {
    return [...this.element.children] as HTMLElement[];
  }

  /** They are one tab stop; arrows lead from one to the next. */
  private pressed({ key, target }: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (step) this.standOn(this.buttons.indexOf(target as HTMLElement) + step)?.focus();
  }

  private standOn(index: number): HTMLElement | undefined {
    const { buttons } = this;
    const place = Math.min(Math.max(index, 0), buttons.length - 1);
    buttons.forEach((one, at) => {
      one.tabIndex = at === place ? 0 : -1;
    });
    return buttons[place];
  }

  private button(columns: ColumnView[], index: number): HTMLElement {
    const [first] = columns as [ColumnView];
    const closed = this.isClosed(first);
    const headers = columns.map(({ header }) => header).join('、');
    const act = () => {
      chosen.set(this.nameOf(first.group as NonNullable<ColumnView['group']>), !closed);
      this.changed();
      this.standOn(index)?.focus();
    };
    return h(
      'button',
      {
        class: 'group-button',
        type: 'button',
        title: headers,
        'aria-expanded': String(!closed),
        on: { click: act },
      },
      `${closed ? '＋' : '－'} ${first.header}${columns.length > 1 ? `ほか${columns.length - 1}列` : ''}`,
    );
  }
}
