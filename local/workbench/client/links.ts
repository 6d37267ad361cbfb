/** Where things stand in the workbench, and links in people's texts turned into links to them. */
import { type Child, h } from './dom';

/** The address of a panel inside the page: `#/mail/3`, `#/form?url=…`. */
export function placeOf(panel: string, ...rest: string[]): string {
  return `#/${[panel, ...rest].map(encodeURIComponent).join('/')}`;
}

/** The panel and what follows it, out of the page's address. */
export function placeNow(): string[] {
  return location.hash.replace(/^#\//, '').split('/').filter(Boolean).map(decodeURIComponent);
}

const ADDRESS = /https:\/\/[^\s<>"「」（）、。]+/g;
const DOCUMENT = /^https:\/\/docs\.google\.com\/(?:document\/d\/|open\?id=)([\w-]+)/;

/**
 * A text with its links working: forms (titles by link) and Docs open here, everything else is
 * shown as it is, since a rehearsed city has no other pages.
 */
export function linked(text: string, forms: Record<string, string> = {}): Child[] {
  const children: Child[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    children.push(text.slice(done, match.index), link(match[0], forms[match[0]]));
    done = match.index + match[0].length;
  }
  children.push(text.slice(done));
  return children;
}

/** A cell that leads to an address: to the Doc where it is one, else the address is to be read. */
export function cellLink(text: string, address: string): HTMLElement {
  const document = DOCUMENT.exec(address)?.[1];
  return document
    ? h('a', { href: placeOf('documents', document), title: address, tabindex: -1 }, text)
    : h('span', { title: address }, text);
}

function link(address: string, form: string | undefined): Child {
  if (form !== undefined) {
    const href = placeOf('forms', address);
    return h('a', { class: 'link-button', href, title: address }, `「${form}」を開く`);
  }
  const document = DOCUMENT.exec(address)?.[1];
  if (document)
    return h('a', { href: placeOf('documents', document), title: address }, '文書を開く');
  return address;
}
