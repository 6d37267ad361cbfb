/** A city of before goes on: the product on a snapshot of its world. */
import { Runtime, type RuntimeOptions } from '../../runtime';

/** The product keeps nothing between its entry points (src/google/runMemory.ts; test/build/runMemory.test.ts holds it). */
export const ofProduct = { keepsNothing: true } as const;

/** @param snapshot as `Runtime.snapshot` gave it */
export const restoreCity = (
  snapshot: unknown,
  options: Pick<RuntimeOptions, 'dist' | 'costs'>,
): Runtime => Runtime.restore(snapshot, { ...ofProduct, ...options });
