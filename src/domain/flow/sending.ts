// What an operation sends: to whom, said before something ends by it, and when it goes, once it is done.

import { distinct } from '../base/grouped';
import { japaneseMoment } from '../base/moment';
import { hint, someOf } from '../base/text';
import type { Context } from '../context';
import { madeBy } from '../operations/history';
import { businessOf } from '../parties/businesses';
import { businessIn, departmentIn } from '../parties/receiver';
import type { Deed, Registry, Row } from '../registry/registry';

/** So many receivers are named. */
const NAMED = 5;

/** `健康福祉課`, `株式会社A`; the address where it is nobody's in the registry. Each once. */
export function receiverNames(registry: Registry, mails: readonly Row<'outbox'>[]): string[] {
  const names = mails.map(({ values: { receiver, to } }) => {
    const business = businessOf(registry, businessIn(receiver) ?? '')?.values.name;
    return hint(departmentIn(receiver) ?? business ?? to, 30);
  });
  return distinct(names);
}

/** `メール3通（健康福祉課、土木課、株式会社A）` */
const mailsTo = (registry: Registry, mails: readonly Row<'outbox'>[]): string =>
  `メール${mails.length}通（${someOf(receiverNames(registry, mails), NAMED)}）`;

/** What doing this would send and draft, found by doing it and taking it back at once; empty where it is nothing. */
export function wouldSend(registry: Registry, perform: () => unknown): string {
  let said = '';
  registry.trial(() => {
    const watched = registry.watch(perform);
    if ('error' in watched) return;
    const mails = madeBy(registry, watched.deed, 'outbox');
    const drafts = madeBy(registry, watched.deed, 'documents').filter(
      ({ values }) => values.state === '案',
    );
    said = [
      mails.length > 0 ? `${mailsTo(registry, mails)}を送ります。` : '',
      ...drafts.map(({ values }) => `「${values.name}」の案を作ります。`),
    ].join('');
  });
  return said && `行うと、${said}`;
}

/**
 * `令和8年4月9日（木）10:15以降に送ります。それまでは「一つ前に戻す」で取りやめられます。`; empty when it goes at once.
 * With its day: 操作結果 is read days later, too.
 */
export function leaving({ now, leavesAt }: Context, remedy: string): string {
  if (!leavesAt || leavesAt <= now) return '';
  return `${japaneseMoment(leavesAt)}以降に送ります。それまでは${remedy}。`;
}

/** When the mails of an operation leave, and to whom they go; empty when none of them waits. */
export function mailsLater(context: Context, deed: Deed, remembered: boolean): string {
  const { registry, now } = context;
  const mails = madeBy(registry, deed, 'outbox').filter(
    ({ values }) => values.state === '待ち' && values.scheduledAt > now,
  );
  const [first] = mails;
  if (!first) return '';
  const remedy = remembered
    ? '「一つ前に戻す」で取りやめられます'
    : '「送信」タブで「取りやめる」を選べます';
  const later = leaving({ ...context, leavesAt: first.values.scheduledAt }, remedy);
  return `　${mailsTo(registry, mails)}は、${later}`;
}
