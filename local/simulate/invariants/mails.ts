/** Nobody gets the same mail twice, none leaves without its row in 送信, and no row says of a mail what is not so. */

import { noticeKinds } from '../../../src/domain/mail/kinds';
import type { RegistryRow } from '../../rehearse/outputs/registry';
import type { SentMail } from '../../runtime';
import type { Sight } from '../sight';
import { countsOf, repeated } from './counting';

/** What tells the office that something went wrong goes out beside 送信, as often as it does. */
const isAlarm = ({ subject }: SentMail): boolean => subject.includes('【要確認】');

const ordinary = (sight: Sight): SentMail[] => sight.mails.filter((mail) => !isAlarm(mail));

const nameOf = ({ to, subject }: SentMail): string => `${to} ${subject}`;
const nameOfRow = (row: RegistryRow): string => `${row.宛先} ${row.件名}`;

const sentRows = (sight: Sight): RegistryRow[] =>
  sight.rows('送信').filter((row) => row.状態 === '送信済');

/** What goes by itself on a certain day goes once; what staff send may say the same again on another day. */
const once: readonly string[] = [noticeKinds.reminder.name];

/** Staff close and reopen as often as they want: each time is told, with one deadline perhaps. */
const eachTime: readonly string[] = [noticeKinds.inquiryReopened.name];

/** So many reminders say this to them: the one of the day itself, where it came late, says what the next one says. */
function stagesOf(sight: Sight): ReadonlyMap<string, number> {
  const reminders = sight
    .rows('送信')
    .filter((row) => once.includes(String(row.種別)))
    .map((row) => JSON.stringify([nameOfRow(row), String(row.重複防止キー).split(':').at(-1)]));
  return countsOf([...new Set(reminders)].map((text) => String(JSON.parse(text)[0])));
}

/** Which 訂正 of a letter it brings: staff may correct one twice on a day, and the mails of both say the same. */
const correctionsIn = ({ attachments }: SentMail): string[] =>
  attachments.map(({ name }) => name).filter((name) => /-訂正\d+\.pdf$/.test(name));

/** Not the same words to the same people, unless staff sent them again. */
export function noMailTwice(sight: Sight): string[] {
  const again = countsOf(sight.staff.sentAgain);
  const told = countsOf(
    sight
      .rows('送信')
      .filter((row) => eachTime.includes(String(row.種別)))
      .map(nameOfRow),
  );
  const reminders = stagesOf(sight);
  const dayOf = (mail: SentMail): string =>
    reminders.has(nameOf(mail)) ? '' : mail.at.slice(0, 10);
  const all = ordinary(sight);
  const names = countsOf(all.map(nameOf));
  const sent = all
    .filter((mail) => names.get(nameOf(mail)) !== 1)
    .map((mail) => JSON.stringify([nameOf(mail), dayOf(mail), mail.body, correctionsIn(mail)]));
  return [...countsOf(sent)]
    .map(([text, count]) => ({ name: String(JSON.parse(text)[0]), count }))
    .filter(
      ({ name, count }) =>
        count > (told.get(name) ?? reminders.get(name) ?? 1) + (again.get(name) ?? 0),
    )
    .map(({ name, count }) => `${count} times: ${name}`);
}

/** No two rows of 送信 have one 重複防止キー. */
export const oneRowPerKey = (sight: Sight): string[] =>
  repeated(
    sight
      .rows('送信')
      .map((row) => String(row.重複防止キー))
      .filter(Boolean),
  );

export function nothingMailedWithoutRow(sight: Sight): string[] {
  const rows = countsOf(sight.rows('送信').map(nameOfRow));
  const again = countsOf(sight.staff.sentAgain);
  return [...countsOf(ordinary(sight).map(nameOf))]
    .filter(([name, count]) => count > (rows.get(name) ?? 0) + (again.get(name) ?? 0))
    .map(([name, count]) => `${count} mails, ${rows.get(name) ?? 0} rows: ${name}`);
}

/** What staff send waits for its 猶予, and what is planned for its time. */
export function noMailBeforeItsTime(sight: Sight): string[] {
  const planned = new Map<string, string>();
  for (const row of sight.rows('送信')) {
    const [name, at] = [nameOfRow(row), String(row.予定)];
    const earliest = planned.get(name);
    if (earliest === undefined || at < earliest) planned.set(name, at);
  }
  return ordinary(sight)
    .filter((mail) => !sight.staff.sentAgain.includes(nameOf(mail)))
    .filter((mail) => mail.at < (planned.get(nameOf(mail)) ?? ''))
    .map((mail) => `${mail.at}, planned for ${planned.get(nameOf(mail))}: ${nameOf(mail)}`);
}

/** A row that says 送信済 has its mail with everything that it names as attached. */
export function mailsCarryTheirDocuments(sight: Sight): string[] {
  const carried = new Map<string, string[]>();
  for (const mail of sight.mails) {
    const names = mail.attachments.map(({ name }) => name);
    carried.set(nameOf(mail), [...(carried.get(nameOf(mail)) ?? []), ...names]);
  }
  return sentRows(sight)
    .filter((row) => row.添付文書 !== '' && carried.has(nameOfRow(row)))
    .flatMap((row) =>
      String(row.添付文書)
        .split('、')
        .filter((name) => !carried.get(nameOfRow(row))?.includes(`${name}.pdf`))
        .map((name) => `${row.送信番号} without ${name}`),
    );
}

/** A row that says 送信済 has its mail, unless staff say that it arrived. */
export function sentRowsHaveTheirMail(sight: Sight): string[] {
  const mails = countsOf(sight.mails.map(nameOf));
  const confirmed = countsOf(sight.staff.confirmed);
  return [...countsOf(sentRows(sight).map(nameOfRow))]
    .filter(([name, count]) => count > (mails.get(name) ?? 0) + (confirmed.get(name) ?? 0))
    .map(([name, count]) => `${count} rows, ${mails.get(name) ?? 0} mails: ${name}`);
}

/** What was to leave has left, or a person is asked. */
export const noMailWaits = (sight: Sight): string[] =>
  sight
    .rows('送信')
    .filter((row) => row.状態 === '待ち' || row.状態 === '送信中')
    .filter((row) => String(row.予定) <= sight.runtime.nowText())
    .map((row) => `${row.送信番号} 「${row.状態}」: ${row.件名}`);
