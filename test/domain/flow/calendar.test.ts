// Three years without anybody answering: the same calendar each year, whatever days the run missed; docs/年間予定.md shows it.
import fc from 'fast-check';
import { addDays, type Day } from '../../../src/domain/base/day';
import { fiscalYearName, fiscalYearOf } from '../../../src/domain/base/era';
import { japaneseDayWithWeekday } from '../../../src/domain/base/moment';
import { lastDayOfTerm } from '../../../src/domain/base/term';
import { type NoticeKind, noticeKinds } from '../../../src/domain/mail/kinds';
import { agreement, bound, businessOf, carriedOut } from '../support/given';
import { keptPage } from '../support/keptPage';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';
import { noticeReceivers } from './notices/receivers';

const START = '2026-05-01';
const END = '2029-04-30';
const settings = { startedOn: START };

/** Firms with agreements concluded here and there in three years; two thirds of them carry something out. */
function town(firms: number, departments: number): GivenRows {
  const numbers = Array.from({ length: firms }, (_, index) => String(index + 1).padStart(2, '0'));
  const departmentNames = Array.from({ length: departments }, (_, index) => `第${index + 1}課`);
  const concluded = (index: number): Day =>
    index === 0 ? '2024-02-29' : addDays('2024-03-10', index * 41);
  const running = numbers.flatMap((number, index) =>
    index % 3 === 2
      ? []
      : [
          carriedOut(`R8-0${number}`, `J00${number}`, {
            department: departmentNames[index % departments],
            implementedFrom: '2026-04-15',
          }),
        ],
  );
  return bound({
    departments: departmentNames.map((name, index) => ({
      name,
      head: `課長${index + 1}`,
      mail: `ka${index + 1}@city.example.jp`,
    })),
    businesses: numbers.map((number) =>
      businessOf(1, {
        businessId: `J00${number}`,
        name: `株式会社${number}`,
        mail: `info@firm${number}.example.jp`,
      }),
    ),
    agreements: numbers.map((number, index) =>
      agreement(1, `J00${number}`, {
        termId: `K0${number}-第1期`,
        agreementId: `K0${number}`,
        concludedOn: concluded(index),
        startsOn: concluded(index),
        expiresOn: lastDayOfTerm(concluded(index), 3),
      }),
    ),
    cases: running.flatMap(({ cases }) => cases),
    projects: running.flatMap(({ projects }) => projects),
  });
}

const between = (from: Day, to: Day): Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/** Plays the mornings of these days; everything that waits goes out. */
function live(rows: GivenRows, days: readonly Day[]): Office {
  const office = new Office(rows, `${START}T00:00`);
  for (const day of days) office.newDay(day, settings).sendMails();
  return office;
}

/** 種別 whose days are the same each year, in the order of a year. */
const fixed: readonly NoticeKind[] = [
  'reportRequest',
  'reportsCompared',
  'handoverReady',
  'departmentsUnconfirmed',
  'proposalSeason',
  'seasonCall',
  'publicationReady',
  'noProposals',
];

/** How many mails of each 種別 go on each day, in the order of the days. */
function mailsByDay(office: Office): Map<Day, Map<string, number>> {
  const days = new Map<Day, Map<string, number>>();
  for (const { scheduledAt, kind, state } of office.rows('outbox')) {
    if (state === '取りやめ') continue;
    const ofDay = days.get(scheduledAt.slice(0, 10)) ?? new Map<string, number>();
    ofDay.set(kind, (ofDay.get(kind) ?? 0) + 1);
    days.set(scheduledAt.slice(0, 10), ofDay);
  }
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const roundOf = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5) < '06-01' ? 1 : 0);

