/**
 * Jest starts what took long in the last run first; a fresh clone has no last run, and one long suite started at the
 * end keeps one core idle for minutes.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

const LONG = ['/tests/model/', '/tests/doors/', '/tests/races/', '/tests/contract/', '/tests/kill/'];

module.exports = class LongSuitesFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const found = LONG.findIndex((folder) => path.includes(folder));
      return found < 0 ? LONG.length : found;
    };
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
