// 督促: posts the reminders that are due (④⑤⑦⑨, and those of the year), and calls off those that wait in 送信 but hold no longer.

import { reminderNotice } from '../asks/reminderNotices';
import { isReminder, type Reminder, remindersDue, whoInKey } from '../asks/reminders';
import { mailIn } from '../base/mailAddress';
import { messageOf } from '../base/text';
import type { Case } from '../cases/cases';
import { type Scope, scopeOf } from '../cases/scope';
import { type Context, cannotQuote } from '../context';
import { addressOfBusiness, departmentAddress } from '../documents/addresses';
import { forms } from '../forms';
import { mailKey, mailsKeyed, readMailKey, setAside } from '../mail/keys';
import type { Address } from '../mail/notice';
import { isLost, isPosted, post } from '../mail/notice';
import { troubleReport } from '../mail/policyDivision';
import type { Wanted } from '../mail/wanted';
import { endingLetter } from '../operations/guards';
import { departmentNamed } from '../parties/departments';
import { presentWho } from '../parties/who';
import type { Row } from '../registry/registry';
import { openAsks } from './asks';

/** The reminders that hold today; nobody is pressed about a case that is about to end. */
function dueReminders(context: Context, scope?: Scope): Reminder[] {
  const { registry, today, isHoliday, settings } = context;
  const asks = openAsks(context, scope).filter(({ caseId }) => {
    const row = registry.find('cases', caseId);
    return row === undefined || endingLetter(context, row) === undefined;
  });
  return remindersDue(asks, today, isHoliday, settings.startedOn);
}

/** Which reminder a key names, by what its department is called or its business is numbered today. */
function identityOf({ registry, today }: Context, key: string): string {
  const parts = readMailKey('reminder', key);
  if (!parts) return key;
  const present = (who: string) => presentWho(registry, today, who);
  // 様式7 and 様式8 are known by their Docs, which bear the name.
  const target = parts.target.replace(
    /^(.+-様式\d-)(.+)$/,
    (_, begin, who) => begin + present(who),
  );
  return mailKey('reminder', { ...parts, target, who: present(parts.who) });
}

/** What is due today and has not been posted, under whatever name the department had then. */
function remindersUnsent(context: Context): Reminder[] {
  const { registry } = context;
  const unsent = dueReminders(context).filter(({ key }) => !isPosted(registry, key));
  if (unsent.length === 0) return [];
  const sent = new Set(
    mailsKeyed('reminder', registry.rows('outbox')).flatMap(({ mail }) =>
      isLost(registry, mail) ? [] : [identityOf(context, mail.values.key)],
    ),
  );
  return unsent.filter(({ key }) => {
    const identity = identityOf(context, key);
    return !sent.has(identity) && sent.add(identity);
  });
}

/** Whether a reminder is due today that has not been posted. */
export const remindersToCome = (context: Context): boolean => remindersUnsent(context).length > 0;

/** Posts what is due today. Safe to call again: the same reminder is never posted twice. */
export function remind(context: Context): void {
  if (cannotQuote(context).length > 0) return;
  for (const reminder of remindersUnsent(context)) {
    const failed = context.registry.attempt(() => postReminder(context, reminder));
    if (failed) unreachable(context, reminder, `理由：${messageOf(failed.error)}`);
  }
}

/** 総合政策課 is told once, whatever the reminder. */
function unreachable(context: Context, { ask }: Reminder, problem: string): void {
  const form = forms[ask.kind.form].key;
  post(
    context,
    troubleReport(context, {
      about: `督促:${ask.target}:${whoInKey(ask)}:${form}`,
      target: ask.target,
      what: `${ask.target} の${form}の督促を、${ask.who}に送れません。`,
      remedy: `${problem}\n直すと、次の督促の日から送ります。それまでは、電話などでお確かめください。`,
    }),
  );
}

function postReminder(context: Context, reminder: Reminder): void {
  const { ask, kind, key } = reminder;
  const row = context.registry.find('cases', ask.caseId);
  const address = addressOf(context, reminder, row);
  if ('problem' in address) {
    unreachable(context, reminder, address.problem.said);
    return;
  }
  post(
    context,
    reminderNotice(context, {
      key,
      kind,
      words: ask.kind.reminder,
      target: ask.target,
      ...address,
      cc: copyOf(context, reminder, address),
      businessName: ask.side === '課' ? (row?.values.businessName ?? '') : '',
      dueOn: ask.dueOn,
      ...ask.kind.asking(context, ask),
    }),
  );
}

const addressOf = (context: Context, { ask }: Reminder, row: Case | undefined) =>
  ask.side === '課'
    ? departmentAddress(context, ask.who)
    : addressOfBusiness(context, row?.values.businessId ?? ask.who);

/** 課長 in copy the last time. */
function copyOf({ registry, today }: Context, { ask, kind }: Reminder, { to }: Address) {
  if (kind !== '期限後' || ask.side !== '課') return undefined;
  const head = mailIn(departmentNamed(registry, today, ask.who)?.values.headMail ?? '');
  return head !== to ? head : undefined;
}

/** Of what these mails are about, the keys of the reminders that hold today. */
const remindersHolding = (context: Context, mails: readonly Row<'outbox'>[]): ReadonlySet<string> =>
  new Set(dueReminders(context, scopeOf(context, mails)).map(({ key }) => key));

export const reminderWanted: Wanted = {
  unwanted: (context, mail) =>
    remindersHolding(context, [mail]).has(mail.values.key)
      ? undefined
      : '回答があったか、期限や段階が変わったため、この督促は要りません。',
};

/** Calls off reminders that wait (待ち) though the answer has come, the case went on, or the deadline moved. */
export function callOffReminders(context: Context): void {
  const { registry } = context;
  const waiting = registry
    .having('outbox', 'state', '待ち')
    .filter(({ values }) => isReminder(values.key));
  if (waiting.length === 0) return;
  const holding = remindersHolding(context, waiting);
  for (const mail of waiting) {
    if (holding.has(mail.values.key)) continue;
    registry.set(mail, {
      state: '取りやめ',
      reason: '回答があったか、期限や段階が変わったため',
      // Should the ask come back (一つ前に戻す), it may be reminded of again.
      key: setAside('reminderCalledOff', mail),
    });
  }
}
