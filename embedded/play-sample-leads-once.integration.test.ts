import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { vendors } from '../src/environment-schema.ts';
import { playSampleLeadsOnce } from './play-sample-leads-once.ts';

const events = ['lead-received', 'wait-started', 'message-sent'].map((type) => ({
  at: '2026-11-21T12:00:00.000Z',
  type,
  summary: `It was ${type}.`,
}));

/** Stands for the API: takes leads and tells the same timeline of each. */
function fakeApi(submissions: unknown[]): Server {
  return createServer((request, response) => {
    const isSubmission = request.method === 'POST' && request.url === '/webhooks/leads/form';
    if (isSubmission) submissions.push(request.url);
    response.setHeader('content-type', 'application/json');
    response.statusCode = request.headers.authorization === 'Bearer right' ? 200 : 401;
    response.end(JSON.stringify(isSubmission ? { leadId: `lead-${submissions.length}` } : { events }));
  });
}

describe('playing the sample leads', () => {
  let server: Server;
  let submissions: unknown[];
  let remembered: Set<string>;
  let lines: string[];

  beforeEach(async () => {
    submissions = [];
    remembered = new Set();
    lines = [];
    server = fakeApi(submissions).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.close();
    await once(server, 'close');
  });

  const play = (given: { sandboxed?: readonly (typeof vendors)[number][]; apiToken?: string } = {}): Promise<void> =>
    playSampleLeadsOnce({
      apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      apiToken: 'right',
      sandboxUrl: 'http://127.0.0.1:4010',
      sandboxed: vendors,
      folder: {
        isRemembered: (name) => remembered.has(name),
        remember: (name) => Promise.resolve(void remembered.add(name)),
      },
      totalMs: () => 7_000,
      say: (line) => lines.push(line),
      signal: new AbortController().signal,
      ...given,
    });

  it('tells the leads’ stories, the time of the first answer and how to skip the wait', async () => {
    await play();
    expect(submissions).toHaveLength(2);
    const told = lines.join('\n');
    expect(told).toContain('12:00:00  It was lead-received.');
    expect(told).toContain('first answer after 7.0 s');
    expect(told).toContain('Bearer right');
    expect(told).toContain('/api/leads/lead-2/send-now');
  });

  it('happens on the first start alone', async () => {
    await play();
    await play();
    expect(submissions).toHaveLength(2);
  });

  it('does not happen where it would reach somebody real', async () => {
    await play({ sandboxed: ['openai', 'postmark', 'twilio', 'slack'] });
    expect(submissions).toEqual([]);
    expect(lines.join('\n')).toContain('would really reach hubspot');
  });

  it('tells of trouble, ends nothing, and is tried again at the next start', async () => {
    await play({ apiToken: 'wrong' });
    expect(lines.join('\n')).toContain('did not get through');
    expect(remembered.size).toBe(0);
  });
});
