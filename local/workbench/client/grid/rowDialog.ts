/** One row as a whole in a dialog: what staff write can be changed, everything can be read. */
import type { ColumnView } from '../../shapes';
import { h } from '../dom';
import { inputFor } from './input';

/**
 * Shows the row, or a new one when `cells` is absent. Resolves with the changed cells by header,
 * in the order of the columns, or undefined when it is left without saving.
 */
export function rowDialog(
  title: string,
  columns: ColumnView[],
  cells?: string[],
  remove?: () => void,
): Promise<Record<string, string> | undefined> {
  return new Promise((resolve) => {
    const inputs = new Map<ColumnView, { value: string; before: string }>();
    const fields = columns.map((column, index) => {
      const value = cells?.[index] ?? '';
      if (column.protected) return cells ? reading(column, value) : '';
      const input = inputFor(column, value);
      input.id = `row-${index}`;
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
        column.note && h('p', { class: 'quiet' }, column.note),
      );
    });
    const dialog = h('dialog', { class: 'row-dialog', 'aria-label': title });
    const finish = (result: Record<string, string> | undefined) => {
      dialog.remove();
      resolve(result);
    };
    const save = () =>
      finish(
        Object.fromEntries(
          [...inputs]
            .filter(([, { value, before }]) => value !== before)
            .map(([column, { value }]) => [column.header, value]),
        ),
      );
    dialog.append(
      h(
        'form',
        {
          on: {
            submit: (event) => {
              event.preventDefault();
              save();
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
          h('button', { type: 'button', on: { click: () => finish(undefined) } }, '閉じる'),
          h('button', { class: 'primary' }, '保存'),
        ),
      ),
    );
    dialog.addEventListener('cancel', () => finish(undefined));
    document.body.append(dialog);
    dialog.showModal();
  });
}

function reading(column: ColumnView, value: string): HTMLElement {
  return h(
    'div',
    { class: 'row-field reading' },
    h('span', { class: 'row-label' }, column.header),
    h('p', {}, value || '―'),
  );
}
