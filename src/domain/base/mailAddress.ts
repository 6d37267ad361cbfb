// Mail addresses as people write them into a cell, and what of them mail can be delivered to.

import { visible } from './names';
import { hint } from './text';

/** With dots side by side or before the @ too, as the old addresses of telephone companies have them. */
const DELIVERABLE =
  /^[\w!#$%&'*+=?^`{|}~-][\w!#$%&'*+=?^`{|}~.-]{0,63}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{2,59})$/i;
const isDeliverable = (part: string): boolean => part.length <= 254 && DELIVERABLE.test(part);

/** What stands around an address and is no part of it. */
const BEFORE = /^(?:mailto:|[(「『【〈'"“])+/i;
const AFTER = /(?:[。.:!)」』】〉'"”]|様|御中|さま|さん|殿|宛て?|あて)+$/;

interface Mails {
  readonly addresses: readonly string[];
  /** What else stands there: nothing can be sent to it. */
  readonly undeliverable: readonly string[];
}

/**
 * Reads a cell with one address or several: width, dashes, invisible marks, 様 and 御中, `mailto:` and `名前 <a@b.jp>`
 * do not matter. What would have to be guessed is undeliverable.
 */
export function readMails(cell: string): Mails {
  // As it is nearly always written.
  if (isDeliverable(cell)) return { addresses: [cell], undeliverable: [] };
  const parts = visible(cell)
    .normalize('NFKC')
    .replace(/[‐-―−ー]/g, '-')
    .replace(/([a-z\d])。(?=[a-z\d])/gi, '$1.')
    .replace(/ *@ */g, '@')
    .replace(/[^<>,;、\n]*<([^<>]*)>/g, ' $1 ')
    .split(/[\s,;、/・]+/)
    .map((part) => part.replace(BEFORE, '').replace(AFTER, ''))
    .filter(Boolean);
  const unlike = (part: string, index: number) =>
    parts.findIndex((other) => other.toLowerCase() === part.toLowerCase()) === index;
  return {
    addresses: parts.filter(isDeliverable).filter(unlike),
    undeliverable: parts.filter((part) => !isDeliverable(part)),
  };
}

/** The addresses of a cell as a mail takes them, `a@b.jp, c@d.jp`; '' where it holds anything that none can be delivered to. */
export function mailIn(cell: string): string {
  const { addresses, undeliverable } = readMails(cell);
  return undeliverable.length > 0 ? '' : addresses.join(', ');
}

/** The addresses of a cell, each by itself; undefined where it holds none, or more than addresses. */
export const addressesIn = (cell: string): readonly string[] | undefined =>
  mailIn(cell) === '' ? undefined : readMails(cell).addresses;

export const isAmong = (address: string, some: readonly string[]): boolean =>
  some.some((one) => one.toLowerCase() === address.toLowerCase());

/** What is wrong with a cell that holds no address, or more than addresses. */
export const notDeliverable = (cell: string): string => {
  const [first] = readMails(cell).undeliverable;
  return `「${hint(first ?? cell, 60)}」はメールアドレスではありません`;
};

/** The same of a cell that takes one address alone. */
export const oneMailIn = (cell: string): string =>
  readMails(cell).addresses.length === 1 ? mailIn(cell) : '';
