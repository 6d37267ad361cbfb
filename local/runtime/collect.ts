/**
 * Frees the contexts of past runs now and then. V8 puts off the full collection that frees them, and
 * every small one copies what they hold: years are rehearsed several times as fast with it.
 */
import { performance } from 'node:perf_hooks';
import v8 from 'node:v8';
import vm from 'node:vm';

/** Runs between two collections at the least and at the most; so many leave some 100 MB behind. */
const FEWEST = 15;
const MOST = 60;
/** So many bytes may wait to be freed before that, once the fewest runs are over. */
const MOST_BYTES = 100e6;
/** What a past run costs the small collections until it is freed, milliseconds. */
const COST_OF_STANDING = 1.5;

let runs = 0;
/** As a collection takes longer the more there is that stays, it pays after so many runs. */
let next = FEWEST;
/** Bytes in use after the last collection. */
let kept = 0;
let collect: (() => void) | undefined;

/** To be called after every run. */
export function collectNowAndThen(): void {
  runs += 1;
  if (runs < FEWEST) return;
  if (runs >= next || bytesInUse() > kept + MOST_BYTES) collectNow();
}

/** Frees what is no longer used. */
export function collectNow(): void {
  if (!collect) {
    v8.setFlagsFromString('--expose-gc');
    collect = vm.runInNewContext('gc') as () => void;
  }
  const begin = performance.now();
  collect();
  const took = performance.now() - begin;
  runs = 0;
  kept = bytesInUse();
  next = Math.min(MOST, Math.max(FEWEST, Math.round(took / COST_OF_STANDING)));
}

const bytesInUse = (): number => v8.getHeapStatistics().used_heap_size;
