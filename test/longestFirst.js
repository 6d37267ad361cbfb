// Starts the longest test files first, so that none is still at work when all others are done; and those that wait for
// a browser beside the one that keeps a processor busy longest.
const { default: Sequencer } = require('@jest/test-sequencer');

/** By name and from the longest, as nothing is known of the last time on a fresh clone. */
const LONG = [
  'scenarios/threeYears',
  'simulate/seeds',
  'browser/',
  'flows/durable.test',
  'flows/oddCells',
  'domain/flow/calendar',
  'flows/durableAfterReply',
  'flows/derivedByChange',
  'flows/handsPage',
  'flows/availableOperations',
  'bench/registry',
  'flows/year',
  'bench/budgets',
  'flows/keptContexts',
  'scenarios/',
];

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
