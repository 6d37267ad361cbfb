/** Answers that take their time: one JSON line per progress report, the result last. */
import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import type { Progress } from '../shapes';
import { problemOf } from './problems';
import type { Report } from './workbench';

const REPORT_EVERY_MS = 100;

/** Runs `work` and streams what it reports; mistakes become the last line. */
export function streamed<T>(
  context: Context,
  work: (report: Report) => Promise<Extract<Progress<T>, { result: T }>>,
): Response {
  context.header('Content-Type', 'application/x-ndjson; charset=utf-8');
  return stream(context, async (output) => {
    const send = (line: Progress<T>) => output.write(`${JSON.stringify(line)}\n`);
    let reported = 0;
    const report: Report = (text, share) => {
      if (Date.now() - reported < REPORT_EVERY_MS) return;
      reported = Date.now();
      void send({ text, share });
    };
    try {
      await send(await work(report));
    } catch (error) {
      const { message, details } = problemOf(error);
      await send({ error: message, ...(details ? { details } : {}) });
    }
  });
}
