// What the daily run decides: whether the registry fits together, what the year brings, and the reminders.

import { addDays, type Day } from '../base/day';
import { fiscalYearCode, fiscalYearOf } from '../base/era';
import { indentedLines } from '../base/text';
import { type Context, saidOfSettings } from '../context';
import { post } from '../mail/notice';
import { troubleReport } from '../mail/policyDivision';
import { inconsistencies } from './inspect';
import { remind, remindersToCome } from './remind';
import { due, keepYear } from './schedule';

interface DailyRun {
  /** Whether every form was read: an answer may have come that nobody has seen. */
  readonly everythingRead: boolean;
  /** A fingerprint of a text. */
  readonly hash: (text: string) => string;
  /** Brings the derived cells of this registry up to date. */
  readonly derive: () => void;
  /** What keeps the folder from being shared as it should. */
  readonly sharing: readonly string[];
}

/** Decides all that today brings. Run again, or days late, it comes to the same. */
export function dailyRun(context: Context, o: DailyRun): void {
  const findings = [
    ...inconsistencies(context.registry, context.today),
    ...saidOfSettings(context),
  ];
  const found = `台帳に、確かめていただきたいところが${findings.length}件あります。`;
  report(context, o.hash, '点検', found, findings);
  report(
    context,
    o.hash,
    '共有',
    'フォルダの共有に、確かめていただきたいところがあります。',
    o.sharing,
  );
  o.derive();
  postDue(context, o);
}

/** The part of it that asks, opens, renews and reminds; on rows that are as `derive` leaves them. */
export function postDue(
  context: Context,
  { everythingRead }: Pick<DailyRun, 'everythingRead'>,
): void {
  keepYear(context, { everythingRead });
  // Nobody is reminded before every form was read.
  if (everythingRead) remind(context);
}

/** What does not fit together is told once a fiscal year, and again when it has changed. */
function report(
  context: Context,
  hash: DailyRun['hash'],
  about: string,
  what: string,
  findings: readonly string[],
): void {
  if (findings.length === 0) return;
  post(
    context,
    troubleReport(context, {
      // The mail of an earlier year may rest in the archive, where it is not found: without the year, one key would stand twice.
      about: `${about}:${fiscalYearCode(fiscalYearOf(context.today))}:${hash(findings.join('\n'))}`,
      target: '台帳',
      what,
      remedy: indentedLines(findings),
    }),
  );
}

/**
 * The next day on which a daily run would do something, on rows as they stand.
 * @param latest where nothing is due before it, this day
 */
export function nextDueDay(context: Context, latest: Day): Day {
  for (let day = addDays(context.today, 1); day < latest; day = addDays(day, 1)) {
    const then = { ...context, today: day, now: `${day}T06:00` };
    if (due(then).length > 0 || remindersToCome(then)) return day;
  }
  return latest;
}
