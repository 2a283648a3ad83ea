'use strict';

const { loadBuilt } = require('./built-part');

/** The command of the provenance package, as the plugin brings it. */
module.exports = { run: (args) => loadBuilt('verifier-commands').runVerify(args) };
