// The real clasp in a process that goes on: started anew for every command it takes seconds. What stands around it is
// what its own index.js does.
import { format } from 'node:util';
import { makeProgram } from '../../../../node_modules/@google/clasp/build/src/commands/program.js';

process.on('message', async ({ folder, variables, command }) => {
  const printed = { log: '', error: '' };
  console.log = (...words) => {
    printed.log += `${format(...words)}\n`;
  };
  console.error = (...words) => {
    printed.error += `${format(...words)}\n`;
  };
  Object.assign(process.env, variables);
  process.chdir(folder);
  let failed = false;
  try {
    await makeProgram().parseAsync(['node', 'clasp', ...command]);
  } catch (error) {
    // Commander's own errors have been printed.
    if (!String(error.code).startsWith('commander.')) {
      failed = true;
      console.error(error.message);
    }
  }
  process.chdir('/');
  process.send({ failed, ...printed });
});
