/** Suites that boot Strapi run one after another: they share the process environment that Strapi reads. */
export default {
  rootDir: '.',
  // Suites share the libraries of node_modules with their worker, which loads them once.
  testEnvironment: '<rootDir>/tests/harness/jest/environment.cjs',
  runtime: '<rootDir>/tests/harness/jest/runtime.cjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/', '<rootDir>/tests/kill/'],
  transform: {
    '^.+\\.[cm]?[tj]sx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/plugins/gov-publishing/dist/'],
  // The suites run the plugin from its source, so that no stale build is tested; the browser tests run the build.
  moduleNameMapper: {
    'file-reader/index\\.js$': '<rootDir>/tests/harness/process/file-reader.cjs',
    'import-reader/index\\.js$': '<rootDir>/tests/harness/process/import-reader.cjs',
    '^@strapi/provider-upload-private-bucket$': '<rootDir>/tests/harness/s3/private-bucket.cjs',
    '^@gov-publishing/([a-z-]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^@gov-publishing/([a-z-]+)/([a-z]+)$': '<rootDir>/packages/$1/src/$2.ts',
    'plugins/gov-publishing/dist/server/index(\\.js)?$':
      '<rootDir>/plugins/gov-publishing/server/src/index.ts',
  },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  globalSetup: '<rootDir>/tests/harness/databases/start-databases.ts',
  globalTeardown: '<rootDir>/tests/harness/databases/stop-databases.ts',
  reporters: ['default', '<rootDir>/scripts/coverage/reporter.mjs'],
  testSequencer: '<rootDir>/tests/harness/jest/long-suites-first.cjs',
  // Of hooks as well. Only what hangs may run out of it: a slow machine is no reason to fail.
  testTimeout: 900_000,
  maxWorkers: 2,
  // What suites leave behind in a worker. A new worker loads all libraries again, and a large one is slow at clearing up.
  workerIdleMemoryLimit: '1500MB',
  // A suite whose boot failed leaves half a Strapi behind, whose timers would keep the run open for ever.
  forceExit: true,
};
