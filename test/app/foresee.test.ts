// 先の予定を見る: what it foresees is what really comes, if nobody does anything; it writes, sends and holds nothing.

import fc from 'fast-check';
import { foreseeByDialog, foreseeDialog } from '../../src/app/foresee';
import { readRegistry } from '../../src/app/session';
import { daily, sweep } from '../../src/app/sweep';
import { addDays, type Day } from '../../src/domain/base/day';
import { foresee } from '../../src/domain/flow/foresight/foresee';
import { mailKey } from '../../src/domain/mail/keys';
import { tabKeys } from '../../src/domain/registry/tabs';
import {
  atBusinessAnswer,
  atDepartmentAnswer,
  atDepartmentProposal,
  atFirstMeeting,
} from '../domain/support/given';
import type { GivenRows } from '../domain/support/rows';
import { Town } from './support/town';

const agreement = {
  termId: 'K001-1',
  agreementId: 'K001',
  term: '1',
  businessIds: 'J0001',
  name: '株式会社Aとの包括連携協定',
  concludedOn: '2024-02-10',
  startsOn: '2024-02-10',
  expiresOn: '2027-02-09',
  state: '有効',
};

const running = {
  projectId: 'R7-001-01',
  caseId: 'R7-001',
  proposerSide: '事業者',
  proposer: '株式会社A',
  projectName: '防災訓練への協力',
  department: '商工観光課',
  state: '実施中',
  implementedFrom: '2025-08-01',
} as const;

const concluded = {
  caseId: 'R7-001',
  kind: '随時',
  fiscalYear: '2025',
  businessId: 'J0001',
  businessName: '株式会社A',
  state: '完了',
} as const;

/** With an agreement whose term ends within the year, and a project that runs. */
const withAgreement = (rows: GivenRows): GivenRows => ({
  ...rows,
  agreements: [agreement],
  cases: [concluded, ...(rows.cases ?? [])],
  projects: [running, ...(rows.projects ?? [])],
});

/** A department of which a successor takes over in autumn, a mail that waits, a date that nobody can read. */
const troubled = (): GivenRows => {
  const rows = atDepartmentAnswer();
  return withAgreement({
    ...rows,
    departments: [
      { ...rows.departments?.[0], validUntil: '2026-04-30' },
      {
        name: '福祉こども課',
        head: '高橋洋子',
        mail: 'fukushi@city.example.jp',
        validFrom: '2026-05-01',
        formerNames: '健康福祉課',
      },
      ...(rows.departments?.slice(1) ?? []),
    ],
    projects: [
      { ...rows.projects?.[0] },
      { projectId: 'R8-009-01', caseId: 'R8-009', state: '受付' },
    ],
    outbox: [
      {
        mailId: 'S000001',
        to: 'inoue@a.example.jp',
        subject: 'R8-001 ご連絡',
        kind: '案件終了の連絡',
        target: 'R8-001',
        state: '待ち',
        scheduledAt: '2026-04-20T09:59',
        key: mailKey('caseEnded', { caseId: 'R8-001', department: '健康福祉課' }),
      },
    ],
  });
};

/** How long each is lived, day by day. */
const towns: [name: string, until: Day, rows: () => GivenRows][] = [
  ['④ two departments', '2026-06-30', atDepartmentAnswer],
  ['⑤ alone', '2026-06-30', () => withAgreement(atDepartmentProposal())],
  ['⑦ a business', '2026-06-30', () => withAgreement(atBusinessAnswer())],
  ['⑨ a 日程調整', '2026-06-30', () => withAgreement(atFirstMeeting())],
  ['a year with changes and trouble', '2027-05-20', troubled],
];

/** At work since the beginning of the year: what was due before is not caught up. */
const ofThisYear = (): GivenRows => ({
  ...atDepartmentAnswer(),
  settings: [{ item: '稼働開始日', value: '2026-04-01' }],
});

const TODAY: Day = '2026-04-20';
const own = ['期限超過', '要確認', '今日すること'];
const DAY = 24 * 60;

/** Lets the days pass with their daily run and the sweep after it, nobody doing anything. */
function live(town: Town, until: Day): { mails: string[]; documents: string[]; home: string[] } {
  const mails: string[] = [];
  const documents: string[] = [];
  const note = (day: Day) => {
    for (const { to, subject } of town.sent.splice(0)) mails.push(`${day} ${to} ${subject}`);
    for (const name of town.made.keys()) documents.push(`${day} ${name}`);
    town.made.clear();
  };
  sweep(town.work());
  note(TODAY);
  town.pass(20 * 60 + 10);
  for (let day = addDays(TODAY, 1); day <= until; day = addDays(day, 1)) {
    daily(town.work());
    town.pass(10);
    sweep(town.work());
    note(day);
    town.pass(DAY - 10);
  }
  const home = town
    .read('home')
    .filter(({ section }) => own.includes(section))
    .map(({ section, place, what }) => `${section} ${place} ${what}`);
  return { mails, documents, home };
}

