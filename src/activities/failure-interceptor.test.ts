import { describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createFailureInterceptor, type ReportFailure } from './failure-interceptor.ts';

function environmentThatReports(reports: unknown[], attempt = 1): MockActivityEnvironment {
  const report: ReportFailure = (failure) => {
    reports.push(failure);
    return Promise.resolve();
  };
  return new MockActivityEnvironment(
    { attempt, activityType: 'sendEmail', retryPolicy: { maximumAttempts: 3 } },
    { interceptors: [createFailureInterceptor(report)] },
  );
}

describe('the failure interceptor', () => {
  it('lets a result pass', async () => {
    await expect(environmentThatReports([]).run(() => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('translates what an activity throws, and reports the error itself with its activity and try', async () => {
    const reports: unknown[] = [];
    const error = new Error('jane@example.com is not allowed');
    const running = environmentThatReports(reports, 3).run(() => Promise.reject(error));
    await expect(running).rejects.toMatchObject({ type: 'Unexpected', message: 'Unexpected Error' });
    expect(reports).toEqual([{ activity: 'sendEmail', attempt: 3, isLastAttempt: true, error }]);
  });
});
