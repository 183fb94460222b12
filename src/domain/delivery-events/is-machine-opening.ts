import type { DeliveryEvent } from './delivery-event.ts';

/** Nobody reads a message that soon; filters fetch its images and links at once. */
const fastestReaderMs = 2_000;

/**
 * Scanners of security products and previews of chat programs, by what they call themselves; and Apple's Mail Privacy
 * Protection, which loads every image unasked under a bare `Mozilla/5.0`
 * (sendgrid.com/en-us/blog/apple-mail-privacy-protection-and-open-events).
 */
const machines =
  /bot\b|crawler|spider|scan|preview|headless|proofpoint|mimecast|barracuda|zscaler|symantec|trend ?micro|bitdefender|sophos|fortinet|cloudmark|python|curl\/|wget|go-http-client|java\/|okhttp|libwww|axios|node-fetch|^mozilla\/5\.0$/i;

/** Tells whether a machine and no reader opened a message or followed a link of it. */
export function isMachineOpening(
  { kind, occurredAt, userAgent }: Pick<DeliveryEvent, 'kind' | 'occurredAt' | 'userAgent'>,
  sentAt: Date | undefined,
): boolean {
  if (kind !== 'opened' && kind !== 'clicked') return false;
  if (sentAt !== undefined && occurredAt.getTime() - sentAt.getTime() < fastestReaderMs) return true;
  return userAgent !== undefined && machines.test(userAgent.trim());
}
