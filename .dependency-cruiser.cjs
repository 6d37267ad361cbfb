// Who may import whom. `npm run check` fails on every edge that is forbidden here.

const { rooms, pathOf } = require('./build/house/rooms.cjs');

const names = rooms.map(({ name }) => name);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...names.slice(0, -1).map((room, index) => ({
      name: `no-arrow-runs-up-from-${room}`,
      comment: 'What two rooms share goes down; what puts them together goes up into flow.',
      severity: 'error',
      from: { path: pathOf([room]) },
      to: { path: pathOf(names.slice(index + 1)) },
    })),
    {
      name: 'every-room-has-its-floor',
      comment: 'A new folder of src/domain needs its place among `rooms`.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/domain/', pathNot: pathOf(names) },
    },
    {
      name: 'domain-is-pure',
      comment: 'src/domain imports nothing outside itself: no templates, no holidays, no packages.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'zod-in-intake-only',
      comment: 'What comes from outside is parsed once, in src/intake.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/intake/' },
      to: { path: '(^|node_modules/)zod(/|$)' },
    },
    {
      name: 'src-knows-nothing-of-local',
      comment: 'The bundle must not know that it can run on one’s own machine.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(local|test)/' },
    },
    {
      name: 'src-is-not-a-build-step',
      comment: 'Of build/ only the module `holidays` is meant for src.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^build/', pathNot: '^build/holidays/holidays\\.ts$' },
    },
    {
      name: 'app-knows-google-by-its-ports',
      comment: 'Use cases reach Google through ports; only src/main.ts puts both together.',
      severity: 'error',
      from: { path: '^src/(app|intake)/' },
      to: { path: '^src/(google|main)' },
    },
    {
      name: 'main-is-the-top',
      comment: 'Nothing in src imports the entry file.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'packages-are-declared',
      comment: 'What is imported stands in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere hides an edge.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^holidays$' },
    },
    {
      name: 'no-circles',
      comment: 'Files that need each other are one idea, or lack a third.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
