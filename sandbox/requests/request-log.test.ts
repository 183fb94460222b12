import { describe, expect, it } from '@jest/globals';
import type { ReceivedRequest } from './received-request.ts';
import { createRequestLog } from './request-log.ts';

const requestTo = (path: string): ReceivedRequest => ({
  vendor: 'openai',
  method: 'GET',
  path,
  headers: {},
  body: undefined,
  at: '2026-03-02T10:00:00.000Z',
});

describe('createRequestLog', () => {
  it('holds the newest requests only, oldest first', () => {
    const log = createRequestLog(3);
    for (let index = 1; index <= 10; index++) log.add(requestTo(`/${index}`));
    expect(log.list().map(({ path }) => path)).toEqual(['/8', '/9', '/10']);
    log.clear();
    expect(log.list()).toEqual([]);
  });
});
