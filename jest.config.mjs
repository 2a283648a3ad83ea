/** Suites that boot Strapi run one after another: they share the process environment that Strapi reads. */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/', '<rootDir>/tests/kill/'],
  transform: {
    '^.+\\.[cm]?[tj]sx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  // sanitize-html's parser is published as ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(hucre|file-type|strtok3|token-types|uint8array-extras|@tokenizer/inflate|@borewit/text-codec|peek-readable|request-filtering-agent|htmlparser2|domhandler|domutils|dom-serializer|entities|domelementtype)/)',
    '<rootDir>/plugins/gov-publishing/dist/',
  ],
  // The suites run the plugin from its source, so that no stale build is tested; the browser tests run the build.
  moduleNameMapper: {
    'file-reader/index\\.js$': '<rootDir>/tests/harness/file-reader.cjs',
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
  testSequencer: '<rootDir>/tests/harness/long-suites-first.cjs',
  testTimeout: 180_000,
  maxWorkers: 2,
  // Each suite leaves a Strapi behind in its worker. At 2 GB a suite takes twice the time it takes in a fresh process.
  workerIdleMemoryLimit: '800MB',
  // A suite whose boot failed leaves half a Strapi behind, whose timers would keep the run open for ever.
  forceExit: true,
};
