/** A page of the script in a frame: its script runs there, and reaches nothing except the function that it names. */
import type { CallAnswer, DialogView } from '../shapes';
import { post } from './api';
import { h } from './dom';
import type { Page } from './page';

export interface PageFrame {
  readonly element: HTMLIFrameElement;
  /** The page reads anew what it shows. */
  again(): void;
  /** It is heard no more. */
  leave(): void;
}

/**
 * @param page does what the page asks for
 * @param closes called when the page closes itself
 * @param further takes the dialogs that a function of it has shown
 */
export function pageFrame(
  page: Pick<Page, 'ask'>,
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
    const answer = await page.ask(() => post<CallAnswer>(`${address}/call`, { name, args }));
    further(answer?.dialogs ?? []);
    const told = answer ?? { ok: false, error: 'ワークベンチが処理できませんでした。' };
    // A frame without an origin can be addressed as '*' only.
    element.contentWindow?.postMessage({ ...told, id }, '*');
  };
  addEventListener('message', hear);
  const again = () => element.contentWindow?.postMessage({ kind: 'again' }, '*');
  return { element, again, leave: () => removeEventListener('message', hear) };
}
