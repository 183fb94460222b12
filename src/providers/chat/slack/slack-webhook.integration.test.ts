import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeTeamChat } from '../../team-chat.contract.ts';
import { createSlackWebhook } from './slack-webhook.ts';

const path = '/slack/services/T0/B0/s3cret';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

const connect = ({ baseUrl = sandbox.url, timeoutMs = 10_000 } = {}) =>
  createSlackWebhook({ url: `${baseUrl}${path}`, timeoutMs });

/** Reads the text as Slack shows it. */
function shown(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

describeTeamChat("Slack's incoming webhook", () => ({
  connect,
  // The channel is the webhook's own, whatever the post names.
  taken: () => sandbox.chatPosts().map(({ text }) => ({ channel: '#sales', text: shown(text) })),
  failNext: (failure) => sandbox.faults.add({ vendor: 'slack', ...failure }),
  credentials: ['s3cret'],
}));

describe('createSlackWebhook', () => {
  it('posts text without markup, previews and buttons', async () => {
    const button = { label: 'I take it', action: 'take-lead', value: '1' };
    await connect().post({ channel: '#sales', text: '<!channel> *now*', button });
    expect(sandbox.requests.list().at(-1)).toMatchObject({ method: 'POST', path: path.replace('/slack', '') });
    expect(sandbox.requests.list().at(-1)?.body).toEqual({
      text: '&lt;!channel&gt; *now*',
      mrkdwn: false,
      unfurl_links: false,
      unfurl_media: false,
    });
  });

  it.each([
    { status: 403, said: 'invalid_token', isRetryable: false },
    { status: 404, said: 'channel_not_found', isRetryable: false },
    { status: 410, said: 'channel_is_archived', isRetryable: false },
    { status: 500, said: 'rollup_error', isRetryable: true },
  ])('takes $status $said for what it is', async ({ status, said, isRetryable }) => {
    sandbox.faults.add({ vendor: 'slack', kind: 'status', status, body: said });
    await expect(connect().post({ channel: '#sales', text: 'Hello' })).rejects.toMatchObject({ status, isRetryable });
  });
});