test('docs/年間予定.md: thirty-six months, 20 agreements, 12 departments (UPDATE_DOCS=1 writes it anew)', () => {
  const office = live(town(20, 12), between(START, END));
  const days = mailsByDay(office);
  const rounds = [2026, 2027, 2028];
  const daysOf = (kind: NoticeKind, round: number): string[] =>
    [...days].flatMap(([day, ofDay]) => {
      const count = ofDay.get(noticeKinds[kind].name);
      return count && roundOf(day) === round ? [`${japaneseDayWithWeekday(day)} ${count}通`] : [];
    });
  // The same dates each year, whatever weekday or leap day lies between.
  for (const kind of fixed) {
    const dates = rounds.map((round) =>
      daysOf(kind, round).map((text) => text.replace(/^令和\d+年|（.）.*$/g, '')),
    );
    expect({ kind, dates: dates.slice(1, 2) }).toEqual({ kind, dates: dates.slice(0, 1) });
  }
  const page = [
    '# 年間の予定',
    '',
    '協定20件、課12課の市で、3年間（令和8年5月1日から令和11年4月30日まで）だれも回答しなかったときに、仕組みが自動で送るメールの一覧です。日付は設定の初期値によります。設定した日が休日でも、その日の朝に送ります。',
    '',
    'この表は `test/domain/flow/calendar.test.ts` が作り、食い違うとテストが失敗します。',
    '',
    '## 毎年の決まった予定',
    '',
    `| 種別 | 送り先 | ${rounds.map((round) => `${fiscalYearName(round)}の実績・${fiscalYearName(round + 1)}の提案`).join(' | ')} |`,
    `| --- | --- | ${rounds.map(() => '---').join(' | ')} |`,
    ...fixed.map((kind) => {
      const { name } = noticeKinds[kind];
      const { receiver } = noticeReceivers[kind];
      const cells = rounds.map((round) => daysOf(kind, round).join('<br>') || '（期間の後）');
      return `| ${name} | ${receiver} | ${cells.join(' | ')} |`;
    }),
    '',
    '## 日ごとの一覧',
    '',
    '督促と、協定の見直し・更新も含みます。',
    ...[...new Set([...days.keys()].map(fiscalYearOf))].flatMap((year) => [
      '',
      `### ${fiscalYearName(year)}`,
      '',
      '| 日 | 送るもの |',
      '| --- | --- |',
      ...[...days]
        .filter(([day]) => fiscalYearOf(day) === year)
        .map(
          ([day, ofDay]) =>
            `| ${japaneseDayWithWeekday(day)} | ${[...ofDay].map(([kind, count]) => `${kind} ${count}通`).join('、')} |`,
        ),
    ]),
    '',
  ].join('\n');
  keptPage('docs/年間予定.md', page);
}, 240_000);

/** What the year has brought, without the reminders, which a missed day may leave out. */
const outcome = (office: Office) => ({
  mails: office
    .rows('outbox')
    .filter(({ kind }) => kind !== noticeKinds.reminder.name)
    .map(({ key }) => key)
    .sort(),
  cases: office.rows('cases').map(({ caseId, kind, state }) => `${caseId} ${kind} ${state}`),
  terms: office
    .rows('agreements')
    .map(({ termId, expiresOn, state }) => [termId, expiresOn, state]),
  documents: office
    .rows('documents')
    .map(({ name }) => name)
    .sort(),
});

test('a daily run that is missed for days, or comes twice, makes no difference in the end', () => {
  const rows = town(4, 2);
  const days = between('2026-12-01', '2027-06-15');
  const whole = outcome(live(rows, days));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 1, 1, 1, 2), { minLength: days.length, maxLength: days.length }),
      (times) => {
        let missed = 0;
        const played = days.flatMap((day, index) => {
          // At most four days in a row, and the last one is there.
          const runs =
            missed === 4 || index === days.length - 1 ? Math.max(1, times[index]) : times[index];
          missed = runs === 0 ? missed + 1 : 0;
          return Array.from({ length: runs }, () => day);
        });
        expect(outcome(live(rows, played))).toEqual(whole);
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);
