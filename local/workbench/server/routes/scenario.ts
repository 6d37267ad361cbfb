/** シナリオ: a fresh city out of a scenario, the sample again, and the state as files. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { Runtime } from '../../../runtime';
import { bodyOf } from '../body';
import { streamed } from '../streamed';
import type { Made, Report, Workbench } from '../workbench';

/** How cities are made and written out; start.ts gives the real one. */
export interface CityMaker {
  /** The sample city with a case under way. */
  sample(report: Report): Promise<Made>;
  /** The city in which a scenario has been played; throws WrongRequest on its mistakes. */
  scenario(text: string, report: Report): Promise<Made>;
  /** The city that goes on from a snapshot. */
  restore(snapshot: unknown): Promise<Runtime>;
  /** Writes the files of a rehearsal and tells in which folder. */
  export(runtime: Runtime): Promise<string>;
}

const scenario = z.object({ text: z.string() });

export function scenarioRoutes(workbench: Workbench, maker: CityMaker): Hono {
  const replaceBy = async (make: (report: Report) => Promise<Made>, listener: Report) => {
    await workbench.replace(make, listener);
    return { result: { now: workbench.runtime.nowText() } };
  };
  return new Hono()
    .post('/run', async (context) => {
      const { text } = await bodyOf(context, scenario);
      return streamed(context, (listener) =>
        replaceBy((report) => maker.scenario(text, report), listener),
      );
    })
    .post('/reset', (context) => streamed(context, (listener) => replaceBy(maker.sample, listener)))
    .post('/export', async (context) =>
      context.json(await workbench.change((runtime) => maker.export(runtime))),
    );
}
