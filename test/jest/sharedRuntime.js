// Keeps what is loaded from one test file to the next in the shared environment (sharedEnvironment.js).
const { default: Runtime } = require('jest-runtime');
const { isShared } = require('./sharedEnvironment');

const isTestFile = (path) => path.endsWith('.test.ts');
/** It holds what the file before told it; jest loads it anew for every file. */
const isOfRunner = (path) => path.includes('jest-circus');

class SharedRuntime extends Runtime {
  teardown() {
    this.restoreAllMocks();
    const forget = (modules, isForOnce) => {
      for (const path of modules.keys()) if (isForOnce(path)) modules.delete(path);
    };
    forget(this.registries.moduleRegistry, isTestFile);
    forget(this.registries.internalModuleRegistry, isOfRunner);
  }
}

let shared;

module.exports = function runtimeOf(config, environment, ...rest) {
  if (!isShared(environment)) return new Runtime(config, environment, ...rest);
  shared ??= new SharedRuntime(config, environment, ...rest);
  // Between two files nothing may be loaded; this one begins.
  shared.enterTestCode();
  return shared;
};
