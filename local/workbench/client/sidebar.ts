/** The sidebar of the spreadsheet: a page of the script that stays beside the grid; a newer one takes its place. */
import type { DialogView } from '../shapes';
import { h } from './dom';
import { focusReturn } from './focus';
import { menuDialog } from './menuDialog';
import type { Page } from './page';
import { pageFrame } from './pageFrame';

let closeLast = () => {};

export function showSidebar(
  page: Page,
  { title, page: address = '' }: DialogView,
  more?: { readonly label: string; readonly act: () => void },
): void {
  closeLast();
  const back = focusReturn();
  const close = () => {
    frame.leave();
    aside.remove();
    closeLast = () => {};
    back();
  };
  const frame = pageFrame(page, { address, title }, close, async (dialogs) => {
    for (const one of dialogs) await menuDialog(page, title, one);
  });
  const aside = h(
    'aside',
    { class: 'sidebar', 'aria-label': title },
    h(
      'div',
      { class: 'sidebar-head' },
      h('h2', {}, title),
      more && h('button', { type: 'button', on: { click: more.act } }, more.label),
      h('button', { type: 'button', on: { click: close } }, '閉じる'),
    ),
    frame.element,
  );
  aside.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  closeLast = close;
  document.body.append(aside);
  (aside.querySelector('button') as HTMLButtonElement).focus();
}

export function closeSidebar(): void {
  closeLast();
}
