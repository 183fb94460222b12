import type { DeliveryEvent, DeliveryEventKind } from '../../../domain/delivery-events/delivery-event.ts';
import { ApiError } from '../../api-error.ts';
import type { WebhookGuard } from '../mail-webhook-secrets.ts';
import { readTwilioForm } from '../twilio/read-twilio-form.ts';
import { eventIdOf } from './event-id.ts';
import type { EventWebhook } from './event-webhook.ts';

/** The states in which an SMS stays (twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks). */
const kinds: Readonly<Record<string, DeliveryEventKind>> = {
  delivered: 'delivered',
  undelivered: 'sms-failed',
  failed: 'sms-failed',
};

/** Makes Twilio's status callback, which posts one state of one SMS at a time. */
export function createTwilioEvents(guard: WebhookGuard & { readonly publicUrl: string }): EventWebhook {
  return {
    provider: 'twilio',
    async read(request, receivedAt): Promise<readonly DeliveryEvent[]> {
      const { MessageSid: sid, MessageStatus: status, To: address, ErrorCode } = await readTwilioForm(guard, request);
      if (sid === undefined || status === undefined || address === undefined) {
        throw new ApiError(400, 'invalid_events', 'The body holds no status of an SMS.');
      }
      const kind = kinds[status];
      if (kind === undefined) return [];
      const deliveryKey = request.query['delivery-key'];
      const code = ErrorCode === undefined || ErrorCode === '' ? undefined : ErrorCode;
      return [
        {
          provider: 'twilio',
          channel: 'sms',
          kind,
          address,
          code,
          eventId: eventIdOf(sid, status),
          occurredAt: receivedAt,
          providerMessageId: sid,
          deliveryKey: typeof deliveryKey === 'string' ? deliveryKey : undefined,
        },
      ];
    },
  };
}
