// Jest runs every test in test/; swc turns TypeScript into what Node reads, without type checks.
/** Packages that exist as ES modules only and so must be turned into CommonJS like our own code. */
const esModulesOnly = ['marked', 'parse5', 'entities', 'nanoid'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/jest/sharedEnvironment.js',
  runtime: '<rootDir>/test/jest/sharedRuntime.js',
  roots: ['<rootDir>/test'],
  // Whole flows are bound by the processor: every core takes part.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/longestFirst.js',
  testMatch: ['**/*.test.ts'],
  testTimeout: 60_000,
  setupFiles: ['<rootDir>/test/repeatable.ts'],
  transform: {
    '\\.html$': '<rootDir>/build/templates/templateTransform.js',
    '\\.[jt]sx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
  moduleNameMapper: { '^holidays$': '<rootDir>/build/holidays/holidays.ts' },
};
