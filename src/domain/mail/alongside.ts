// What goes along in a mail that somebody gets anyhow, so that one mail comes and not two.
import type { Context } from '../context';
import { type Notice, type NoticePart, post } from './notice';

export interface Alongside {
  /** What it adds to the mail's subject (`・協定の見直し`); empty when nothing goes along. */
  readonly inSubject: string;
  /** What it says at the top of the mail; false when nothing goes along. */
  readonly announced: string | false;
  /** What it asks, with its links, at the end of the mail; empty when nothing goes along. */
  readonly parts: readonly NoticePart[];
  /** Told the mail's key once it was posted: that mail is the request for it. */
  readonly carriedBy: (key: string) => void;
}

/** What is to go along to one receiver. @param who 事業者番号, or the department's name */
export type AlongsideFor = (context: Context, who: string) => Alongside;

export const nothingAlongside: Alongside = {
  inSubject: '',
  announced: false,
  parts: [],
  carriedBy: () => {},
};

/** Posts a notice with what goes along in it. */
export function postCarrying(context: Context, more: Alongside, notice: Notice): void {
  if (post(context, notice)) more.carriedBy(notice.key);
}
