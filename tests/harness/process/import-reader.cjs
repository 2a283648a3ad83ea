'use strict';
/** What reads the files of imports in a thread of its own, from its TypeScript source: the suites test no stale build. */
require('./run-from-source.cjs');
require('../../../plugins/gov-publishing/server/src/imports/thread/thread.ts');
