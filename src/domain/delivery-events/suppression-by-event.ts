import type { SuppressionReason } from '../suppression.ts';
import type { DeliveryEvent } from './delivery-event.ts';

/** How many soft bounces, and within what time, make an address unreachable. */
export const softBounceRule = { count: 3, withinMs: 7 * 86_400_000 } as const;

/**
 * Twilio's codes of numbers that cannot be reached or must not be written to (twilio.com/docs/api/errors): opted out
 * (21610), no valid mobile number (21211, 21614), unknown number (30005), landline (30006). 30003 (switched off), 30004
 * (blocked by the recipient or the carrier) and 30007 (filtered) may pass or be our own doing, but 30004 is most often a
 * person's wish.
 */
const smsReasons: Readonly<Record<string, SuppressionReason>> = {
  '21610': 'sms-stop',
  '30004': 'provider',
  '21211': 'hard-bounce',
  '21614': 'hard-bounce',
  '30005': 'hard-bounce',
  '30006': 'hard-bounce',
};

/**
 * Answers for what reason an event closes an address, or undefined when it does not.
 * @param earlierSoftBounces those of the same address within the rule's time, without this one
 */
export function suppressionByEvent(
  { kind, code }: Pick<DeliveryEvent, 'kind' | 'code'>,
  earlierSoftBounces: number,
): SuppressionReason | undefined {
  switch (kind) {
    case 'hard-bounce':
      return 'hard-bounce';
    case 'complaint':
      return 'complaint';
    case 'unsubscribed':
      return 'unsubscribed';
    case 'soft-bounce':
      return earlierSoftBounces + 1 >= softBounceRule.count ? 'soft-bounces' : undefined;
    case 'sms-failed':
      return code === undefined ? undefined : smsReasons[code];
    default:
      return undefined;
  }
}
