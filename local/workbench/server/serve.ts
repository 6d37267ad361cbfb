/** The workbench as a server on the loopback address. */
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { application } from './application';
import { cityMaker } from './cities';
import { openCity } from './openCity';
import { StateFile } from './stateFile';
import { Workbench } from './workbench';

const LOOPBACK = '127.0.0.1';
/** So many ports are tried, one after the other, when none was asked for. */
const ATTEMPTS = 20;

interface ServeOptions {
  /** The first port to try; 0 lets the system choose. */
  port: number;
  /** Whether the next ports may be tried when that one is taken. */
  orNext: boolean;
  /** Where state and exports are kept. */
  folder: string;
  /** Gives the folder of the built bundle. */
  built: () => Promise<string>;
}

interface Served {
  address: string;
  /** Settles once there is a city, or once it is known that there will be none. */
  opened: Promise<void>;
  close(): Promise<void>;
}

/** Listens at once; the city is opened, or made, behind it. Rejects when no port is free. */
export async function serveWorkbench(options: ServeOptions): Promise<Served> {
  const { folder, built } = options;
  const file = new StateFile(join(folder, 'state.json'));
  const workbench = new Workbench(file);
  const maker = cityMaker(built, join(folder, 'export'));
  let port = 0;
  const app = await application(workbench, maker, () => port);
  const server = await listen(options, app.fetch);
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://localhost:${port}/`,
    opened: openCity(workbench, file, built, maker),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(
  { port, orNext }: ServeOptions,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<Server> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await new Promise<Server>((resolve, reject) => {
        const server = serve({ fetch, hostname: LOOPBACK, port: port + attempt }) as Server;
        server.once('listening', () => resolve(server));
        server.once('error', reject);
      });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || !orNext || attempt + 1 >= ATTEMPTS) throw error;
    }
  }
}
