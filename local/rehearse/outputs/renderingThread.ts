/** Renders PDFs on another core while the scenario plays; where no thread starts, on this one. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type BodyNode, toPdf } from '../../runtime/documents';

/** What the thread is asked, and what it answers. */
export interface RenderOrder {
  id: number;
  body: BodyNode;
  name: string;
}
export type RenderReply = { id: number } & ({ bytes: Uint8Array } | { error: string });

interface Waiting extends RenderOrder {
  resolve(bytes: Buffer | Promise<Buffer>): void;
  reject(error: Error): void;
}

export class RenderingThread {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private ordered = 0;

  constructor() {
    this.worker = new Worker(join(__dirname, 'renderingWorker.ts'));
    this.worker.on('message', (reply: RenderReply) => this.done(reply));
    this.worker.on('error', () => this.giveUp());
    // What nobody waits for any more keeps no process alive.
    this.worker.unref();
  }

  readonly render = (body: BodyNode, name: string): Promise<Buffer> => {
    const { worker } = this;
    if (!worker) return toPdf(body, name);
    const id = this.ordered++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { id, body, name, resolve, reject });
      worker.ref();
      worker.postMessage({ id, body, name } satisfies RenderOrder);
    });
  };

  private done(reply: RenderReply): void {
    const order = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (this.waiting.size === 0) this.worker?.unref();
    if ('bytes' in reply) order?.resolve(Buffer.from(reply.bytes));
    else order?.reject(new Error(reply.error));
  }

  private giveUp(): void {
    this.worker = undefined;
    for (const { body, name, resolve } of this.waiting.values()) resolve(toPdf(body, name));
    this.waiting.clear();
  }
}
