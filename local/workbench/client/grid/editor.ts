/** Editing a cell as in a spreadsheet: Enter keeps, Escape leaves, Alt+Enter breaks the line. */
import type { Editor } from 'tabulator-tables';
import type { ColumnView } from '../../shapes';
import { inputFor } from './input';

/** The editor of a column's cells. */
export function editorOf(column: ColumnView): Editor {
  return (cell, onRendered, success, cancel) => {
    const before = cell.getValue();
    const input = inputFor(column, before);
    input.setAttribute('aria-label', column.header);
    input.classList.add('cell-editor');
    let over = false;
    let byKey = false;
    const keep = () => {
      if (over) return;
      over = true;
      if (input.value === before) cancel();
      else success(input.value);
    };
    const back = () => cell.getElement().focus();
    const handleKey = (event: KeyboardEvent) => {
      // Enter that only confirms a conversion of kana belongs to the input method.
      if (event.isComposing) return;
      event.stopPropagation();
      byKey = true;
      if (event.key === 'Escape') {
        over = true;
        cancel();
        back();
      } else if (event.key === 'Enter' && event.altKey && input instanceof HTMLTextAreaElement) {
        input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end');
      } else if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        keep();
        back();
      }
    };
    input.addEventListener('keydown', handleKey as EventListener);
    input.addEventListener('blur', keep);
    if (input instanceof HTMLSelectElement) {
      // Arrows lead through the choices, each of which is a change; Enter takes one.
      input.addEventListener('pointerdown', () => {
        byKey = false;
      });
      input.addEventListener('change', () => byKey || keep());
    }
    onRendered(() => {
      input.focus();
      if (input instanceof HTMLTextAreaElement) input.select();
    });
    return input;
  };
}