const foreseenIn = (town: Town, until: Day) =>
  foresee(readRegistry(town.work()), until, town.work().ports.hash);

test.each(towns)('%s: what is foreseen until %s is what comes', (_name, until, rows) => {
  const foreseen = foreseenIn(new Town(rows()), until);
  const lived = live(new Town(rows()), until);
  expect(foreseen.mails.map(({ on, to, subject }) => `${on} ${to} ${subject}`)).toEqual(
    lived.mails,
  );
  expect(foreseen.documents.map(({ on, name }) => `${on} ${name}`)).toEqual(lived.documents);
  expect(
    foreseen.tasks
      .filter((task) => task.until === undefined)
      .map(({ section, place, what }) => `${section} ${place} ${what}`)
      .sort(),
  ).toEqual(lived.home.sort());
  expect(lived.mails.length).toBeGreaterThan(0);
});

test('the mails of ④, by day, receiver and kind; what becomes overdue, from its day on', () => {
  const { mails, tasks } = foreseenIn(new Town(ofThisYear()), '2026-05-14');
  expect(mails).toMatchObject(
    ['2026-04-30', '2026-05-08', '2026-05-13'].flatMap((on) =>
      ['健康福祉課', '商工観光課'].map((name) => ({ on, receiver: `部署:${name}`, kind: '督促' })),
    ),
  );
  expect(tasks).toMatchObject([
    { section: '期限超過', place: '案件 R8-001', from: '2026-05-09', until: undefined },
    { section: '今日すること', place: '案件 R8-001', from: '2026-05-09', until: undefined },
  ]);
});

test('before the daily run of the day, its reminders are still to come; after it, no more', () => {
  const at = (minutes: number) => {
    const town = new Town(ofThisYear());
    town.pass(18 * DAY + minutes);
    return foreseenIn(town, '2026-05-08').mails.map(({ on, kind }) => `${on} ${kind}`);
  };
  expect(at(-5 * 60)).toEqual(['2026-05-08 督促', '2026-05-08 督促']);
  expect(at(60)).toEqual([]);
});

test('looking changes nothing, and a longer look begins as a shorter one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...towns),
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 0, max: 120 }),
      ([, , rows], some, more) => {
        const town = new Town(rows());
        const stands = () => JSON.stringify(tabKeys.map((tab) => town.read(tab)));
        const before = stands();
        const near = addDays(TODAY, some);
        const first = foreseenIn(town, near);
        const longer = foreseenIn(town, addDays(near, more));
        expect(foreseenIn(town, near)).toEqual(first);
        expect(longer.mails.filter(({ on }) => on <= near)).toEqual(first.mails);
        expect(longer.changes.filter(({ on }) => on <= near)).toEqual(first.changes);
        expect(stands()).toBe(before);
        expect([town.sent.length, town.made.size]).toEqual([0, 0]);
      },
    ),
    { numRuns: 6 },
  );
}, 60_000);

test('the context that is looked at stays as it was read', () => {
  const context = readRegistry(new Town(troubled()).work());
  const before = JSON.stringify(context.registry.changes());
  foresee(context, '2027-04-20', () => 'x');
  expect(JSON.stringify(context.registry.changes())).toBe(before);
});

describe('the dialog', () => {
  const asked = (until: unknown) => {
    const town = new Town(ofThisYear());
    // Whoever works on the registry is neither waited for nor kept from it.
    town.busy = true;
    return foreseeByDialog(town.work(), { until: until as string });
  };

  test('offers the coming month', () => {
    const { fields, call } = foreseeDialog(new Town().work(), 'foreseeFromDialog');
    expect(call).toBe('foreseeFromDialog');
    expect(fields).toMatchObject([{ label: 'いつまで', kind: 'date', value: '2026-05-20' }]);
  });

  test('answers with chapters, a day on a line of its own and a mail on each line below', () => {
    const { ok, message } = asked('2026-05-14');
    expect(ok).toBe(true);
    expect(message.split('\n')).toEqual(
      expect.arrayContaining([
        '■ 送られるメール（6通）',
        '令和8年4月30日（木）',
        '　健康福祉課・商工観光課　←　【回答のお願い】R8-001 連携可否（様式2）の回答について（期限 令和8年5月8日（金））',
        '■ 作られる文書（0件）',
        '令和8年5月9日（土）から',
      ]),
    );
  });

  const refusals: [until: string, words: string][] = [
    ['', '日付として読み取れません'],
    ['来月', '「来月」が日付として読み取れません（例：2026-05-08）'],
    ['2026-04-19', '過ぎた日です'],
    ['2027-05-26', '一度に見られるのは400日先までです。令和9年5月25日までの日を入れてください。'],
  ];
  test.each(refusals)('「%s」 is refused: %s', (until, words) => {
    const { ok, message } = asked(until);
    expect(ok).toBe(false);
    expect(message).toContain(words);
  });

  test.each(['2026-04-20', '2027-05-25', '令和8年5月1日'])('%s is taken', (until) => {
    expect(asked(until).ok).toBe(true);
  });
});
