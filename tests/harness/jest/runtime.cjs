'use strict';
/** Jest's module system for the suite, Strapi and our own sources; libraries are left to Node (see `packages.cjs`). */
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');
const { beginSuite, endSuite, isShared, requirePackage } = require('./packages.cjs');

/** Compiled once in a worker: each suite runs the same function again, and so the code that V8 has optimised. */
const compiled = new Map();

function compile(source, filename, parameters) {
  const known = compiled.get(filename);
  if (known?.source === source) return known.run;
  const run = compileFunction(source, parameters, { filename });
  compiled.set(filename, { source, run });
  return run;
}

module.exports = class OneRealmRuntime extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    const { executor } = this;
    executor.compile = (source, filename) => compile(source, filename, executor.injectedModuleParameters);
    beginSuite({ runtime: this, baseline: environment.baseline });
  }

  requireModule(from, name, options, isActual) {
    const isOurs = name === undefined || options?.isInternalModule || this._resolution.isCoreModule(name);
    return isOurs || this.isOwn(from, name)
      ? super.requireModule(from, name, options, isActual)
      : requirePackage(from, name);
  }

  /** @returns whether the name leads to a file that each suite loads for itself */
  isOwn(from, name) {
    return !isShared(this.resolveOwn(from, name));
  }

  resolveOwn(from, name) {
    return this._resolution.resolveCjs(from, name);
  }

  teardown() {
    endSuite();
    super.teardown();
  }
};
