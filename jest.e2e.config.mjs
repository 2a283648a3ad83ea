import base from './jest.config.mjs';

/** The browser tests: the built plugin in the built panel, because a panel under `develop` proves nothing of it. */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  transform: base.transform,
  // The built server, too: Jest runs no `import()` of a package that is published as ES modules only.
  transformIgnorePatterns: base.transformIgnorePatterns.filter((pattern) => !pattern.endsWith('/dist/')),
  // What a test itself takes of the packages; the site under test runs the build.
  moduleNameMapper: Object.fromEntries(
    Object.entries(base.moduleNameMapper).filter(([name]) => name.includes('@gov-publishing')),
  ),
  moduleFileExtensions: base.moduleFileExtensions,
  globalSetup: '<rootDir>/tests/e2e/panel/build-panel.cjs',
  testTimeout: 240_000,
  // Each worker is a process with its own browser, site and environment; one alone leaves a core idle.
  maxWorkers: 2,
  forceExit: true,
};
