/** A dialog that the script showed after a menu item, until it is closed. */
import type { CallAnswer, DialogView } from '../shapes';
import { post } from './api';
import { h } from './dom';
import type { Page } from './page';

/**
 * Resolves once it, and every dialog that came of it, is closed. A page of the script is shown in a
 * frame where its script runs, but which reaches nothing except the function that its form names.
 */
export async function menuDialog(
  page: Page,
  label: string,
  { title, message, page: address }: DialogView,
): Promise<void> {
  const further: DialogView[] = [];
  const content =
    address === undefined
      ? h('p', { class: 'dialog-text' }, message)
      : h('iframe', {
          class: 'dialog-page',
          sandbox: 'allow-scripts allow-forms',
          src: address,
          title: title || label,
        });
  const dialog = h(
    'dialog',
    { 'aria-label': title || label },
    h('h2', {}, title || label),
    content,
    // A page has buttons of its own.
    h(
      'form',
      { method: 'dialog' },
      h('button', { class: address === undefined && 'primary' }, '閉じる'),
    ),
  );
  const hear = async ({ source, data }: MessageEvent) => {
    if (!(content instanceof HTMLIFrameElement) || source !== content.contentWindow) return;
    if (data?.kind === 'close') dialog.close();
    if (data?.kind !== 'run') return;
    const { id, name, args } = data;
    const answer = await page.act(() => post<CallAnswer>(`${address}/call`, { name, args }));
    further.push(...(answer?.dialogs ?? []));
    const told = answer ?? { ok: false, error: 'ワークベンチが処理できませんでした。' };
    // A frame without an origin can be addressed as '*' only.
    content.contentWindow?.postMessage({ ...told, id }, '*');
  };
  addEventListener('message', hear);
  document.body.append(dialog);
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve));
  removeEventListener('message', hear);
  dialog.remove();
  for (const one of further) await menuDialog(page, label, one);
}
