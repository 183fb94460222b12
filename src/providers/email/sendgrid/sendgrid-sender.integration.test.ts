import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeEmailSender } from '../../email-sender.contract.ts';
import { createSendGridSender } from './sendgrid-sender.ts';

const apiKey = 'SG.key-4711';

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

describeEmailSender('SendGrid', () => ({
  connect: (overrides) =>
    createSendGridSender({ apiKey, hasActivity: true, baseUrl: sandbox.baseUrls.sendgrid, ...overrides }),
  connectLagging: () => createSendGridSender({ apiKey, hasActivity: true, baseUrl: laggingSandbox.baseUrls.sendgrid }),
  taken: () => sandbox.emails().map((email) => ({ ...email, deliveryKey: email.metadata['delivery_key'] ?? '' })),
  failNext: (failure) => sandbox.faults.add({ vendor: 'sendgrid', ...failure }),
  credentials: [apiKey],
}));

describe('createSendGridSender', () => {
  const email = {
    from: { address: 'sam@ours.example' },
    to: { address: 'jane@example.com' },
    subject: 'Hello',
    text: 'Hello',
    messageId: '<m1@ours.example>',
    headers: { 'X-Ours': 'yes' },
    deliveryKey: 'lead:enrollment:step',
  };
  const connect = (): ReturnType<typeof createSendGridSender> =>
    createSendGridSender({ apiKey, hasActivity: false, baseUrl: sandbox.baseUrls.sendgrid });

  it('looks nothing up where Email Activity was not bought', () => {
    expect(connect().findSent).toBeUndefined();
  });

  it('gives the headers of the e-mail to nobody but its recipient', async () => {
    await connect().send(email);
    const { headers, body } = sandbox.requests.list().at(-1) ?? {};
    expect(headers).not.toHaveProperty('x-ours');
    expect(body).toMatchObject({ personalizations: [{ headers: { 'X-Ours': 'yes' } }] });
  });

  it("takes SendGrid's own refusal for final, and keeps its words to itself", async () => {
    const refused = connect().send({ ...email, text: '' });
    await expect(refused).rejects.toMatchObject({
      message: 'sendgrid answered rejected with status 400',
      isRetryable: false,
      outcome: 'not-processed',
    });
    await expect(refused).rejects.toHaveProperty('detail', expect.stringMatching(/^content\.0\.value: /));
  });
});
