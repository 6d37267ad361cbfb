// One world for all test files of a worker: what they load is loaded and compiled once, not once per file.
const { TestEnvironment } = require('jest-environment-node');

const OF_ONE_FILE = new Set(['JEST_STATE_SYMBOL', 'EVENT_HANDLERS']);

class SharedEnvironment extends TestEnvironment {
  /** Takes away what jest-circus hung here for the file: its state and who listens to it. */
  async teardown() {
    for (const symbol of Object.getOwnPropertySymbols(this.global))
      if (OF_ONE_FILE.has(symbol.description)) delete this.global[symbol];
  }
}

let shared;

/**
 * Stays for the worker's life, unless files are watched, as what is loaded may change then. A test file that needs one
 * of its own says so in its head: `@jest-environment node`.
 */
module.exports = function environmentOf(configs, context) {
  const { watch, watchAll } = configs.globalConfig;
  if (watch || watchAll) return new TestEnvironment(configs, context);
  shared ??= new SharedEnvironment(configs, context);
  return shared;
};
module.exports.isShared = (environment) => environment === shared;
