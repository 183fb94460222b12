import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../start-sandbox.ts';
import { sdkClients, type SdkClients } from '../testing/sdk-clients.ts';

let sandbox: Sandbox;
let slack: SdkClients['slack'];

beforeAll(async () => {
  sandbox = await startSandbox();
  ({ slack } = sdkClients(sandbox));
});

afterAll(() => sandbox.close());

describe('a chat post', () => {
  it('is kept with its channel, which has the same id every time', async () => {
    const first = await slack.chat.postMessage({ channel: '#sales', text: 'A hot lead' });
    const second = await slack.chat.postMessage({ channel: '#sales', text: 'Another', thread_ts: first.ts ?? '' });
    expect(first).toMatchObject({ ok: true, message: { type: 'message', text: 'A hot lead', ts: first.ts } });
    expect(second.channel).toBe(first.channel);
    expect(first.ts).toMatch(/^\d{10}\.\d{6}$/);
    expect(sandbox.chatPosts()).toEqual([
      expect.objectContaining({ channel: '#sales', text: 'A hot lead', ts: first.ts }),
      expect.objectContaining({ threadTs: first.ts }),
    ]);
  });

  it.each([
    { name: 'in a channel that is missing', post: { channel: '#missing', text: 'x' }, error: 'channel_not_found' },
    { name: 'without a text', post: { channel: '#sales', text: '' }, error: 'no_text' },
  ])('$name is refused', async ({ post, error }) => {
    await expect(slack.chat.postMessage(post)).rejects.toMatchObject({ data: { ok: false, error } });
  });

  it('is refused with 200 without a token', async () => {
    const response = await fetch(`${sandbox.baseUrls.slack}chat.postMessage`, { method: 'POST' });
    expect(response.status).toBe(200);
    await expect(response.json()).resolves.toEqual({ ok: false, error: 'not_authed' });
  });

  it('takes JSON as well', async () => {
    const response = await fetch(`${sandbox.baseUrls.slack}chat.postMessage`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer sandbox' },
      body: JSON.stringify({ channel: 'C0123456789', text: 'x' }),
    });
    await expect(response.json()).resolves.toMatchObject({ ok: true, channel: 'C0123456789' });
  });
});

describe('a token', () => {
  it('is told whose it is', async () => {
    await expect(slack.auth.test()).resolves.toMatchObject({ ok: true, team: 'Sandbox' });
  });
});
