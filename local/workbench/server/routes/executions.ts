/** 実行: the runs of the script, newest first. */
import { Hono } from 'hono';
import type { Workbench } from '../workbench';

/** So many runs are shown; a year has tens of thousands. */
const SHOWN = 500;

export function executionRoutes(workbench: Workbench): Hono {
  return new Hono().get('/', (context) => {
    const all = workbench.runtime.executions;
    const chosen = context.req.query('failed') === 'true' ? all.filter((run) => !run.ok) : all;
    return context.json({ total: chosen.length, runs: chosen.slice(-SHOWN).reverse() });
  });
}
