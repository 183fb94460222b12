import { Router } from 'express';
import { z } from 'zod';
import type { SandboxState } from '../state/sandbox-state.ts';
import { slackStatusRefusal } from './slack-refusal.ts';

/** The channel that all incoming webhooks lead to. */
const webhookChannel = '#incoming-webhook';

const messageSchema = z.looseObject({ text: z.string().min(1) });

/** Serves the URLs of Slack that are secrets in themselves: incoming webhooks, and answers to whoever pressed a button. */
export function slackWebhookRoutes(
  { chatPosts }: Pick<SandboxState, 'chatPosts'>,
  nextTimeStamp: () => string,
): Router {
  const routes = Router();
  routes.post('/services/:team/:bot/:secret', (request, response) => {
    const message = messageSchema.safeParse(request.body);
    if (!message.success) throw slackStatusRefusal(400);
    const { text } = message.data;
    const common = { channel: webhookChannel, channelId: 'C0WEBHOOK', buttons: [], presses: [] };
    chatPosts.put({ ts: nextTimeStamp(), ...common, text, at: new Date().toISOString() });
    response.type('text').send('ok');
  });
  routes.post('/actions/:ts/:pressId', (request, response) => {
    const post = chatPosts.get(request.params.ts);
    const message = messageSchema.safeParse(request.body);
    if (post === undefined || !message.success) throw slackStatusRefusal(400);
    const presses = post.presses.map((press) =>
      press.id === request.params.pressId ? { ...press, answer: message.data.text } : press,
    );
    chatPosts.put({ ...post, presses });
    response.type('text').send('ok');
  });
  return routes;
}
