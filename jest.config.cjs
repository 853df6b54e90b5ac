'use strict';
const { availableParallelism } = require('node:os');

// Days are days of the shop: the tests run in the script's time zone, as the local host does.
process.env.TZ = 'Asia/Shanghai';

// Parts of the fault campaign that the gate does without (build/faults.mjs).
const campaign = process.env.FAULTS === 'long' ? ['<rootDir>/tests/faults/*.long.ts'] : [];

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts', ...campaign],
  transform: { '\\.(ts|tsx|mjs|sql)$': '<rootDir>/build/jest-esbuild.cjs' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  testSequencer: '<rootDir>/build/sequencer.cjs',
  globalSetup: '<rootDir>/tests/browser/beforeAll.ts',
  testTimeout: 60000,
  // Jest leaves one core to itself, which of two is half the time.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  reporters: ['default', 'summary', '<rootDir>/build/closing-line.cjs'],
};
