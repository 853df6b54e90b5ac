'use strict';
const { default: Sequencer } = require('@jest/test-sequencer');

/** What waits for browsers and processes goes first, so that what only computes fills the gaps; a long file that begins last would be waited for alone. */
const FIRST = ['/tests/browser/', '/tests/local/', '/tests/addon/', '/tests/engines/'];

const rank = (path) => {
  const found = FIRST.findIndex((folder) => path.includes(folder));
  return found < 0 ? FIRST.length : found;
};

module.exports = class extends Sequencer {
  /** Within a folder Jest's own order stays: by what took long or failed the last time, else by size. */
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one.path) - rank(other.path));
  }
};
