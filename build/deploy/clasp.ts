// Runs clasp, the only one who talks to Google here, in the folder of an environment and with that environment's login.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { troubleOf } from './trouble';

/** clasp's own file rather than the command on the path: on Windows that is no program. */
const program = join(__dirname, '../../node_modules/@google/clasp/build/src/index.js');

/** What clasp printed. Throws a Trouble when it failed, which it does not always tell by its exit code. */
export type Clasp = (folder: string, ...command: readonly string[]) => Promise<string>;

export const claspFor =
  (environment: string, variables: NodeJS.ProcessEnv): Clasp =>
  (folder, ...command) =>
    new Promise((resolve, reject) => {
      const parameters = [program, '--user', environment, '--project', folder, ...command];
      const process_ = spawn(process.execPath, parameters, { cwd: folder, env: variables });
      let printed = '';
      let complaint = '';
      process_.stdout.on('data', (chunk: Buffer) => {
        printed += chunk;
      });
      process_.stderr.on('data', (chunk: Buffer) => {
        complaint += chunk;
      });
      process_.on('error', reject);
      process_.on('close', (code) => {
        if (code === 0) resolve(printed);
        else reject(troubleOf(complaint || printed, environment));
      });
    });
