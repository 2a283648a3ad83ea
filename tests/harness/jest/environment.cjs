'use strict';
/**
 * Runs suites in the realm of the process, so that they share packages with it: in a context of its own a suite would
 * hand Strapi the `Date` or `Error` of another realm, of which `instanceof` says that it is none.
 */
const { readFileSync, writeFileSync, existsSync } = require('node:fs');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');
const { Baseline } = require('./baseline.cjs');

/** What jest reads in the place of what a suite may replace. */
const NATIVE = {
  promise: Promise,
  now: Date.now.bind(Date),
  'read-file': readFileSync,
  'write-file': writeFileSync,
  'exists-file': existsSync,
};
for (const [name, value] of Object.entries(NATIVE))
  Object.defineProperty(globalThis, Symbol.for(`jest-native-${name}`), { value });

/** Strapi takes off every listener of the process when it ends, and with them those by which jest hears of its worker. */
function keepListeners() {
  const removeAll = process.removeAllListeners;
  process.removeAllListeners = function removeAllOf(event) {
    return event === undefined ? this : removeAll.call(this, event);
  };
}

module.exports = class OneRealmEnvironment {
  constructor({ projectConfig }) {
    this.baseline = new Baseline();
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    // The old kind, which nobody asks for.
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    Object.assign(globalThis, projectConfig.globals);
    keepListeners();
    Error.stackTraceLimit = 100;
  }

  async setup() {}

  handleTestEvent({ name }) {
    if (name === 'run_finish') this.baseline.restoreClocks();
  }

  async teardown() {
    this.fakeTimersModern?.dispose();
    this.fakeTimersModern = null;
    this.baseline.restore();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** The realm of the process itself; `runtime.cjs` compiles for it. */
  getVmContext() {
    return null;
  }
};
