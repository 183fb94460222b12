import { z } from 'zod';
import type { DeliveryEvent, DeliveryEventKind } from '../../../domain/delivery-events/delivery-event.ts';
import { ApiError } from '../../api-error.ts';
import { parseJson } from '../../parse-json.ts';
import { authenticatePostmark } from '../postmark/authenticate-postmark.ts';
import type { WebhookGuard } from '../mail-webhook-secrets.ts';
import { eventIdOf } from './event-id.ts';
import type { EventWebhook } from './event-webhook.ts';
import { readEventBody } from './read-event-body.ts';

const text = z.string().nullish();

/** Defines what we read of an event (postmarkapp.com/developer/webhooks/webhooks-overview). */
const eventSchema = z.looseObject({
  RecordType: z.string(),
  ID: z.union([z.number(), z.string()]).nullish(),
  MessageID: text,
  Recipient: text,
  Email: text,
  Type: text,
  TypeCode: z.union([z.number(), z.string()]).nullish(),
  DeliveredAt: text,
  BouncedAt: text,
  ReceivedAt: text,
  ChangedAt: text,
  SuppressSending: z.boolean().nullish(),
  SuppressionReason: text,
  UserAgent: text,
  Metadata: z.record(z.string(), z.string()).nullish(),
});
type PostmarkEvent = z.infer<typeof eventSchema>;

/** Makes Postmark's event webhooks, which post one event at a time. */
export function createPostmarkEvents(guard: WebhookGuard): EventWebhook {
  return {
    provider: 'postmark',
    async read(request, receivedAt) {
      authenticatePostmark(guard, request.headers);
      const parsed = eventSchema.safeParse(parseJson(await readEventBody(request)));
      if (!parsed.success) throw new ApiError(400, 'invalid_events', 'The body holds no event of Postmark.');
      return eventOf(parsed.data, receivedAt);
    },
  };
}

function eventOf(told: PostmarkEvent, receivedAt: Date): DeliveryEvent[] {
  const kind = kindOf(told);
  const address = told.Recipient ?? told.Email;
  if (kind === undefined || address == null || address === '') return [];
  const at = told.DeliveredAt ?? told.BouncedAt ?? told.ReceivedAt ?? told.ChangedAt ?? '';
  const time = new Date(at);
  return [
    {
      provider: 'postmark',
      channel: 'email',
      kind,
      address,
      eventId: eventIdOf(told.RecordType, told.Type ?? '', told.ID ?? '', told.MessageID ?? '', address, at),
      occurredAt: Number.isNaN(time.getTime()) ? receivedAt : time,
      deliveryKey: deliveryKeyOf(told.Metadata ?? {}),
      providerMessageId: told.MessageID ?? undefined,
      code: told.TypeCode == null ? undefined : String(told.TypeCode),
      userAgent: told.UserAgent ?? undefined,
    },
  ];
}

/** The key was too long for one value: it is in `delivery-key-1`, `delivery-key-2` … */
function deliveryKeyOf(metadata: Readonly<Record<string, string>>): string | undefined {
  let key = '';
  for (let part = 1; ; part += 1) {
    const value = metadata[`delivery-key-${part}`];
    if (value === undefined) return key === '' ? undefined : key;
    key += value;
  }
}

/**
 * Postmark's types of bounces (postmarkapp.com/developer/api/bounce-api#bounce-types). An answer of a machine is one of them,
 * and so is a delay; neither is a bounce to us.
 */
const bounces: Readonly<Record<string, DeliveryEventKind>> = {
  HardBounce: 'hard-bounce',
  BadEmailAddress: 'hard-bounce',
  SoftBounce: 'soft-bounce',
  DnsError: 'soft-bounce',
  Unknown: 'soft-bounce',
  Transient: 'deferred',
  Unsubscribe: 'unsubscribed',
  SpamComplaint: 'complaint',
  SpamNotification: 'blocked',
  Blocked: 'blocked',
  VirusNotification: 'blocked',
  DMARCPolicy: 'blocked',
  SMTPApiError: 'blocked',
};

const suppressedFor: Readonly<Record<string, DeliveryEventKind>> = {
  HardBounce: 'hard-bounce',
  SpamComplaint: 'complaint',
  ManualSuppression: 'unsubscribed',
};

function kindOf({
  RecordType,
  Type,
  SuppressSending,
  SuppressionReason,
}: PostmarkEvent): DeliveryEventKind | undefined {
  switch (RecordType) {
    case 'Delivery':
      return 'delivered';
    case 'Bounce':
      return bounces[Type ?? ''];
    case 'SpamComplaint':
      return 'complaint';
    case 'SubscriptionChange':
      return SuppressSending === true ? suppressedFor[SuppressionReason ?? ''] : undefined;
    case 'Open':
      return 'opened';
    case 'Click':
      return 'clicked';
    default:
      return undefined;
  }
}
