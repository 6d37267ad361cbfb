/**
 * Frees the contexts of past runs now and then. V8 puts off the full collection that frees them, and with hundreds of
 * them standing every small one grows slow: years are rehearsed several times as fast with it.
 */
import v8 from 'node:v8';
import vm from 'node:vm';

/** So many runs leave some 100 MB behind. */
const RUNS = 60;

let runs = 0;
let collect: (() => void) | undefined;

/** To be called after every run. */
export function collectNowAndThen(): void {
  runs += 1;
  if (runs % RUNS !== 0) return;
  if (!collect) {
    v8.setFlagsFromString('--expose-gc');
    collect = vm.runInNewContext('gc') as () => void;
  }
  collect();
}
