// Whether a mail that did not arrive is still to arrive: asked by 再送する, and by ホーム before it shows the mail.
import type { Context } from '../context';
import type { Row } from '../registry/registry';

export interface Wanted {
  /** Why it need not arrive any more; undefined while it is still wanted. */
  readonly unwanted: (context: Context, mail: Row<'outbox'>) => string | undefined;
  /** What keeps one that is still wanted from going out as it is: the deadline that it names has passed; with what to do. */
  readonly tooLate?: (context: Context, mail: Row<'outbox'>) => string | undefined;
}
