// A run that dies at any call: nothing submitted is lost, nothing goes out twice, nobody is silently left without.
import {
  answer,
  type City,
  city,
  operate,
  submitProposal,
  untilInquiry,
  untilLetter,
} from './city';

type Step = Record<string, unknown>;
const theCase = { 案件番号: 'R8-001' };

/** The calls that an undisturbed run of these steps makes, each name as often as it is called (but not without end). */
function callsOf(before: City, steps: Step[]): [string, number][] {
  const there = before.fork();
  const first = there.runtime.executions.length;
  there.run(...steps);
  const counts = new Map<string, number>();
  for (const { calls, roundTrips } of there.runtime.executions.slice(first)) {
    if (roundTrips === 0) continue;
    for (const [name, count] of Object.entries(calls)) {
      if (watched.test(name)) counts.set(name, (counts.get(name) ?? 0) + count);
    }
  }
  return [...counts].flatMap(([name, count]) =>
    Array.from({ length: Math.min(count, 4) }, (_, index): [string, number] => [name, index + 1]),
  );
}

/** Calls that change something, or on which a change rests. */
const watched =
  /^(Sheets\.|MailApp\.|LockService\.(tryLock|releaseLock)|Properties\.|File\.makeCopy|File\.getAs|Document\.saveAndClose|DocumentApp\.openById|Form\.getResponses|SpreadsheetApp\.flush)/;

/** What must hold however badly a run ended. */
function expectNothingLostOrDoubled(there: City, place: string): void {
  const sent = there.mails
    .map(({ to, subject }) => `${to} ${subject}`)
    .filter((key) => !key.includes('【要確認】'));
  expect({ place, twice: sent.filter((key, index) => sent.indexOf(key) !== index) }).toEqual({
    place,
    twice: [],
  });
  for (const row of there.rows('送信')) {
    const arrived = there.mails.some(({ to, subject }) => to === row.宛先 && subject === row.件名);
    const state = String(row.状態);
    const honest = state === '送信済' ? arrived : ['要確認', '失敗'].includes(state) || !arrived;
    expect({ place, mail: row.件名, state, arrived, honest }).toEqual({
      place,
      mail: row.件名,
      state,
      arrived,
      honest: true,
    });
    expect({ place, state: ['待ち', '送信中'].includes(state) }).toEqual({ place, state: false });
  }
  for (const tab of ['受付', '案件', '提案事業', '事業者', '文書', '送信']) {
    const keys = there.rows(tab).map((row) => String(Object.values(row)[0]));
    expect({ place, tab, twice: keys.filter((key, index) => keys.indexOf(key) !== index) }).toEqual(
      { place, tab, twice: [] },
    );
  }
  for (const row of there.rows('文書'))
    expect({ place, name: row.文書名, made: row.リンク !== '' }).toEqual({
      place,
      name: row.文書名,
      made: true,
    });
}

function disturbed(
  before: City,
  steps: Step[],
  fault: string,
  service: string,
  call: number,
): City {
  const there = before.fork();
  const [first] = steps;
  return there.run({ at: first.at, fault, service, call }, ...steps);
}

describe.each(['crash', 'throwAfter'])('%s at every call', (fault) => {
  test('of taking in a 様式1 and sending its receipt', () => {
    const before = city();
    const steps = [submitProposal('2026-04-06T10:00'), { until: '2026-04-06T11:30' }];
    for (const [service, call] of callsOf(before, steps)) {
      const there = disturbed(before, steps, fault, service, call);
      const place = `${fault} ${service} ${call}`;
      expectNothingLostOrDoubled(there, place);
      expect({
        place,
        cases: there.rows('案件').length,
        submissions: there.rows('受付').length,
      }).toEqual({ place, cases: 1, submissions: 1 });
    }
  }, 240_000);

  test('of an inquiry', () => {
    const before = city().run(...untilInquiry().slice(0, -1));
    const steps = [
      operate('2026-04-20T09:00', '案件', theCase, '照会を開始する'),
      { until: '2026-04-20T10:30' },
    ];
    for (const [service, call] of callsOf(before, steps)) {
      const there = disturbed(before, steps, fault, service, call);
      const place = `${fault} ${service} ${call}`;
      expectNothingLostOrDoubled(there, place);
      expect({ place, stage: there.row('案件', theCase).段階 }).toEqual({
        place,
        stage: '④ 連携可否の回答',
      });
      expect({
        place,
        asked: there.rows('送信').filter((row) => row.種別 === '照会').length,
      }).toEqual({ place, asked: 2 });
    }
  }, 240_000);

  test('of an answer', () => {
    const before = city().run(...untilInquiry(), { until: '2026-04-20T10:00' });
    const steps = [
      answer('2026-04-21T10:00', 'kenko@city.example.jp', '可'),
      { until: '2026-04-21T11:30' },
    ];
    for (const [service, call] of callsOf(before, steps)) {
      const there = disturbed(before, steps, fault, service, call);
      const place = `${fault} ${service} ${call}`;
      expectNothingLostOrDoubled(there, place);
      expect({ place, answers: there.rows('回答').length }).toEqual({ place, answers: 1 });
    }
  }, 240_000);
});

describe.each(['crash', 'throwAfter', 'throwBefore', 'timeout'])('%s at every call', (fault) => {
  test('of sending 様式4', () => {
    const before = city().run(...untilLetter());
    const steps = [
      operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する'),
      { until: '2026-05-12T11:00' },
    ];
    for (const [service, call] of callsOf(before, steps)) {
      const there = disturbed(before, steps, fault, service, call);
      const place = `${fault} ${service} ${call}`;
      expectNothingLostOrDoubled(there, place);
      const letters = there.mails.filter(({ attachments }) =>
        attachments.includes('R8-001-様式4.pdf'),
      );
      expect({ place, twice: letters.length > 1 }).toEqual({ place, twice: false });
      const known = there.row('文書', { 文書名: 'R8-001-様式4' }).状態 === '発送済';
      const doubtful = there
        .rows('送信')
        .some((row) => row.種別 === '様式4' && ['要確認', '失敗'].includes(String(row.状態)));
      expect({ place, settled: (known && letters.length === 1) || doubtful }).toEqual({
        place,
        settled: true,
      });
    }
  }, 240_000);
});
