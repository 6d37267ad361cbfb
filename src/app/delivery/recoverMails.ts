// What a run that died left 送信中, settled by what the journal knows.
import type { Context } from '../../domain/context';
import { oddity } from '../../domain/registry/memory';
import type { Ports } from '../ports';
import { attemptOf, settle, settleDoubt, waitAgain } from './settle';

/**
 * Mails left 送信中 by a run that died (under the lock nobody else can be sending): what the journal knows of an
 * attempt counts, the one it was about to make is in doubt, and all others were never tried.
 */
export function recoverMails(ports: Ports, context: Context): void {
  const { registry } = context;
  const left = registry
    .having('outbox', 'state', '送信中')
    .filter((mail) => !oddity(registry, mail));
  if (left.length === 0) return;
  const { attempting, results } = ports.journal.last();
  for (const mail of left) {
    const attempt = attemptOf(mail);
    const known = results[attempt];
    if (known) settle(context, mail, known);
    else if (attempt === attempting) {
      settleDoubt(context, mail, '送っている途中で処理が止まりました。');
    } else waitAgain(context, mail);
  }
}
