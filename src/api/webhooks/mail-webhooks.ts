import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';
import type { PendingWork } from '../pending-work.ts';
import { twilioCalls } from './calls/twilio-calls.ts';
import { eventRoute } from './events/event-route.ts';
import { createMailgunEvents } from './events/mailgun-events.ts';
import { createPostmarkEvents } from './events/postmark-events.ts';
import { createSendGridEvents } from './events/sendgrid-events.ts';
import { createTwilioEvents } from './events/twilio-events.ts';
import { createMailgunReplies } from './replies/mailgun-replies.ts';
import { createPostmarkReplies } from './replies/postmark-replies.ts';
import { replyRoute } from './replies/reply-route.ts';
import { createSendGridReplies } from './replies/sendgrid-replies.ts';
import { smsRoute } from './replies/sms-route.ts';

type Dependencies = ApiDependencies & { readonly pendingWork: PendingWork };

const noSecrets = { sendGrid: {}, mailgun: {}, twilio: {} } as const;

/** Serves the webhooks by which replies, delivery events and the keys of phone calls come in. */
export function mailWebhooks(dependencies: Dependencies): Router {
  const { store, publicUrl, mailWebhookSecrets: secrets = noSecrets, isSandboxed } = dependencies;
  const guard = { secrets, isSandboxed, publicUrl, tokens: store.webhookTokens };
  const router = Router();
  for (const webhook of [createPostmarkReplies(guard), createSendGridReplies(guard), createMailgunReplies(guard)]) {
    router.use(replyRoute(dependencies, webhook));
  }
  router.use(smsRoute({ ...dependencies, guard }));
  router.use(twilioCalls({ ...dependencies, guard }));
  const events = [
    ...[createPostmarkEvents(guard), createSendGridEvents(guard)],
    ...[createMailgunEvents(guard), createTwilioEvents(guard)],
  ];
  for (const webhook of events) router.use(eventRoute(dependencies, webhook));
  return router;
}
