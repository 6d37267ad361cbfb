/** The sidebar of the spreadsheet: a page of the script that stays beside the grid; a newer one takes its place. */
import type { DialogView } from '../shapes';
import { h } from './dom';
import { focusReturn } from './focus';
import { menuDialog } from './menuDialog';
import type { Page } from './page';
import { pageFrame } from './pageFrame';

interface Beside {
  readonly aside: HTMLElement;
  close(): void;
  again(): void;
}

let beside: Beside | undefined;

export function showSidebar(
  page: Page,
  { title, page: address = '' }: DialogView,
  more?: { readonly label: string; readonly act: () => void },
): void {
  closeSidebar();
  const back = focusReturn();
  const close = () => {
    frame.leave();
    aside.remove();
    beside = undefined;
    back();
  };
  const frame = pageFrame(
    { ask: (work) => page.ask(work) },
    { address, title },
    close,
    async (dialogs) => {
      for (const one of dialogs) await menuDialog(page, title, one);
    },
  );
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
  beside = { aside, close, again: frame.again };
  document.body.append(aside);
  (aside.querySelector('button') as HTMLButtonElement).focus();
}

export function closeSidebar(): void {
  beside?.close();
}

/** The city is not what it was: what stands there is read anew. */
export function sidebarAgain(): void {
  if (beside && !beside.aside.hidden) beside.again();
}

/** It belongs to the spreadsheet: elsewhere it is out of the way, and it is read anew when one comes back. */
export function sidebarOnlyBeside(spreadsheet: boolean): void {
  if (!beside || beside.aside.hidden === !spreadsheet) return;
  beside.aside.hidden = !spreadsheet;
  sidebarAgain();
}
