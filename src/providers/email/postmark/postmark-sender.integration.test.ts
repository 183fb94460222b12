import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeEmailSender } from '../../email-sender.contract.ts';
import { createPostmarkSender } from './postmark-sender.ts';

const serverToken = 'server-token-4711';

let sandbox: Sandbox;
let laggingSandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ lookUpLagMs: 0 });
  laggingSandbox = await startSandbox({ lookUpLagMs: 86_400_000 });
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => {
  await sandbox.close();
  await laggingSandbox.close();
});

describeEmailSender('Postmark', () => ({
  connect: (overrides) => createPostmarkSender({ serverToken, baseUrl: sandbox.baseUrls.postmark, ...overrides }),
  connectLagging: () => createPostmarkSender({ serverToken, baseUrl: laggingSandbox.baseUrls.postmark }),
  taken: () =>
    sandbox.emails().map((email) => ({
      ...email,
      headers: { ...email.headers, 'Message-ID': email.messageId },
      deliveryKey: Object.values(email.metadata).join(''),
    })),
  failNext: (failure) => sandbox.faults.add({ vendor: 'postmark', ...failure }),
  credentials: [serverToken],
}));

describe('createPostmarkSender', () => {
  const email = {
    from: { address: 'sam@ours.example' },
    to: { address: 'jane@example.com' },
    subject: 'Hello',
    text: 'Hello',
    messageId: '<m1@ours.example>',
    headers: {},
    deliveryKey: 'lead:enrollment:step',
  };

  it('asks Postmark to keep our Message-ID, and names the message stream', async () => {
    const sender = createPostmarkSender({ serverToken, baseUrl: sandbox.baseUrls.postmark, messageStream: 'leads' });
    await sender.send(email);
    expect(sandbox.requests.list().at(-1)).toMatchObject({
      method: 'POST',
      path: '/email',
      body: {
        MessageStream: 'leads',
        Headers: [
          { Name: 'Message-ID', Value: '<m1@ours.example>' },
          { Name: 'X-PM-KeepID', Value: 'true' },
        ],
      },
    });
  });

  it.each([
    { ErrorCode: 406, Message: 'jane@example.com is inactive' },
    { ErrorCode: 300, Message: 'Invalid email request: jane@example.com' },
  ])('takes the refusal $ErrorCode for final', async (body) => {
    sandbox.faults.add({ vendor: 'postmark', kind: 'status', status: 422, body });
    const sender = createPostmarkSender({ serverToken, baseUrl: sandbox.baseUrls.postmark });
    await expect(sender.send(email)).rejects.toMatchObject({
      message: `postmark answered ${body.ErrorCode} with status 422`,
      isRetryable: false,
      outcome: 'not-processed',
      detail: body.Message,
    });
  });

  it('searches by one field of metadata, since Postmark takes no more', async () => {
    const { findSent } = createPostmarkSender({ serverToken, baseUrl: sandbox.baseUrls.postmark });
    const deliveryKey = 'k'.repeat(100);
    await findSent?.find({ deliveryKey, to: 'jane@example.com', sentAfter: new Date() });
    const { searchParams } = new URL(sandbox.requests.list().at(-1)?.path ?? '', sandbox.url);
    expect([...searchParams.keys()].filter((name) => name.startsWith('metadata_'))).toEqual([
      'metadata_delivery-key-1',
    ]);
    expect(searchParams.get('metadata_delivery-key-1')).toBe('k'.repeat(80));
  });
});
