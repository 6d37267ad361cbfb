// A city with projects under way at the end of 令和8年度, and how its results are reported.

import type { RawSubmission } from '../../../src/domain/forms/submission';
import { readMailKey } from '../../../src/domain/mail/keys';
import { type TabKey, tabs } from '../../../src/domain/registry/tabs';
import { businessOf, caseAt, departments, running } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

export { firm, kenko, running as run, shoko } from '../support/given';

const town = (rows: GivenRows = {}): GivenRows => ({
  departments,
  businesses: [businessOf(1, { phone: '0142-00-1111' })],
  cases: [caseAt({ fiscalYear: '2026', stage: '⑪ 包括連携協定締結', state: '完了' })],
  projects: [running('01')],
  ...rows,
});

/** The city, and those whom it asks for results. */
export class YearOffice extends Office {
  requests(to: string): Record<string, string>[] {
    return this.mails().filter((mail) => mail.to === to && readMailKey('reportRequest', mail.key));
  }

  /** Somebody opens the `nth` link of his newest request (or of `mail`) and sends it. */
  report(
    to: string,
    answers: RawSubmission['answers'],
    o: { nth?: number; mail?: Record<string, string> } = {},
  ): Record<string, string> {
    const mail = o.mail ?? this.requests(to).slice(-1)[0];
    const form = mail.body.includes('様式7') ? 'departmentReport' : 'businessReport';
    const blanks = {
      担当者: '担当',
      連絡先: '内線 100',
      課長名: '佐藤一郎',
      実績の有無: 'あり',
    };
    return this.reply(form, mail, answers, { nth: o.nth, blanks });
  }

  achievement(number = '01', year = 2026): Record<string, string> {
    return this.row('achievements', `${year}-R8-001-${number}`);
  }
}

/** The same city after somebody deleted a row. */
export const without = (there: Office, deleted: TabKey, key: string): YearOffice =>
  new YearOffice(
    there.given((tab, row) => tab !== deleted || row[tabs[tab].key] !== key),
    '2027-03-06T09:00',
  );

export const office = (rows: GivenRows = {}, now = '2027-02-20T09:00') =>
  new YearOffice(town(rows), now);

/** After the morning of 1 March, with everything sent. */
export const asked = (rows: GivenRows = {}) => office(rows).newDay('2027-03-01').sendMails();
