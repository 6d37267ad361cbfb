// What is left of past runs: nothing, however busy the engine's own threads are.
import v8 from 'node:v8';
import { runtimeOf } from './bundleOf';

/** Runs whose functions V8 wants to optimise, one after the other, to their very end. */
const BUSY = `
  const rows = Array.from({length: 40}, (_, n) => ({n, text: 'row ' + n}));
  const functions = [${Array.from({ length: 40 }, (_, n) => `(row) => row.n % ${n + 2} + row.text.length * ${n}`)}];
  function main() {
    let sum = 0;
    for (const one of functions) for (let i = 0; i < 100; i++) for (const row of rows) sum += one(row);
    return sum;
  }`;

test('the contexts of past runs are freed', () => {
  const runtime = runtimeOf(BUSY);
  const standing = () => v8.getHeapStatistics().number_of_native_contexts;
  const before = standing();
  for (let run = 0; run < 130; run++) runtime.people.menu('実行');
  // A collection comes after every 60 runs.
  expect(standing() - before).toBeLessThan(70);
});
