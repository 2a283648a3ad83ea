'use strict';
/**
 * Libraries of node_modules as Node itself loads them: once in a worker, for all of its suites. Jest loads them again for
 * each suite, which is most of a site's start, and throws away what V8 has optimised since.
 *
 * What keeps a site in its modules stays with jest, fresh in each suite, also where a library asks for it: Strapi itself
 * (its plugins' routes are objects to which each start adds), the plugin and the workspace's packages, the test site, and
 * what `moduleNameMapper` names.
 */
const Module = require('node:module');
const { dirname, isAbsolute, join, sep } = require('node:path');

const PACKAGES = `${sep}node_modules${sep}`;
const STRAPI = `@strapi${sep}`;

/** The suite that runs in this worker, or undefined: `{ runtime, baseline }`. */
let suite;
const requires = new Map();

/** @returns whether the file belongs to a package that npm installed, and not to Strapi */
function isShared(path) {
  const at = path.lastIndexOf(PACKAGES);
  return at >= 0 && !path.startsWith(STRAPI, at + PACKAGES.length);
}

/** Loads it as Node does, in the place of the file that asks. What a package changes by being loaded stays. */
function requirePackage(from, name) {
  const folder = dirname(from);
  let load = requires.get(folder);
  if (!load) {
    load = Module.createRequire(join(folder, 'index.js'));
    requires.set(folder, load);
  }
  return load(name);
}

/** Jest loads parts of itself when it first resolves a name: they ask nobody. */
let resolving = false;

/** @returns whether a library asks for a file that is jest's to load */
function isForJest(name, parent) {
  if (!suite || resolving || !parent?.filename || !isShared(parent.filename)) return false;
  if (name.startsWith('.') || Module.isBuiltin(name)) return false;
  if (isAbsolute(name)) return !isShared(name);
  resolving = true;
  try {
    return suite.runtime.isOwn(parent.filename, name);
  } catch {
    // Not there, or not by jest's rules: Node says so in its own words.
    return false;
  } finally {
    resolving = false;
  }
}

const load = Module._load;
let depth = 0;
Module._load = function loadOrAskJest(name, parent, isMain) {
  if (isForJest(name, parent)) return suite.runtime.requireModuleOrMock(parent.filename, name);
  if (depth > 0 || !suite || isLoaded(name, parent)) return load.call(this, name, parent, isMain);
  depth += 1;
  try {
    return suite.baseline.keeping(() => load.call(this, name, parent, isMain));
  } finally {
    depth -= 1;
  }
};

function isLoaded(name, parent) {
  if (Module.isBuiltin(name)) return true;
  try {
    return Module._resolveFilename(name, parent) in Module._cache;
  } catch {
    return false;
  }
}

const resolve = Module._resolveFilename;
Module._resolveFilename = function resolveOrAskJest(name, parent, ...rest) {
  if (!isAbsolute(name) && isForJest(name, parent)) return suite.runtime.resolveOwn(parent.filename, name);
  return resolve.call(this, name, parent, ...rest);
};

module.exports = {
  isShared,
  requirePackage,
  /** From now on what is loaded is loaded for this suite. */
  beginSuite: (next) => void (suite = next),
  endSuite: () => void (suite = undefined),
};
