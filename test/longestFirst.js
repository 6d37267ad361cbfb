// Starts the longest test files first, so that none is still at work when all others are done.
const { dirname } = require('node:path');

/** jest's own sequencer, which knows how long each file took last time, if there was one. */
const jest = require.resolve('jest', { paths: [dirname(__dirname)] });
const core = require.resolve('@jest/core', { paths: [dirname(jest)] });
const { default: Sequencer } = require(
  require.resolve('@jest/test-sequencer', { paths: [dirname(core)] }),
);

/** By name and from the longest, as nothing is known of the last time on a fresh clone. */
const LONG = ['scenarios/threeYears', 'scenarios/irregular', 'scenarios/whole', 'scenarios/'];

const rank = ({ path }) => {
  const at = LONG.findIndex((name) => path.replaceAll('\\', '/').includes(name));
  return at < 0 ? LONG.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    // Sorting is stable: within a rank jest's own order stays.
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
