// 督促: the days on which reminders fall due, and that each goes out at most once and only while it is open.

import fc from 'fast-check';
import holidays from 'holidays';
import type { Ask } from '../../../src/domain/asks/ask';
import { reminderDays, remindersDue } from '../../../src/domain/asks/reminders';
import { addDays, type Day } from '../../../src/domain/base/day';
import { departmentAnswerAsk, departmentProposalAsk } from '../../../src/domain/inquiry/asks';
import { businessAnswerAsk } from '../../../src/domain/reply/ask';
import { ask } from '../support/ask';

const isHoliday = (day: Day) => holidays.has(day);

/** Before, on and after. */
test.each<[string, Day, [Day, Day, Day]]>([
  ['an ordinary week (Wednesday)', '2026-06-10', ['2026-06-05', '2026-06-10', '2026-06-15']],
  ['over a weekend (Monday)', '2026-06-15', ['2026-06-10', '2026-06-15', '2026-06-18']],
  ['after Golden Week (Friday 8 May)', '2026-05-08', ['2026-04-30', '2026-05-08', '2026-05-13']],
  ['before Golden Week (30 April)', '2026-04-30', ['2026-04-24', '2026-04-30', '2026-05-08']],
  ['before 年末年始 (28 December)', '2026-12-28', ['2026-12-23', '2026-12-28', '2027-01-06']],
  ['after 年末年始 (5 January)', '2027-01-05', ['2026-12-25', '2027-01-05', '2027-01-08']],
  ['シルバーウィーク (24 September)', '2026-09-24', ['2026-09-16', '2026-09-24', '2026-09-29']],
  ['typed on a Sunday', '2026-06-14', ['2026-06-10', '2026-06-14', '2026-06-17']],
])('%s', (_name, dueOn, [before, on, after]) => {
  expect(reminderDays({ dueOn, voluntary: false }, isHoliday)).toEqual([
    { kind: '期限前', on: before },
    { kind: '当日', on },
    { kind: '期限後', on: after },
  ]);
});

test('a call for voluntary proposals is reminded once, five business days before', () => {
  expect(reminderDays({ dueOn: '2026-04-30', voluntary: true }, isHoliday)).toEqual([
    { kind: '募集', on: '2026-04-22' },
  ]);
});

const kindsOn = (one: Ask, today: Day, startedOn = '') =>
  remindersDue([one], today, isHoliday, startedOn).map(({ kind }) => kind);

test.each<[string, Partial<Ask>, Day, string, string[]]>([
  ['too early', {}, '2026-04-28', '', []],
  ['three business days before', {}, '2026-04-30', '', ['期限前']],
  ['a missed day is made good', {}, '2026-05-07', '', ['期限前']],
  ['on the day', {}, '2026-05-08', '', ['当日']],
  ['the day was missed', {}, '2026-05-11', '', ['当日']],
  ['after it', {}, '2026-05-13', '', ['期限後']],
  ['a missed month sends one, not three', {}, '2026-06-20', '', ['期限後']],
  ['a deadline that cannot be read', { dueOn: undefined }, '2026-06-20', '', []],
  ['asked after the day before', { askedOn: '2026-04-30' }, '2026-05-07', '', []],
  ['asked on the very deadline', { askedOn: '2026-05-08' }, '2026-05-08', '', []],
  ['asked on the deadline, later', { askedOn: '2026-05-08' }, '2026-05-13', '', ['期限後']],
  ['before 稼働開始日', {}, '2026-05-08', '2026-05-09', []],
  ['of before 稼働開始日, not caught up', {}, '2026-05-12', '2026-05-09', []],
  ['from 稼働開始日 on', {}, '2026-05-13', '2026-05-13', ['期限後']],
  ['voluntary, too early', { kind: departmentProposalAsk }, '2026-04-26', '', []],
  ['voluntary', { kind: departmentProposalAsk }, '2026-04-27', '', ['募集']],
  ['voluntary, on the last day', { kind: departmentProposalAsk }, '2026-05-08', '', ['募集']],
  ['voluntary, over', { kind: departmentProposalAsk }, '2026-05-09', '', []],
])('%s', (_name, over, today, startedOn, expected) => {
  expect(kindsOn(ask(over), today, startedOn)).toEqual(expected);
});

