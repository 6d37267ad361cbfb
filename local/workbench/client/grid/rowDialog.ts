/** One row as a whole in a dialog: what staff write can be changed, everything can be read. */
import type { ColumnView } from '../../shapes';
import { h } from '../dom';
import { focusReturn } from '../focus';
import { linked } from '../links';
import { inputFor } from './input';

/**
 * Shows the row, or a new one when `cells` is absent. Resolves with the changed cells by header,
 * in the order of the columns, or undefined when it is left without saving.
 */
export function rowDialog(
  title: string,
  columns: ColumnView[],
  cells?: string[],
  o: { remove?: () => void; links?: Record<number, string> } = {},
): Promise<Record<string, string> | undefined> {
  const { remove, links = {} } = o;
  return new Promise((resolve) => {
    const back = focusReturn();
    const inputs = new Map<ColumnView, { value: string; before: string }>();
    const told = new Set<string>();
    const fields = columns.map((column, index) => {
      const value = cells?.[index] ?? '';
      if (column.protected) return cells ? reading(column, value, links[index]) : '';
      const input = inputFor(column, value);
      input.id = `row-${index}`;
      const note = untold(column.note, told);
      if (note) input.setAttribute('aria-describedby', `${input.id}-note`);
      inputs.set(column, {
        get value() {
          return input.value;
        },
        before: input.value,
      });
      return h(
        'div',
        { class: 'row-field' },
        h('label', { for: input.id }, column.header),
        input,
        note && h('p', { class: 'quiet', id: `${input.id}-note` }, note),
      );
    });
    const dialog = h('dialog', { class: 'row-dialog', 'aria-label': title });
    const finish = (result: Record<string, string> | undefined) => {
      dialog.close();
      dialog.remove();
      back();
      resolve(result);
    };
    const written = () =>
      Object.fromEntries(
        [...inputs]
          .filter(([, { value, before }]) => value !== before)
          .map(([column, { value }]) => [column.header, value]),
      );
    const leave = () => {
      const headers = Object.keys(written());
      const words = `書いた内容（${headers.join('、')}）を捨てて閉じます。よろしいですか。`;
      if (headers.length === 0 || confirm(words)) finish(undefined);
    };
    dialog.append(
      h(
        'form',
        {
          on: {
            submit: (event) => {
              event.preventDefault();
              finish(written());
            },
          },
        },
        h('h2', { tabindex: -1, autofocus: true }, title),
        h('div', { class: 'row-fields' }, fields),
        h(
          'div',
          { class: 'row-buttons' },
          remove !== undefined &&
            h(
              'button',
              {
                type: 'button',
                class: 'danger',
                on: {
                  click: () => {
                    finish(undefined);
                    remove();
                  },
                },
              },
              'この行を削除',
            ),
          h('button', { type: 'button', on: { click: leave } }, '閉じる'),
          h('button', { class: 'primary' }, '保存'),
        ),
      ),
    );
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      leave();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** The lines of a note that no field above it has told. */
function untold(note: string, told: Set<string>): string {
  const lines = note.split('\n').filter((line) => !told.has(line));
  for (const line of lines) told.add(line);
  return lines.join('\n');
}

function reading(column: ColumnView, value: string, link?: string): HTMLElement {
  return h(
    'div',
    { class: 'row-field reading' },
    h('span', { class: 'row-label' }, column.header),
    h('p', {}, link ? linked(link) : value || '―'),
  );
}
