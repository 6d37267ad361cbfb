/** A dialog that the script showed after a menu item, until it is closed. */
import { h } from './dom';

/**
 * Resolves once it is closed. A page of HTML is shown in a frame where no script runs and which
 * reaches nothing; its buttons need Google.
 */
export function menuDialog(
  label: string,
  { title, message, html }: { title: string; message: string; html?: true },
): Promise<void> {
  return new Promise((resolve) => {
    const content = html
      ? h('iframe', { class: 'dialog-page', sandbox: '', srcdoc: message, title: title || label })
      : h('p', { class: 'dialog-text' }, message);
    const dialog = h(
      'dialog',
      { 'aria-label': title || label },
      h('h2', {}, title || label),
      content,
      h('form', { method: 'dialog' }, h('button', { class: 'primary' }, '閉じる')),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