test('a moved deadline has a schedule of its own', () => {
  const [key] = remindersDue([ask()], '2026-05-08', isHoliday, '').map((one) => one.key);
  const moved = ask({ dueOn: '2026-05-20' });
  expect(remindersDue([moved], '2026-05-08', isHoliday, '')).toEqual([]);
  const [later] = remindersDue([moved], '2026-05-20', isHoliday, '').map((one) => one.key);
  expect(later).not.toBe(key);
});

/** Days after asking on which the daily run happened; the answer comes on some day, or never. */
const story = fc.record({
  runs: fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 61 }),
  answeredAfter: fc.option(fc.nat({ max: 60 }), { nil: 99 }),
  asked: fc.nat({ max: 720 }).map((days) => addDays('2026-01-01', days)),
  replyDays: fc.nat({ max: 25 }),
  voluntary: fc.boolean(),
});

/** What the daily runs send, each key once, as the outbox would. */
function sent(o: {
  runs: readonly number[];
  answeredAfter: number;
  asked: Day;
  replyDays: number;
  voluntary: boolean;
}) {
  const one = ask({
    askedOn: o.asked,
    dueOn: addDays(o.asked, o.replyDays),
    kind: o.voluntary ? departmentProposalAsk : departmentAnswerAsk,
  });
  const mails = new Map<string, { kind: string; run: number }>();
  for (const run of [...o.runs].sort((a, b) => a - b)) {
    const asks = run < o.answeredAfter ? [one] : [];
    for (const { key, kind } of remindersDue(asks, addDays(o.asked, run), isHoliday, '')) {
      if (!mails.has(key)) mails.set(key, { kind, run });
    }
  }
  return { one, mails: [...mails.values()] };
}

test('whenever the daily run happens: each kind at most once, in order, not on the day of asking, not after the answer', () => {
  fc.assert(
    fc.property(story, (o) => {
      const { mails } = sent(o);
      const order = ['募集', '期限前', '当日', '期限後'];
      const ranks = mails.map(({ kind }) => order.indexOf(kind));
      expect(ranks).toEqual([...new Set(ranks)].sort());
      for (const { run } of mails) {
        expect(run).toBeGreaterThan(0);
        expect(run).toBeLessThan(o.answeredAfter);
      }
      const days = mails.map(({ run }) => run);
      expect(new Set(days).size).toBe(days.length);
    }),
  );
});

test('a run on some day sends what the runs of every day would have sent by then, save what was overtaken', () => {
  fc.assert(
    fc.property(story, (o) => {
      const daily = sent({ ...o, runs: Array.from({ length: 61 }, (_, day) => day) });
      const some = sent(o);
      const kinds = new Set(daily.mails.map(({ kind }) => kind));
      for (const { kind, run } of some.mails) {
        expect(kinds.has(kind)).toBe(true);
        expect(run).toBeGreaterThanOrEqual(
          daily.mails.find((mail) => mail.kind === kind)?.run as number,
        );
      }
    }),
  );
});

test('a business that another has taken over (統合する) is not reminded of the same again', () => {
  const keyOf = (over: Partial<Ask>) =>
    remindersDue([ask(over)], '2026-05-08', isHoliday, '').map(({ key }) => key);
  const asked: Partial<Ask> = { kind: businessAnswerAsk, side: '事業者', who: 'J0001' };
  expect(keyOf({ ...asked, who: 'J0002' })).toEqual(keyOf(asked));
  expect(keyOf({ who: '商工観光課' })).not.toEqual(keyOf({}));
});
