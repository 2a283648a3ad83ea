import base from './jest.config.mjs';

/** The browser tests: the built plugin in the built panel, because a panel under `develop` proves nothing of it. */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  transform: base.transform,
  transformIgnorePatterns: base.transformIgnorePatterns,
  moduleFileExtensions: base.moduleFileExtensions,
  globalSetup: '<rootDir>/tests/e2e/build-panel.cjs',
  testTimeout: 240_000,
  // One browser and one site at a time: they share the machine and Strapi's process environment.
  maxWorkers: 1,
  forceExit: true,
};
