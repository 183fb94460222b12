import type { Request } from 'express';
import type { DeliveryEvent } from '../../../domain/delivery-events/delivery-event.ts';

/** What one vendor's webhook of delivery events knows of its sender; keeping and acting on them are the same for all. */
export interface EventWebhook {
  readonly provider: 'sendgrid' | 'mailgun' | 'postmark' | 'twilio';
  /**
   * Reads the events of a request that say something to us.
   * @throws ApiError 401 when it is not known to come from the vendor, 400 when it holds no events, 413
   */
  read(request: Request, receivedAt: Date): Promise<readonly DeliveryEvent[]>;
}

/** SendGrid posts 768 KB at most at a time, the most of all. */
export const maxEventBytes = 2 * 1024 * 1024;
