/** これから送られるもの: what the script itself foresees, by its menu item 先の予定を見る. */
import type { AheadView } from '../../shapes';
import { post } from '../api';
import { fill, h } from '../dom';
import type { Page } from '../page';

/** The menu item; a script without it foresees nothing. */
const ITEM = '先の予定を見る';

/** How far it looks at first, in days. */
const AT_FIRST = 30;

/** The section, or nothing where the script has no such menu item. It keeps its list while the page goes on. */
export function aheadSection(page: Page): HTMLElement | false {
  const { menu = [], now } = page.status;
  if (!now || !menu.includes(ITEM)) return false;
  const today = now.slice(0, 10);
  const day = h('input', {
    type: 'date',
    id: 'ahead-until',
    required: true,
    min: today,
    value: daysOn(today, AT_FIRST),
  });
  const list = h('div', { class: 'ahead', 'aria-live': 'polite' });
  const look = async () => {
    const answer = await page.act(
      () => post<AheadView>('/api/calendar/ahead', { until: day.value }),
      () => '先の予定を見込みました。何も送っていません。',
    );
    if (answer) fill(list, answer.ok ? chapters(answer.message) : refusal(answer.message));
  };
  return h(
    'div',
    {},
    h('h2', {}, 'これから送られるもの'),
    h(
      'form',
      {
        class: 'go-to',
        on: {
          submit: (event) => {
            event.preventDefault();
            void look();
          },
        },
      },
      h('label', { for: 'ahead-until' }, 'いつまで'),
      day,
      h('button', { class: 'primary' }, '見る'),
    ),
    list,
  );
}

const refusal = (message: string): HTMLElement => h('p', { role: 'alert' }, message);

function daysOn(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** ■ begins a chapter; what is indented belongs to the line above it. */
function chapters(message: string): HTMLElement[] {
  return message
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index, lines) => {
      if (line.startsWith('■ ')) return h('h3', {}, line.slice(2));
      const text = line.replace(/^　+/, '');
      if (line.startsWith('　')) return h('p', { class: 'below' }, text);
      return h('p', { class: lines[index + 1]?.startsWith('　') && 'head' }, text);
    });
}
