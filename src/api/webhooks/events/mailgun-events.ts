import { z } from 'zod';
import type { DeliveryEvent, DeliveryEventKind } from '../../../domain/delivery-events/delivery-event.ts';
import type { WebhookTokenStore } from '../../../store/ports/webhook-token-store.ts';
import { ApiError } from '../../api-error.ts';
import { parseJson } from '../../parse-json.ts';
import { checkMailgunSignature, mailgunSignatureSchema } from '../mailgun/check-mailgun-signature.ts';
import type { WebhookGuard } from '../mail-webhook-secrets.ts';
import { eventIdOf } from './event-id.ts';
import type { EventWebhook } from './event-webhook.ts';
import { readEventBody } from './read-event-body.ts';

/** Defines what we read of an event (documentation.mailgun.com/docs/mailgun/user-manual/events/event-structure). */
const eventSchema = z.looseObject({
  event: z.string(),
  id: z.string().optional(),
  /** Seconds. */
  timestamp: z.coerce.number(),
  recipient: z.string().min(1),
  severity: z.string().optional(),
  reason: z.string().optional(),
  'delivery-status': z.looseObject({ code: z.union([z.string(), z.number()]).nullish() }).nullish(),
  'client-info': z.looseObject({ 'user-agent': z.string().nullish() }).nullish(),
  'user-variables': z.looseObject({ 'delivery-key': z.string().optional() }).nullish(),
  message: z.looseObject({ headers: z.looseObject({ 'message-id': z.string().optional() }).optional() }).optional(),
});
type MailgunEvent = z.infer<typeof eventSchema>;

const bodySchema = z.looseObject({
  signature: mailgunSignatureSchema.optional().catch(undefined),
  'event-data': eventSchema,
});

/** Makes Mailgun's event webhook, which posts one event at a time. */
export function createMailgunEvents(guard: WebhookGuard & { readonly tokens: WebhookTokenStore }): EventWebhook {
  return {
    provider: 'mailgun',
    async read(request, receivedAt) {
      const parsed = bodySchema.safeParse(parseJson(await readEventBody(request)));
      if (!parsed.success) throw new ApiError(400, 'invalid_events', 'The body holds no event of Mailgun.');
      const { signature, 'event-data': told } = parsed.data;
      await checkMailgunSignature(guard, { signature, content: JSON.stringify(told), at: receivedAt });
      return eventOf(told);
    },
  };
}

function eventOf(told: MailgunEvent): DeliveryEvent[] {
  const kind = kindOf(told);
  if (kind === undefined) return [];
  const { event, id, timestamp, recipient } = told;
  const messageId = told.message?.headers?.['message-id'];
  const code = told['delivery-status']?.code;
  return [
    {
      provider: 'mailgun',
      channel: 'email',
      kind,
      address: recipient,
      eventId: id ?? eventIdOf(event, messageId, recipient, timestamp),
      occurredAt: new Date(timestamp * 1_000),
      deliveryKey: told['user-variables']?.['delivery-key'],
      providerMessageId: messageId,
      code: code == null ? undefined : String(code),
      userAgent: told['client-info']?.['user-agent'] ?? undefined,
    },
  ];
}

/** Why a message failed for good; `old`: it was tried for too long. */
const failedFor: Readonly<Record<string, DeliveryEventKind>> = {
  bounce: 'hard-bounce',
  'suppress-bounce': 'hard-bounce',
  'suppress-complaint': 'complaint',
  'suppress-unsubscribe': 'unsubscribed',
  old: 'soft-bounce',
};

function kindOf({ event, severity, reason = '' }: MailgunEvent): DeliveryEventKind | undefined {
  switch (event) {
    case 'delivered':
    case 'unsubscribed':
    case 'opened':
    case 'clicked':
      return event;
    case 'failed':
      // What failed for now is tried again by Mailgun itself.
      return severity === 'temporary' ? 'deferred' : (failedFor[reason] ?? 'blocked');
    case 'rejected':
      return 'blocked';
    case 'complained':
      return 'complaint';
    default:
      return undefined;
  }
}
