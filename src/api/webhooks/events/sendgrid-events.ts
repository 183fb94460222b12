import { z } from 'zod';
import type { DeliveryEvent, DeliveryEventKind } from '../../../domain/delivery-events/delivery-event.ts';
import { ApiError } from '../../api-error.ts';
import { parseJson } from '../../parse-json.ts';
import type { WebhookGuard } from '../mail-webhook-secrets.ts';
import { requireSecret } from '../require-secret.ts';
import { createSendGridVerifier } from '../sendgrid/sendgrid-verifier.ts';
import { eventIdOf } from './event-id.ts';
import type { EventWebhook } from './event-webhook.ts';
import { readEventBody } from './read-event-body.ts';

/** Defines what we read of an event (twilio.com/docs/sendgrid/for-developers/tracking-events/event). */
const eventSchema = z.looseObject({
  email: z.string().min(1),
  event: z.string(),
  /** Seconds. */
  timestamp: z.coerce.number(),
  sg_event_id: z.string().optional(),
  sg_message_id: z.string().optional(),
  /** Of a bounce: `blocked` when the server refused us. */
  type: z.string().optional(),
  status: z.string().optional(),
  reason: z.string().optional(),
  useragent: z.string().optional(),
  delivery_key: z.string().optional(),
});
type SendGridEvent = z.infer<typeof eventSchema>;

/** Makes SendGrid's event webhook, which posts many events at a time. */
export function createSendGridEvents({ secrets, isSandboxed }: WebhookGuard): EventWebhook {
  return {
    provider: 'sendgrid',
    async read(request) {
      const bytes = await readEventBody(request);
      const publicKey = requireSecret(secrets.sendGrid.eventPublicKey, isSandboxed, 'SENDGRID_WEBHOOK_PUBLIC_KEY');
      if (publicKey !== undefined) {
        const verifier = createSendGridVerifier(publicKey, request.headers);
        verifier.update(bytes);
        verifier.finish();
      }
      const parsed = z.array(eventSchema).safeParse(parseJson(bytes));
      if (!parsed.success) throw new ApiError(400, 'invalid_events', 'The body holds no events of SendGrid.');
      return parsed.data.flatMap(eventOf);
    },
  };
}

function eventOf(told: SendGridEvent): DeliveryEvent[] {
  const kind = kindOf(told);
  if (kind === undefined) return [];
  const { email, event, timestamp, sg_event_id, sg_message_id, status, useragent, delivery_key } = told;
  return [
    {
      provider: 'sendgrid',
      channel: 'email',
      kind,
      address: email,
      // SendGrid's test button and samples give all events one id.
      eventId: eventIdOf(event, sg_event_id ?? sg_message_id, email, timestamp),
      occurredAt: new Date(timestamp * 1_000),
      deliveryKey: delivery_key,
      // The id that sending answered, and behind a dot the machines that the message passed.
      providerMessageId: sg_message_id?.split('.')[0],
      code: status,
      userAgent: useragent,
    },
  ];
}

/** What the account's own lists keep from being sent, by its reason. */
const dropped: readonly (readonly [RegExp, DeliveryEventKind])[] = [
  [/bounced|invalid/i, 'hard-bounce'],
  [/spam reporting/i, 'complaint'],
  [/unsubscribed/i, 'unsubscribed'],
];

function kindOf({ event, type, status, reason = '' }: SendGridEvent): DeliveryEventKind | undefined {
  switch (event) {
    case 'delivered':
    case 'deferred':
      return event;
    case 'bounce':
      if (type === 'blocked') return 'blocked';
      return status?.startsWith('4') === true ? 'soft-bounce' : 'hard-bounce';
    case 'dropped':
      return dropped.find(([pattern]) => pattern.test(reason))?.[1] ?? 'blocked';
    case 'spamreport':
      return 'complaint';
    case 'unsubscribe':
    case 'group_unsubscribe':
      return 'unsubscribed';
    case 'open':
      return 'opened';
    case 'click':
      return 'clicked';
    default:
      return undefined;
  }
}
