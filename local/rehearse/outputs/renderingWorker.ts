/** The thread behind renderingThread.ts. */
import { parentPort } from 'node:worker_threads';
import { toPdf } from '../../runtime/documents';
import type { RenderOrder, RenderReply } from './renderingThread';

parentPort?.on('message', async ({ id, body, name }: RenderOrder) => {
  const reply: RenderReply = await toPdf(body, name).then(
    (bytes) => ({ id, bytes }),
    (error: Error) => ({ id, error: error.message }),
  );
  parentPort?.postMessage(reply);
});
