// A city with projects under way at the end of 令和8年度, and its morning run.

import { derive } from '../../../src/domain/flow/derive';
import { remind } from '../../../src/domain/flow/remind';
import { keepYear } from '../../../src/domain/flow/schedule';
import type { RawSubmission } from '../../../src/domain/forms/submission';
import { type TabKey, tabKeys, tabs, type Values } from '../../../src/domain/registry/tabs';
import { contextOf, formLinks, prefilledIn } from '../support/context';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

export const [kenko, shoko, firm] = [
  'kenko@city.example.jp',
  'shoko@city.example.jp',
  'inoue@a.example.jp',
];

export const run = (
  number: string,
  values: Partial<Values<'projects'>> = {},
): Partial<Values<'projects'>> => ({
  projectId: `R8-001-${number}`,
  caseId: 'R8-001',
  proposerSide: '事業者',
  proposer: '株式会社A',
  projectName: `事業${number}`,
  content: `事業${number}の内容`,
  department: '健康福祉課',
  state: '実施中',
  stage: '⑫ 連携事業の実施',
  implementedFrom: '2026-06-01',
  ...values,
});

const town = (rows: GivenRows = {}): GivenRows => ({
  departments: [
    { name: '健康福祉課', head: '佐藤一郎', mail: kenko },
    { name: '商工観光課', head: '渡辺浩', mail: shoko },
  ],
  businesses: [
    {
      businessId: 'J0001',
      name: '株式会社A',
      address: '伊達市網代町1番地',
      representative: '代表取締役 井上四郎',
      contactPerson: '井上',
      mail: firm,
      phone: '0142-00-1111',
    },
  ],
  cases: [
    {
      caseId: 'R8-001',
      kind: '締結前',
      fiscalYear: '2026',
      businessId: 'J0001',
      businessName: '株式会社A',
      stage: '⑪ 締結',
      state: '完了',
    },
  ],
  projects: [run('01')],
  ...rows,
});

/** The city's work from one morning to the next. */
export class YearOffice extends Office {
  /** The daily run at 6. */
  morning(day: string, o: { settings?: ReturnType<typeof contextOf>['settings'] } = {}): this {
    this.at(`${day}T06:00`);
    const context = contextOf(
      {},
      {
        registry: this.registry,
        now: `${day}T06:00`,
        today: day,
        ...(o.settings && { settings: o.settings }),
      },
    );
    derive(context);
    keepYear(context, { everythingRead: true });
    remind(context);
    derive(context);
    return this;
  }

  requests(to: string): Record<string, string>[] {
    return this.rows('outbox').filter(
      (mail) => mail.to === to && mail.key.startsWith('実績依頼:') && mail.state !== '取りやめ',
    );
  }

  /** Somebody opens the `nth` link of his newest request (or of `mail`) and sends it. */
  report(
    to: string,
    answers: RawSubmission['answers'],
    o: { nth?: number; mail?: Record<string, string> } = {},
  ): Record<string, string> {
    const mail = o.mail ?? [...this.requests(to)].pop();
    const form = mail?.body.includes('様式7') ? 'departmentReport' : 'businessReport';
    const urls = mail?.body.match(/https:\/\/docs\.google\.com\/forms\S+/g) ?? [];
    const url = urls[(o.nth ?? 1) - 1] ?? '';
    const known = Object.entries(prefilledIn(url, formLinks[form])).map(([label, [value]]) => [
      label,
      value,
    ]);
    return this.submit(form, {
      担当者: '担当',
      連絡先: '内線 100',
      課長名: '佐藤一郎',
      実績の有無: 'あり',
      ...Object.fromEntries(known),
      ...answers,
    });
  }

  /** 受付の控え of a submission. */
  receipt(intake: Record<string, string>): Record<string, string> {
    return this.rows('outbox').filter(({ key }) => key === `受付控え:${intake.intakeId}`)[0];
  }

  achievement(number = '01', year = 2026): Record<string, string> {
    return this.row('achievements', `${year}-R8-001-${number}`);
  }

  documentStates(): Record<string, string> {
    return Object.fromEntries(this.rows('documents').map(({ name, state }) => [name, state]));
  }

  /** What a Doc would say that is not made yet. */
  content(name: string): {
    fields: Record<string, string>;
    rows: Record<string, string>[];
  } {
    return JSON.parse(this.row('documents', name).content);
  }
}

/** The same city after somebody deleted a row. */
export const without = (there: Office, deleted: TabKey, key: string): YearOffice =>
  new YearOffice(
    Object.fromEntries(
      tabKeys.map((tab) => [
        tab,
        there.rows(tab).filter((row) => tab !== deleted || row[tabs[tab].key] !== key),
      ]),
    ) as GivenRows,
    '2027-03-06T09:00',
  );

export const office = (rows: GivenRows = {}, now = '2027-02-20T09:00') =>
  new YearOffice(town(rows), now);

/** After the morning of 1 March, with everything sent. */
export const asked = (rows: GivenRows = {}) => office(rows).morning('2027-03-01').sendMails();
