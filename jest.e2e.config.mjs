import base from './jest.config.mjs';

/** The browser tests: the built panel, because a panel under `develop` proves nothing of it. */
export default {
  rootDir: '.',
  testEnvironment: base.testEnvironment,
  runtime: base.runtime,
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  transform: base.transform,
  transformIgnorePatterns: base.transformIgnorePatterns,
  // The server from its sources, as in the other suites: what a test does beside the browser (sign in code, ask the store)
  // needs the same wiring, and the build hands none out. The built server runs in the demo and the walk-through.
  moduleNameMapper: base.moduleNameMapper,
  moduleFileExtensions: base.moduleFileExtensions,
  globalSetup: '<rootDir>/tests/e2e/panel/build-panel.cjs',
  testTimeout: 900_000,
  // Each worker is a process with its own browser, site and environment; one alone leaves a core idle.
  maxWorkers: 2,
  forceExit: true,
};
