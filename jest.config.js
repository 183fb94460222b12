/** Jest runs the TypeScript sources as ES modules; `scripts/run-tests.ts` sets the flag that this needs. */
const config = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  // Databases in memory begin as copies of one that is made once.
  moduleNameMapper: { '^@electric-sql/pglite$': '<rootDir>/test/system/pglite.ts' },
  // Each file leaves some of its databases' memory behind, and a large heap is slow.
  workerIdleMemoryLimit: '1.2GB',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/.leadline/'],
  testTimeout: 60_000,
  // One more than the cores of a small machine: much of a test is waiting.
  maxWorkers: 3,
  reporters: ['default', './scripts/passed-failed-reporter.mjs'],
};

export default config;
