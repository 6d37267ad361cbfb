/** A page of the script in a frame: its script runs there, and reaches nothing except the function that it names. */
import type { CallAnswer, DialogView } from '../shapes';
import { post } from './api';
import { h } from './dom';
import type { Page } from './page';

export interface PageFrame {
  readonly element: HTMLIFrameElement;
  /** It is heard no more. */
  leave(): void;
}

/**
 * @param closes called when the page closes itself
 * @param further takes the dialogs that a function of it has shown
 */
export function pageFrame(
  page: Page,
  { address, title }: { address: string; title: string },
  closes: () => void,
  further: (dialogs: readonly DialogView[]) => void,
): PageFrame {
  const element = h('iframe', {
    class: 'dialog-page',
    sandbox: 'allow-scripts allow-forms',
    src: address,
    title,
  }) as HTMLIFrameElement;
  const hear = async ({ source, data }: MessageEvent) => {
    if (source !== element.contentWindow) return;
    if (data?.kind === 'close') closes();
    if (data?.kind !== 'run') return;
    const { id, name, args } = data;
    const answer = await page.act(() => post<CallAnswer>(`${address}/call`, { name, args }));
    further(answer?.dialogs ?? []);
    const told = answer ?? { ok: false, error: 'ワークベンチが処理できませんでした。' };
    // A frame without an origin can be addressed as '*' only.
    element.contentWindow?.postMessage({ ...told, id }, '*');
  };
  addEventListener('message', hear);
  return { element, leave: () => removeEventListener('message', hear) };
}
