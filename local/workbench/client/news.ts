/** The corner of the page where it says what came of an action, or why it was refused. */
import type { Happenings } from '../shapes';
import type { Refusal } from './api';
import { type Child, fill, h } from './dom';
import { placeOf } from './links';

const LISTED = 5;
const SHOWN_MS = 15_000;

export class News {
  readonly element = h('div', { class: 'news', role: 'status', 'aria-live': 'polite' });
  private timer: number | undefined;

  /** Tells what came of an action; `words` are said even when nothing came of it. */
  tell(happenings: Happenings | undefined, words?: string): void {
    const parts = happenings ? happeningsInWords(happenings) : [];
    if (parts.length === 0 && words === undefined) {
      this.close();
      return;
    }
    const failed = (happenings?.failures.length ?? 0) > 0;
    this.show(failed ? 'bad' : 'good', [
      words !== undefined && h('p', {}, words),
      parts,
      happenings?.changed ? changedCells(happenings.changed) : '',
    ]);
  }

  /** Tells why something was refused; stays until it is closed, or one goes elsewhere. */
  refuse(
    { message, details }: Pick<Refusal, 'message' | 'details'>,
    happenings?: Happenings,
  ): void {
    this.show('bad', [
      h(
        'div',
        { role: 'alert' },
        h('p', { class: 'refused' }, 'できませんでした'),
        h('p', {}, message),
        details.length > 0 &&
          h(
            'ul',
            {},
            details.map((detail) => h('li', {}, detail)),
          ),
      ),
      happenings ? happeningsInWords(happenings) : [],
    ]);
  }

  /** One goes elsewhere: a refusal is over. */
  leave(): void {
    if (this.element.querySelector('.bad')) this.close();
  }

  private show(tone: 'good' | 'bad', children: (Child | Child[])[]): void {
    clearTimeout(this.timer);
    const close = h(
      'button',
      { class: 'close', 'aria-label': 'お知らせを閉じる', on: { click: () => this.close() } },
      '×',
    );
    fill(this.element, h('div', { class: `news-card ${tone}` }, close, ...children));
    if (tone === 'good') this.timer = window.setTimeout(() => this.close(), SHOWN_MS);
  }

  private close(): void {
    fill(this.element);
  }
}

/** Whether there is anything to tell. */
export const isSomething = ({ mails, documents, failures, changed = 0 }: Happenings): boolean =>
  mails.length + documents.length + failures.length + changed > 0;

/** Mails, documents and failures as short lists, of which so many are told; empty when nothing happened. */
export function happeningsInWords(happenings: Happenings, most = LISTED): Child[] {
  const { mails, documents, failures } = happenings;
  return [
    mails.length > 0 && h('p', { class: 'news-head' }, `メールが${mails.length}通送られました`),
    ...listed(mails, most, (mail) => [
      h('a', { href: placeOf('mail', String(mail.number)) }, mail.subject),
      h('span', { class: 'quiet' }, ` ${mail.to}`),
    ]),
    documents.length > 0 && h('p', { class: 'news-head' }, `文書が${documents.length}件できました`),
    ...listed(documents, most, (document) => [
      h('a', { href: placeOf('documents', document.id) }, document.name),
    ]),
    failures.length > 0 && h('p', { class: 'news-head' }, `実行が${failures.length}回失敗しました`),
    ...listed(failures, most, (failure) => [`${failure.function}：${failure.error}`]),
  ].filter((child) => child !== false);
}

const changedCells = (count: number): HTMLElement =>
  h('p', {}, h('a', { href: placeOf('story') }, `台帳の${count}か所が変わりました`));

function listed<T>(things: T[], most: number, show: (thing: T) => Child[]): Child[] {
  if (things.length === 0) return [];
  const more = things.length - most;
  return [
    h(
      'ul',
      {},
      things.slice(0, most).map((thing) => h('li', {}, show(thing))),
      more > 0 && h('li', { class: 'quiet' }, `ほか${more}件`),
    ),
  ];
}
