'use strict';

const fs = require('node:fs');
const path = require('node:path');

const DIST = path.join(__dirname, '..', '..', 'dist');

/**
 * Loads one part of the built plugin.
 *
 * @param {string} name folder under dist/
 * @returns {any} what the part exports
 * @throws {Error} with advice, where the part was not built
 */
function loadBuilt(name) {
  const file = path.join(DIST, name, 'index.js');
  if (!fs.existsSync(file)) {
    throw new Error(
      `dist/${name}/index.js is not there: this copy of the plugin is not built (npm run build)`,
    );
  }
  return require(file);
}

module.exports = { loadBuilt };
