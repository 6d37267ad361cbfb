/** The pages that menu items have shown: what each may call stays known while it may be open. */
import type { Runtime } from '../../runtime';
import { callOnPage } from '../../runtime/dialogs/pageForm';
import type { Recorded } from './recording';

/** So many of the latest are kept; nobody has more open. */
const KEPT = 20;

export interface OpenDialog {
  readonly title: string;
  readonly html: string;
  /** The function that it names; undefined for a page without one. */
  readonly call: string | undefined;
  /** The city whose script showed it. */
  readonly city: Runtime;
  /** The step of a scenario that brought it. */
  readonly chosen: Recorded;
  /** Long work of its function is under way, in portions. */
  goesOn?: boolean;
}

export class OpenDialogs {
  private readonly dialogs = new Map<number, OpenDialog>();
  private last = 0;

  /** Keeps a page; gives its number. */
  open(city: Runtime, title: string, html: string, chosen: Recorded): number {
    this.last += 1;
    this.dialogs.set(this.last, { title, html, call: callOnPage(html), city, chosen });
    this.dialogs.delete(this.last - KEPT);
    return this.last;
  }

  find(number: number): OpenDialog | undefined {
    return this.dialogs.get(number);
  }
}
