/** 時計: letting time pass, with a word now and then on how far it is. */
import { Hono } from 'hono';
import { z } from 'zod';
import { timeText } from '../../../runtime/clock';
import { bodyOf } from '../body';
import { passTime, targetOf } from '../clockSteps';
import { streamed } from '../streamed';
import type { Workbench } from '../workbench';

const step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('minutes'), minutes: z.number().int().min(1).max(1440) }),
  z.object({ kind: z.literal('nextDay') }),
  z.object({ kind: z.literal('nextDeadline') }),
  z.object({ kind: z.literal('nextSending') }),
  z.object({ kind: z.literal('to'), time: z.string() }),
]);

export function clockRoutes(workbench: Workbench): Hono {
  return new Hono().post('/', async (context) => {
    const wanted = await bodyOf(context, step);
    return streamed(context, (listener) =>
      workbench.step(
        (runtime) => {
          const until = timeText(targetOf(wanted, runtime));
          return { label: `時計：${until.replace('T', ' ')} まで`, recorded: [{ until }] };
        },
        (runtime, report) => passTime(runtime, targetOf(wanted, runtime), report),
        { passesTime: true, listener },
      ),
    );
  });
}
