'use strict';
const { availableParallelism } = require('node:os');

// Days are days of the shop: the tests run in the script's time zone, as the local host does.
process.env.TZ = 'Asia/Shanghai';

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: { '\\.(ts|tsx|mjs|sql)$': '<rootDir>/build/jest-esbuild.cjs' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  testSequencer: '<rootDir>/build/sequencer.cjs',
  globalSetup: '<rootDir>/tests/browser/unpack.ts',
  testTimeout: 60000,
  // One more than there are cores: tests wait for browsers and processes much of their time.
  maxWorkers: availableParallelism() + 1,
  reporters: ['default', 'summary', '<rootDir>/build/closing-line.cjs'],
};
