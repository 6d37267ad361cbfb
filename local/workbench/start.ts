/** `npm start`: the workbench in the browser, on this machine only. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../build/ensureBuilt';

const USUAL_PORT = 8787;
const FOLDER = join(__dirname, '../../.workbench');

async function start(): Promise<void> {
  const port = wantedPort();
  const built = building();
  // Loaded while another process builds.
  const { serveWorkbench } = require('./server/serve') as typeof import('./server/serve');
  const { address, opened } = await serveWorkbench({
    port: port ?? USUAL_PORT,
    orNext: port === undefined,
    folder: FOLDER,
    built,
  });
  console.log(`ワークベンチ： ${address} （終わるときは Ctrl+C）`);
  await opened;
}

/** Begins to build at once; what is asked for later is looked at anew, as sources may have changed. */
function building(): () => Promise<string> {
  let first: Promise<string> | undefined = ensureBuilt();
  // Told to whoever asks for it.
  first.catch(() => undefined);
  return () => {
    const now = first ?? ensureBuilt();
    first = undefined;
    return now;
  };
}

function wantedPort(): number | undefined {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  if (values.port === undefined) return undefined;
  const port = Number(values.port);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`--port takes a number from 1 to 65535, not "${values.port}".`);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
