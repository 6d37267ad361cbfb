// `npm run build`: makes dist/, says what the script file weighs and keeps it under its budget.
import configuration from '../webpack.config';
import { bundle } from './bundle';

/** Every run of Apps Script loads the whole file again: 460 K load in some 45 ms, beside 1,000 ms of a run's start. */
const budgetKilobytes = 460;

const kilo = (count: number) => count / 1024;
const kilobytes = (count: number) => kilo(count).toFixed(1);

bundle(configuration)
  .then(({ file, rawBytes, minifiedBytes, minifiedCharacters, loadMs }) => {
    console.log(
      `${file}: ${kilobytes(minifiedCharacters)} K characters minified (budget ${budgetKilobytes}), ` +
        `${kilobytes(minifiedBytes)} KB as UTF-8, ${kilobytes(rawBytes)} KB before, ` +
        `loads in ${loadMs.toFixed(1)} ms`,
    );
    if (kilo(minifiedCharacters) > budgetKilobytes) {
      throw new Error('The script file is over its budget.');
    }
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
