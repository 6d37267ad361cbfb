// Runs that die: a city in which one call of what follows fails, and what must hold in it all the same.
import type { Execution } from '../../local/runtime';
import type { City } from './city';

export type Step = Record<string, unknown>;

/** The calls that an undisturbed run of these steps makes, each name as often as it is called (but not without end). */
export function callsOf(before: City, steps: Step[], most = 4): [string, number][] {
  const there = before.fork();
  const first = there.runtime.executions.length;
  there.run(...steps);
  return callsIn(there.runtime.executions.slice(first), most);
}

/** The calls that these runs made, in the same way. */
export function callsIn(executions: readonly Execution[], most = 4): [string, number][] {
  const counts = new Map<string, number>();
  for (const { calls, roundTrips } of executions) {
    if (roundTrips === 0) continue;
    for (const [name, count] of Object.entries(calls)) {
      if (watched.test(name)) counts.set(name, (counts.get(name) ?? 0) + count);
    }
  }
  return [...counts].flatMap(([name, count]) =>
    Array.from(
      { length: Math.min(count, deciding.test(name) ? most : 2) },
      (_, index): [string, number] => [name, index + 1],
    ),
  );
}

/** Calls of which each has a meaning of its own: what is decided, claimed, sent and settled. */
const deciding = /^(Sheets\.|MailApp\.)/;

/** Calls that change something, or on which a change rests. */
const watched =
  /^(Sheets\.|MailApp\.|LockService\.(tryLock|releaseLock)|Properties\.|File\.makeCopy|File\.getAs|Document\.saveAndClose|DocumentApp\.openById|Form\.getResponses|SpreadsheetApp\.flush)/;

/** What must hold however badly a run ended. */
export function expectNothingLostOrDoubled(there: City, place: string): void {
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

export function disturbed(
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
