import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeTeamChat } from '../../team-chat.contract.ts';
import { createSlackChat } from './slack-chat.ts';

const botToken = 'xoxb-4711';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

/** Reads the text as Slack shows it. */
function shown(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

describeTeamChat('Slack', () => ({
  connect: (overrides) => createSlackChat({ botToken, baseUrl: sandbox.baseUrls.slack, ...overrides }),
  taken: () => sandbox.chatPosts().map(({ channel, text }) => ({ channel, text: shown(text) })),
  failNext: (failure) => sandbox.faults.add({ vendor: 'slack', ...failure }),
  credentials: [botToken],
}));

describe('createSlackChat', () => {
  it('escapes the text, and turns off markup and previews', async () => {
    await createSlackChat({ botToken, baseUrl: sandbox.baseUrls.slack }).post({
      channel: '#sales',
      text: '<!channel>',
    });
    expect(sandbox.requests.list().at(-1)).toMatchObject({
      method: 'POST',
      path: expect.stringMatching(/\/chat\.postMessage$/),
      body: {
        channel: '#sales',
        text: '&lt;!channel&gt;',
        mrkdwn: 'false',
        unfurl_links: 'false',
        unfurl_media: 'false',
      },
    });
  });

  it.each([
    { error: 'channel_not_found', isRetryable: false, outcome: 'not-processed' },
    { error: 'ratelimited', isRetryable: true, outcome: 'not-processed' },
    { error: 'internal_error', isRetryable: true, outcome: 'ambiguous' },
  ])('takes a refusal in a 200, $error, for what it is', async ({ error, ...expected }) => {
    sandbox.faults.add({ vendor: 'slack', kind: 'status', status: 200, body: { ok: false, error } });
    const posted = createSlackChat({ botToken, baseUrl: sandbox.baseUrls.slack }).post({ channel: '#x', text: 'Jane' });
    await expect(posted).rejects.toMatchObject({ vendor: 'slack', code: error, ...expected });
  });
});
