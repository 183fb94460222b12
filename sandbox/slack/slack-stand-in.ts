import { createHash } from 'node:crypto';
import { Router, type Request } from 'express';
import { z } from 'zod';
import type { StandIn } from '../stand-in.ts';
import type { SandboxState } from '../state/sandbox-state.ts';
import { readButtons } from './read-buttons.ts';
import { slackRefusal, slackStatusRefusal } from './slack-refusal.ts';
import { slackWebhookRoutes } from './slack-webhook-routes.ts';
import { userResource } from './slack-user.ts';
import { createTimeStamps } from './time-stamps.ts';

/** The channel that is always missing. */
const missingChannel = '#missing';
const botId = 'B0SANDBOX';
const userId = 'U0SANDBOX';
const teamId = 'T0SANDBOX';

/** Defines what is read of a post (https://docs.slack.dev/reference/methods/chat.postMessage). */
const postSchema = z.looseObject({
  channel: z.string().default(''),
  text: z.string().default(''),
  blocks: z.unknown().optional(),
  thread_ts: z.string().optional(),
});

/** Defines what is read of a message that is written anew (https://docs.slack.dev/reference/methods/chat.update). */
const updateSchema = postSchema.omit({ thread_ts: true }).extend({ ts: z.string().default('') });

const userSchema = z.looseObject({ user: z.string().default('') });

/** Stands in for Slack: takes posts to any channel but `#missing`, and knows who pressed their buttons. */
export function createSlackStandIn({ chatPosts, slackUsers }: Pick<SandboxState, 'chatPosts' | 'slackUsers'>): StandIn {
  const nextTimeStamp = createTimeStamps();
  const routes = Router();
  routes.use(slackWebhookRoutes({ chatPosts }, nextTimeStamp));
  routes.use((request, _response, next) => {
    if (!hasToken(request)) throw slackRefusal('not_authed');
    next();
  });
  routes.post('/api/chat.postMessage', (request, response) => {
    const { channel, text, blocks, thread_ts: threadTs } = postSchema.parse(request.body ?? {});
    if (channel === '' || channel === missingChannel) throw slackRefusal('channel_not_found');
    if (text === '' && blocks === undefined) throw slackRefusal('no_text');
    const ts = nextTimeStamp();
    const channelId = channelIdOf(channel);
    const buttons = readButtons(blocks);
    const at = new Date().toISOString();
    chatPosts.put({ ts, channel, channelId, text, buttons, presses: [], ...(threadTs && { threadTs }), at });
    const message = { type: 'message', subtype: 'bot_message', text, ts, bot_id: botId, user: userId, team: teamId };
    response.json({ ok: true, channel: channelId, ts, message });
  });
  routes.post('/api/chat.update', (request, response) => {
    const { channel, ts, text, blocks } = updateSchema.parse(request.body ?? {});
    const post = chatPosts.get(ts);
    if (post === undefined) throw slackRefusal('message_not_found');
    if (channel !== post.channelId) throw slackRefusal('channel_not_found');
    if (text === '' && blocks === undefined) throw slackRefusal('no_text');
    chatPosts.put({ ...post, text, buttons: readButtons(blocks), updatedAt: new Date().toISOString() });
    response.json({ ok: true, channel, ts, text });
  });
  routes.post('/api/users.info', (request, response) => {
    const user = slackUsers.get(userSchema.parse(request.body ?? {}).user);
    if (user === undefined) throw slackRefusal('user_not_found');
    response.json({ ok: true, user: userResource(user) });
  });
  routes.all('/api/auth.test', (_request, response) => {
    response.set('X-OAuth-Scopes', 'chat:write,chat:write.public,users:read,users:read.email').json({
      ok: true,
      url: 'https://sandbox.slack.com/',
      team: 'Sandbox',
      user: 'sandbox',
      team_id: teamId,
      user_id: userId,
      bot_id: botId,
      is_enterprise_install: false,
    });
  });
  return { routes, refusalOf: slackStatusRefusal };
}

function hasToken(request: Request): boolean {
  const form = z.looseObject({ token: z.string().min(1) }).safeParse(request.body);
  return form.success || /^Bearer \S/.test(request.headers.authorization ?? '');
}

/** A channel's id is what it was asked for by, or else made of its name, so that it stays the same. */
function channelIdOf(channel: string): string {
  if (/^[CDG][A-Z0-9]{8,}$/.test(channel)) return channel;
  return `C${createHash('sha256').update(channel.replace(/^#/, '')).digest('hex').slice(0, 10).toUpperCase()}`;
}
