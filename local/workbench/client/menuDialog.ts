/** A dialog that the script showed after a menu item, until it is closed. */
import type { DialogView } from '../shapes';
import { h } from './dom';
import { focusReturn } from './focus';
import type { Page } from './page';
import { pageFrame } from './pageFrame';
import { showSidebar } from './sidebar';

/**
 * Resolves once it, and every dialog that came of it, is closed; a sidebar stays beside what is done further.
 * @param more a button that a sidebar has beside its own
 */
export async function menuDialog(
  page: Page,
  label: string,
  view: DialogView,
  more?: { readonly label: string; readonly act: () => void },
): Promise<void> {
  if (view.sidebar) return showSidebar(page, view, more);
  const { title, message, page: address, answered } = view;
  const back = focusReturn();
  const further: DialogView[] = [];
  const frame =
    address === undefined
      ? undefined
      : pageFrame(
          // What a dialog does may have changed whatever stands beside it.
          { ask: (work) => page.act(work) },
          { address, title: title || label },
          () => dialog.close(),
          (dialogs) => further.push(...dialogs),
        );
  const dialog = h(
    'dialog',
    { 'aria-label': title || label },
    h('h2', {}, title || label),
    frame?.element ?? h('p', { class: 'dialog-text' }, message),
    answered !== undefined &&
      h(
        'p',
        { class: 'quiet' },
        `この練習の画面では「${answered}」と答えたものとして、もう進めています。「元に戻す」で、選ぶ前に戻せます。`,
      ),
    // A page has buttons of its own.
    h('form', { method: 'dialog' }, h('button', { class: !frame && 'primary' }, '閉じる')),
  );
  document.body.append(dialog);
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve));
  frame?.leave();
  dialog.remove();
  back();
  for (const one of further) await menuDialog(page, label, one);
}
