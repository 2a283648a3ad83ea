import config from './jest.config.mjs';

/** Kills a server again and again, which takes minutes: `KILLS=50 npx jest -c jest.kill.config.mjs`. */
export default {
  ...config,
  testMatch: ['<rootDir>/tests/kill/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
};
