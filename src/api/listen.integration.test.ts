import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { sourcesSchema } from '../domain/sources.ts';
import type { ApiDependencies } from './api-dependencies.ts';
import { listen } from './listen.ts';
import { createFormWebhook } from './webhooks/form/create-form-webhook.ts';

const sources = sourcesSchema.parse({
  default: 'other',
  keys: { other: { title: 'Other', priority: 5, tag: 'source:other' } },
});

it('ends the request in hand and its hand-over before it closes, and takes no new one', async () => {
  const done: string[] = [];
  const dependencies = {
    store: {
      submissions: {
        receive: async () => {
          await sleep(150);
          done.push('stored');
          return { submissionId: 's-1', leadId: 'l-1', source: 'other', isNewLead: true, isDuplicate: false };
        },
      },
    },
    dispatcher: {
      dispatchSubmission: async () => {
        await sleep(150);
        done.push('handed over');
      },
    },
    sourceDesk: { sources, isObserved: () => Promise.resolve(false), reportUnknown: () => Promise.resolve() },
    leadWebhooks: [createFormWebhook()],
    formGuard: { allowedOrigins: [], maxPerMinute: 0 },
    publicUrl: 'https://leads.example.com',
    trustedProxies: 0,
    apiToken: 'a-token-of-enough-length',
    isSandboxed: true,
    log: { error: () => undefined, info: () => undefined },
  } as unknown as ApiDependencies;
  const api = await listen(dependencies, 0, '127.0.0.1');
  const url = `http://127.0.0.1:${api.port}/webhooks/leads/form`;
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"email":"jane@example.com"}',
  };
  const answered = fetch(url, init).then(({ status }) => done.push(`answered ${status}`));
  await sleep(50);
  await api.close();
  done.push('closed');
  await answered;
  expect(done).toEqual(['stored', 'answered 200', 'handed over', 'closed']);
  await expect(fetch(url, init)).rejects.toThrow();
});
