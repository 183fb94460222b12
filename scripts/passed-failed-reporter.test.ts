import { afterEach, describe, expect, it, jest } from '@jest/globals';
import PassedFailedReporter from './passed-failed-reporter.mjs';

/** What jest counts. */
const counts = {
  numPassedTests: 3,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

describe('the last line of a test run', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    [{}, '3 passed, 0 failed\n'],
    [{ numFailedTests: 2 }, '3 passed, 2 failed\n'],
    [{ numRuntimeErrorTestSuites: 1 }, '3 passed, 1 failed\n'],
    [{ numPendingTests: 1, numTodoTests: 1 }, '3 passed, 0 failed, 2 skipped\n'],
  ])('counts %j', async (found, line) => {
    const written = new Promise((resolve) => {
      jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
        resolve(text);
        return true;
      });
    });
    new PassedFailedReporter().onRunComplete(undefined, { ...counts, ...found });
    await expect(written).resolves.toBe(line);
  });
});
