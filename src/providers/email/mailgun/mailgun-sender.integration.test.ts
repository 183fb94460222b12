import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeEmailSender } from '../../email-sender.contract.ts';
import { createMailgunSender } from './mailgun-sender.ts';

const credentials = { apiKey: 'key-4711', domain: 'mg.ours.example' };

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

describeEmailSender('Mailgun', () => ({
  connect: (overrides) => createMailgunSender({ ...credentials, baseUrl: sandbox.baseUrls.mailgun, ...overrides }),
  connectLagging: () => createMailgunSender({ ...credentials, baseUrl: laggingSandbox.baseUrls.mailgun }),
  taken: () => sandbox.emails().map((email) => ({ ...email, deliveryKey: email.metadata['delivery-key'] ?? '' })),
  failNext: (failure) => sandbox.faults.add({ vendor: 'mailgun', ...failure }),
  credentials: [credentials.apiKey],
}));

describe('createMailgunSender', () => {
  const connect = (): ReturnType<typeof createMailgunSender> =>
    createMailgunSender({ ...credentials, baseUrl: sandbox.baseUrls.mailgun });

  it("takes Mailgun's own refusal for final, and keeps its words to itself", async () => {
    const refused = connect().send({
      from: { address: 'sam@ours.example' },
      to: { address: 'jane@example.com' },
      subject: 'Hello',
      text: '',
      messageId: '<m1@ours.example>',
      headers: {},
      deliveryKey: 'lead:enrollment:step',
    });
    await expect(refused).rejects.toMatchObject({
      message: 'mailgun answered rejected with status 400',
      isRetryable: false,
      outcome: 'not-processed',
      detail: "Need at least one of 'text' or 'html' parameters specified",
    });
  });

  it("asks for events since a while before the call, lest Mailgun's clock be behind", async () => {
    const sentAfter = new Date('2026-03-02T10:00:00Z');
    await connect().findSent?.find({ deliveryKey: 'key', to: 'jane@example.com', sentAfter });
    const { searchParams } = new URL(sandbox.requests.list().at(-1)?.path ?? '', sandbox.url);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      begin: String(Date.parse('2026-03-02T09:50:00Z') / 1_000),
      ascending: 'yes',
      recipient: 'jane@example.com',
    });
  });
});
