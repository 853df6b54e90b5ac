'use strict';
// Jest reporter: one plain closing line with the counts, after Jest's own summary.
module.exports = class ClosingLine {
  onRunComplete(
    _contexts,
    { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, numRuntimeErrorTestSuites },
  ) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    process.stdout.write(`\nTests: ${numPassedTests} passed, ${failed} failed${skipped}\n`);
    if (numFailedTestSuites > 0) process.stdout.write(`${numFailedTestSuites} test files failed\n`);
  }
};
