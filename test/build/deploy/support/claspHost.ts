// Gives clasp to a deployment from one process that runs as long as the tests do.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { claspFor } from '../../../../build/deploy/clasp';
import { troubleOf } from '../../../../build/deploy/trouble';

/** What clasp must load first, so that it asks the stand-in. */
export const redirect = join(__dirname, 'redirect.cjs');

export interface ClaspHost {
  readonly claspFor: typeof claspFor;
  readonly stop: () => void;
}

export function startClaspHost(): ClaspHost {
  const host = fork(join(__dirname, 'clasp.mjs'), { execArgv: ['--require', redirect] });
  return {
    claspFor:
      (environment, variables) =>
      async (folder, ...parts) => {
        const command = ['--user', environment, '--project', folder, ...parts];
        host.send({ folder, variables, command });
        const [{ failed, log, error }] = await once(host, 'message');
        if (failed) throw troubleOf(error || log, environment);
        return log;
      },
    stop: () => {
      host.kill();
    },
  };
}
