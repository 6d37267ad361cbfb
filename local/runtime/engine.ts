/**
 * How V8 compiles while a script runs that every run reads anew. In a fresh context optimised code
 * begins at nothing again and seldom pays; and while a thread optimises, V8 keeps every context
 * that stands, so that hundreds of past runs stayed in memory. Baseline code belongs to the bundle
 * and outlives its runs, so functions get it at once.
 */
import v8 from 'node:v8';

let depth = 0;

/** Does `work`, in which the script runs, with the compilers that suit it. */
export function withoutOptimiser<T>(work: () => T): T {
  if (depth === 0) {
    v8.setFlagsFromString('--no-opt');
    v8.setFlagsFromString('--always-sparkplug');
  }
  depth += 1;
  try {
    return work();
  } finally {
    depth -= 1;
    if (depth === 0) v8.setFlagsFromString('--opt');
  }
}
