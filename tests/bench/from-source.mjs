import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// From its source: the built plugin hands nobody its acts.
require('../harness/process/run-from-source.cjs');

/** What the benchmarks reach inside the server. */
export const { gov } = require('../harness/gov.ts');
/** What each act is ticked off with, as in the tests. */
export const { TICKS } = require('../harness/people.ts');
