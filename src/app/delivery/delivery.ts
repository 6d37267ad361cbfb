// The worker: makes the Docs that are asked for and sends the mails that wait, in small portions under the lock.
import type { Context } from '../../domain/context';
import { mailsDue, unmadeDocuments } from '../../domain/flow/delivery';
import type { Registry } from '../../domain/registry/registry';
import { onRegistry, type Session, type Work } from '../session';
import { makeDocuments, markMaking } from './makeDocuments';
import { recoverMails } from './recoverMails';
import { claim, mayLeave, sendAll } from './sendMails';
import { settle, waitAgain } from './settle';

/** Mails in one portion, which holds the registry while they are sent. */
const MAILS_AT_ONCE = 40;
/** Docs in one portion, and how long making them may hold the registry. */
const DOCUMENTS_AT_ONCE = 40;
const MAKING_MS = 60_000;
/** Google ends a run after six minutes: nothing more is begun after so long, and waits for the next run. */
const RUN_MS = 4 * 60_000;

/** A run's part in making and sending: on the registry that it has read, and then on fresh readings while time is left. */
export class Delivery {
  private readonly failed = new Set<string>();
  private more = false;
  private readonly until: number;

  constructor(private readonly work: Work) {
    this.until = work.began + RUN_MS;
  }

  /** Whether nothing was left to do with the first portion. */
  get isDone(): boolean {
    return !this.more;
  }

  /**
   * Delivers one portion of all that waits on the same reading; what has been decided is saved before anything of it.
   * @param o.own only if this run has decided something that is to be made or sent
   */
  begin(session: Session, { own = false }: { readonly own?: boolean } = {}): void {
    recoverMails(this.work.ports, session.context);
    if (own && !asksForDelivery(session.context.registry)) return;
    if (!this.waits(session.context)) return;
    this.more = this.portion(session);
  }

  /** Goes on until nothing is left or the time is up; what is left waits for the next sweep. */
  goOn(): void {
    const { work } = this;
    while (this.more && work.ports.clock.now() < this.until) {
      this.more =
        onRegistry(
          work,
          (session) => {
            recoverMails(work.ports, session.context);
            return this.portion(session);
          },
          { later: true },
        ) ?? false;
    }
  }

  /** The Docs first, since mails carry them. @returns whether there may be more to do */
  private portion(session: Session): boolean {
    const { ports } = this.work;
    const { context } = session;
    const { registry } = context;
    const toMake = unmadeDocuments(registry).filter(({ values }) => !this.failed.has(values.name));
    const made = toMake.slice(0, DOCUMENTS_AT_ONCE);
    if (made.length > 0) {
      const begun = markMaking(context, made);
      session.save();
      const until = Math.min(this.until, ports.clock.now() + MAKING_MS);
      makeDocuments(ports, context, made, { failed: this.failed, begun, until });
    }
    const mails = mailsDue(context)
      .slice(0, MAILS_AT_ONCE)
      .filter((mail) => mayLeave(context, mail));
    if (mails.length === 0) return this.waits(context);
    registry.bringLongTexts(mails);
    const earlier = claim(context, mails);
    session.save();
    const results = sendAll(ports, context, mails, { earlier, until: this.until });
    for (const { mail, result } of results) {
      if (result) settle(context, mail, result);
      else waitAgain(context, mail);
    }
    // Google says that no more goes out today.
    if (results.some(({ result }) => result?.kind === 'quota')) return false;
    return this.waits(context);
  }

  /** Whether there is more than what could not be made just now. */
  private waits(context: Context): boolean {
    return (
      unmadeDocuments(context.registry).some(({ values }) => !this.failed.has(values.name)) ||
      mailsDue(context).length > 0
    );
  }
}

/** Whether this run itself has brought something to be made or sent: what others left is the sweep's. */
const asksForDelivery = (registry: Registry): boolean =>
  [
    ...registry.having('outbox', 'state', '待ち'),
    ...registry.having('documents', 'fileId', ''),
  ].some((row) => registry.isChanged(row));
