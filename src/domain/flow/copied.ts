// A copy of 台帳 begins to work by itself: what in it still belongs to the original must not be sent, nor written into, from here.
import { record } from '../cases/audit';
import type { Context } from '../context';
import { remember } from '../registry/memory';
import type { Row } from '../registry/registry';
import { mailOfOriginal, mailPerhapsSent } from '../settings/installationWords';
import { letterToFill, mailWithdrawn } from './afterSending';

/** In the place of a draft's file: it cannot be opened, so that the letter has to be made again. */
const ORIGINAL_FILE = '元の台帳の文書';

/**
 * Puts the rows of a copy in order before anything runs on it; a second time it changes nothing.
 * @param practice whether it is for practising; otherwise it takes the place of an original that is lost
 */
export function settleCopied(
  context: Pick<Context, 'registry' | 'now' | 'actor'>,
  practice: boolean,
): void {
  const { registry } = context;
  const waiting: readonly Row<'outbox'>[] = [
    ...registry.having('outbox', 'state', '待ち'),
    ...registry.having('outbox', 'state', '送信中'),
  ];
  if (practice) {
    for (const mail of waiting) {
      registry.set(mail, { state: '取りやめ', reason: mailOfOriginal() });
      if (letterToFill(registry, mail)) mailWithdrawn(context, mail);
    }
    for (const document of registry.having('documents', 'state', '案')) {
      if (document.values.fileId !== '') registry.set(document, { fileId: ORIGINAL_FILE });
    }
  } else {
    for (const mail of waiting) registry.set(mail, { state: '要確認', reason: mailPerhapsSent() });
  }
  record(context, {
    action: practice ? '練習用の写しにする' : '元の台帳に代えて続ける',
    target: '台帳',
    after: `送信を待っていたメール ${waiting.length}件`,
  });
  remember(registry);
}
