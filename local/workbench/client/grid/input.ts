/** The input that fits a column: its drop-down, a date, or text of several lines. */
import type { ColumnView } from '../../shapes';
import { h } from '../dom';

/** A filled-in input; a value that is no choice of the drop-down stays choosable. */
export function inputFor(
  column: ColumnView,
  value: string,
): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (column.choices) {
    const choices = ['', ...column.choices];
    if (!choices.includes(value)) choices.push(value);
    return h(
      'select',
      {},
      choices.map((choice) =>
        h('option', { value: choice, selected: choice === value }, choice || '（空欄）'),
      ),
    );
  }
  if (column.kind === 'date' && (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value))) {
    return h('input', { type: 'date', value });
  }
  const lines = value.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 32), 0);
  const input = h('textarea', { rows: Math.min(10, Math.max(2, lines + 1)) });
  if (column.kind === 'datetime') input.placeholder = '2026-06-01 10:00';
  input.value = value;
  return input;
}
