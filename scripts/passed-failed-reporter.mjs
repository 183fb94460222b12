/** Ends jest's output with one line that counts: `N passed, N failed`. */
export default class PassedFailedReporter {
  /**
   * @param {unknown} _contexts
   * @param {{ readonly numPassedTests: number, readonly numFailedTests: number, readonly numRuntimeErrorTestSuites: number, readonly numPendingTests: number, readonly numTodoTests: number }} results
   */
  onRunComplete(_contexts, results) {
    // A file that could not run at all has no failed test of its own, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    // Jest writes to the error stream; what it still holds must not come after this line.
    process.stderr.write('', () => process.stdout.write(`${line}\n`));
  }
}
