/** A city on the local runtime whose registry is the bench's: 初期設定 by the bundle, the rows written, not played. */

import { checkScenario } from '../../rehearse/scenario/readScenario';
import { enterSettings } from '../../rehearse/start/enterRows';
import { startCity } from '../../rehearse/start/startCity';
import { parseTime, type Runtime } from '../../runtime';
import { DAY, MINUTE } from '../../runtime/clock';
import { nextFiring } from '../../runtime/schedule';
import type { City } from './city';
import { compose, type Kind } from './compose';
import { writeResponses } from './forms';
import { moments } from './moment';
import { inWorkingTabs, type Place } from './place';
import { writeBook } from './write';

export interface BenchRegistry {
  readonly runtime: Runtime;
  readonly city: City;
}

/** How long ago a sweep last noted that everything had been taken in: it does so once a week. */
const SWEPT_DAYS_AGO = 4;

/**
 * @param dist the folder of the built bundle
 * @throws SetUpFailed when the bundle's 初期設定 fails
 */
export function benchRegistry(
  kind: Kind,
  dist: string,
  place: Place = inWorkingTabs,
): BenchRegistry {
  const { now } = moments[kind.moment];
  const runtime = emptyCity(now, kind.seed, dist);
  const { book, city, startedOn } = compose(kind);
  enterSettings(runtime, { 稼働開始日: startedOn });
  writeBook(runtime, book, place);
  writeResponses(runtime, book, now);
  const { state } = runtime;
  state.now = parseTime(now);
  state.properties.sweptThrough = String(state.now - SWEPT_DAYS_AGO * DAY);
  return { runtime, city };
}

/** The bundle set up in the night before, its triggers going. */
function emptyCity(now: string, seed: number, dist: string): Runtime {
  const start = `${now.slice(0, 10)}T01:00`;
  const settings = {
    市長名: '白石良平',
    総合政策課長名: '三浦健二',
    担当者: '遠藤真理',
    連絡先: '0142-00-0000',
  };
  const runtime = startCity(checkScenario({ start, settings, steps: [{ until: start }] }), {
    dist,
    seed,
  });
  startTriggers(runtime, parseTime(now));
  return runtime;
}

/** Lets the clock triggers fire from a moment on, whatever they have missed before. */
export function startTriggers({ state }: Runtime, now: number): void {
  for (const trigger of state.triggers) {
    if (!trigger.schedule) continue;
    trigger.next = nextFiring(trigger.schedule, now + MINUTE, state.random);
  }
}
