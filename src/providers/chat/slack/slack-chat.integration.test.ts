import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChatPost as SandboxPost } from '../../../../sandbox/slack/chat-post.ts';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import { describeFailures } from '../../provider-failures.contract.ts';
import type { ChatButtons, ChatPost } from '../../team-chat.ts';
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

const hostile = '*Jane* <!channel> <https://evil.example|us> `x` R&D';
const post: ChatPost = {
  channel: '#sales',
  text: hostile,
  link: { label: 'not urgent', url: 'https://leads.example.com/feedback/1' },
  button: { label: 'I take it', action: 'take-lead', value: 'alert-1' },
};

describe("Slack's buttons", () => {
  const connect = ({ baseUrl = sandbox.baseUrls.slack, timeoutMs = 10_000 } = {}) =>
    createSlackChat({ botToken, hasButtons: true, baseUrl, timeoutMs });
  const buttonsOf = (chat = connect()): ChatButtons => {
    if (chat.buttons === undefined) throw new Error('There are no buttons');
    return chat.buttons;
  };
  const newest = (): SandboxPost => {
    const found = sandbox.chatPosts().at(-1);
    if (found === undefined) throw new Error('There is no post');
    return found;
  };
  const blocksOf = (): unknown =>
    JSON.parse((sandbox.requests.list().at(-1)?.body as { blocks: string }).blocks) as unknown;

  it('stand below the text, which is shown without any markup', async () => {
    await connect().post(post);
    const text = '*Jane* &lt;!channel&gt; &lt;https://evil.example|us&gt; `x` R&amp;D';
    const label = (words: string) => ({ type: 'plain_text', text: words, emoji: false });
    expect(blocksOf()).toEqual([
      { type: 'section', text: label(text) },
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: 'take-lead', value: 'alert-1', style: 'primary', text: label('I take it') },
          { type: 'button', action_id: 'open-link', url: post.link?.url, text: label('not urgent') },
        ],
      },
    ]);
    expect(newest().text).toBe(`${text}\nnot urgent: https://leads.example.com/feedback/1`);
  });

  it('are left out where nobody would hear of a press', async () => {
    await createSlackChat({ botToken, baseUrl: sandbox.baseUrls.slack }).post(post);
    expect(newest().buttons).toEqual([]);
  });

  it('do not keep a long text from being posted', async () => {
    await connect().post({ ...post, text: '&'.repeat(4_000) });
    expect(newest().buttons).toHaveLength(2);
  });

  it('are gone once the post was written anew', async () => {
    const chat = connect();
    const { reference } = await chat.post(post);
    await buttonsOf(chat).update(reference, { channel: '#sales', text: 'Taken by <Priya>.', link: post.link });
    expect(newest()).toMatchObject({
      text: 'Taken by &lt;Priya&gt;.\nnot urgent: https://leads.example.com/feedback/1',
      buttons: [{ actionId: 'open-link' }],
    });
    await expect(buttonsOf(chat).update('C1:1.2', post)).rejects.toMatchObject({
      code: 'message_not_found',
      isRetryable: false,
    });
  });

  it('tell who pressed, and answer them alone', async () => {
    await connect().post(post);
    sandbox.setPublicUrl('http://127.0.0.1:9');
    await sandbox.pressButton(newest().ts, { name: 'Priya Nair', email: 'priya@example.com' });
    const [press] = newest().presses;
    const buttons = buttonsOf();
    const member = sandbox.slackUsers().find(({ name }) => name === 'Priya Nair');
    await expect(buttons.identify(member?.id ?? '')).resolves.toEqual({
      email: 'priya@example.com',
      names: ['Priya Nair', 'Priya Nair', 'Priya Nair'],
    });
    await buttons.answer(`${sandbox.url}/slack/actions/${newest().ts}/${press?.id}`, 'The <lead> is yours.');
    expect(newest().presses.at(-1)?.answer).toBe('The &lt;lead&gt; is yours.');
    expect(sandbox.requests.list().at(-1)?.body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  it.each([
    { who: 'a guest', user: { is_restricted: true } },
    { who: 'somebody of another organisation', user: { is_stranger: true } },
    { who: 'a bot', user: { is_bot: true } },
    { who: 'somebody who has left', user: { deleted: true } },
  ])('vouch for nothing that $who says of themselves', async ({ user }) => {
    const body = { ok: true, user: { id: 'U1', real_name: 'Sam', profile: { email: 'sam@example.com' }, ...user } };
    sandbox.faults.add({ vendor: 'slack', kind: 'status', status: 200, body });
    await expect(buttonsOf().identify('U1')).resolves.toEqual({ names: [] });
  });

  it('answer nowhere but at Slack', async () => {
    const before = sandbox.requests.list().length;
    for (const url of ['https://evil.example/services/1', 'https://hooks.slack.com.evil.example/', 'nowhere']) {
      await expect(buttonsOf().answer(url, 'Hello')).rejects.toThrow(RangeError);
    }
    expect(sandbox.requests.list()).toHaveLength(before);
  });

  describe('when Slack fails', () => {
    describeFailures(() => ({
      failNext: (failure) => sandbox.faults.add({ vendor: 'slack', ...failure }),
      call: (overrides) => buttonsOf(connect(overrides)).update('C1:1.2', post),
      secrets: [botToken, 'Jane'],
    }));
  });
});
