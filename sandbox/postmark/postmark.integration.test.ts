import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Models } from 'postmark';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';
import type { Plain } from '../testing/plain.ts';
import { sdkClients, type SdkClients } from '../testing/sdk-clients.ts';

let sandbox: Sandbox;
let postmark: SdkClients['postmark'];

beforeAll(async () => {
  sandbox = await startSandbox({ lookUpLagMs: 0 });
  ({ postmark } = sdkClients(sandbox));
});

afterAll(() => sandbox.close());

type Message = Plain<Models.Message>;
type Filter = Plain<Models.OutboundMessagesFilteringParameters>;

const email = { From: '"Ann Sales" <ann@acme.example.com>', Subject: 'Hello', TextBody: 'Good day.' };

describe('an e-mail', () => {
  it('is kept as it was sent, and found by recipient and metadata', async () => {
    const metadata = { 'delivery-key-1': 'lead-7:step-1' };
    const message: Message = { ...email, To: '"Doe, Jane" <jane@example.com>', Metadata: metadata };
    const sent = await postmark.sendEmail(message);
    expect(sent).toMatchObject({ ErrorCode: 0, Message: 'OK', To: '"Doe, Jane" <jane@example.com>' });
    expect(sandbox.emails()).toContainEqual(
      expect.objectContaining({
        id: sent.MessageID,
        messageId: `<${sent.MessageID}@mtasv.net>`,
        subject: 'Hello',
        text: 'Good day.',
        recipients: [{ address: 'jane@example.com', name: 'Doe, Jane' }],
      }),
    );
    const search: Filter & Record<string, unknown> = {
      recipient: 'jane@example.com',
      'metadata_delivery-key-1': 'lead-7:step-1',
    };
    const found = await postmark.getOutboundMessages(search);
    expect(found).toMatchObject({ TotalCount: 1, Messages: [{ MessageID: sent.MessageID, Metadata: metadata }] });
    const other: Filter & Record<string, unknown> = { ...search, 'metadata_delivery-key-1': 'lead-8:step-1' };
    await expect(postmark.getOutboundMessages(other)).resolves.toMatchObject({ TotalCount: 0 });
    await expect(postmark.getOutboundMessageDetails(sent.MessageID)).resolves.toMatchObject({ TextBody: 'Good day.' });
  });

  it('keeps its own Message-ID when it asks for that', async () => {
    const Headers = [
      { Name: 'Message-ID', Value: '<own@acme.example.com>' },
      { Name: 'X-PM-KeepID', Value: 'true' },
    ];
    const message: Message = { ...email, To: 'keep@example.com', Headers };
    const { MessageID } = await postmark.sendEmail(message);
    expect(sandbox.emails().find(({ id }) => id === MessageID)?.messageId).toBe('<own@acme.example.com>');
  });

  it.each([
    { name: 'to nobody', change: { To: '' } },
    { name: 'to no address', change: { To: 'jane at example.com' } },
    { name: 'from no address', change: { From: 'Ann' } },
    { name: 'without a text', change: { TextBody: '' } },
    { name: 'with metadata that is too long', change: { Metadata: { key: 'x'.repeat(81) } } },
  ])('$name is refused', async ({ change }) => {
    const before = sandbox.emails().length;
    const message: Message = { ...email, To: 'jane@example.com', ...change };
    await expect(postmark.sendEmail(message)).rejects.toMatchObject({
      statusCode: 422,
      code: 300,
    });
    expect(sandbox.emails()).toHaveLength(before);
  });

  it('needs a token', async () => {
    const response = await fetch(`${sandbox.baseUrls.postmark}/email`, { method: 'POST' });
    expect(response.status).toBe(401);
    await expect(response.json()).resolves.toMatchObject({ ErrorCode: 10 });
  });

  it('that nobody sent is not found', async () => {
    await expect(postmark.getOutboundMessageDetails('none')).rejects.toMatchObject({ code: 701 });
  });
});
