// 督促: which reminder of an open ask is due; a pure reckoning of deadline, calendar and today.

import { addBusinessDays, type IsHoliday } from '../base/businessDays';
import type { Day } from '../base/day';
import { forms } from '../forms';
import { type MailKey, mailKey, readMailKey } from '../mail/keys';
import type { Ask } from './ask';

/** 期限前: three business days before; 当日; 期限後: three after. 募集: five before, for what is voluntary. */
export type ReminderKind = '期限前' | '当日' | '期限後' | '募集';

export interface Reminder {
  readonly ask: Ask & { readonly dueOn: Day };
  readonly kind: ReminderKind;
  /** At most one mail goes out for it. */
  readonly key: MailKey;
}

/** The days of all reminders of one deadline, the first one first. */
export function reminderDays(
  { dueOn, voluntary }: { readonly dueOn: Day; readonly voluntary: boolean },
  isHoliday: IsHoliday,
): { kind: ReminderKind; on: Day }[] {
  const from = (count: number) => addBusinessDays(dueOn, count, isHoliday);
  return voluntary
    ? [{ kind: '募集', on: from(-5) }]
    : [
        { kind: '期限前', on: from(-3) },
        { kind: '当日', on: dueOn },
        { kind: '期限後', on: from(3) },
      ];
}

export const isReminder = (key: string): boolean => readMailKey('reminder', key) !== undefined;

/**
 * Who is asked, as a key has it: the only business of a case by its side, whose number another may have taken over
 * (統合する); an agreement under review may bind several.
 */
export const whoInKey = ({ side, who, kind }: Ask): string =>
  side === '課' || kind.severalBusinesses ? who : side;

/**
 * The reminders that hold today, one per ask at most: the latest that is due, so that a missed week does not send
 * three. None for the day of asking or before, none of the time before 稼働開始日, and no call for proposals
 * after its deadline. Whether its mail went out already is for the key to tell.
 * @param startedOn 稼働開始日, or empty
 */
export function remindersDue(
  asks: readonly Ask[],
  today: Day,
  isHoliday: IsHoliday,
  startedOn: Day | '',
): Reminder[] {
  return asks.flatMap((ask): Reminder[] => {
    const { dueOn, askedOn, kind, target } = ask;
    const { voluntary } = kind;
    if (!dueOn || (voluntary && today > dueOn)) return [];
    const due = reminderDays({ dueOn, voluntary }, isHoliday)
      .filter(({ on }) => on <= today && on > askedOn && on >= startedOn)
      .pop();
    if (!due) return [];
    const key = mailKey('reminder', {
      target,
      who: whoInKey(ask),
      form: forms[kind.form].key,
      dueOn,
      stage: due.kind,
    });
    return [{ ask: { ...ask, dueOn }, kind: due.kind, key }];
  });
}
