// `npm run build`: makes dist/, says what the script file weighs and keeps it under its budget.
import configuration from '../webpack.config';
import { bundle } from './bundle';

/** Every run of Apps Script loads the whole file again. */
const budgetKilobytes = 150;

const kilobytes = (bytes: number) => bytes / 1000;

bundle(configuration)
  .then(({ file, rawBytes, minifiedBytes, loadMs }) => {
    const minified = kilobytes(minifiedBytes);
    console.log(
      `${file}: ${minified.toFixed(1)} KB minified (budget ${budgetKilobytes} KB), ` +
        `${kilobytes(rawBytes).toFixed(1)} KB before, loads in ${loadMs.toFixed(1)} ms`,
    );
    if (minified > budgetKilobytes) throw new Error('The script file is over its budget.');
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
