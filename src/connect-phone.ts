import type { VendorGate } from './activities/vendors/vendor-gate.ts';
import type { Config } from './config.ts';
import { isLocalUrl } from './is-local-url.ts';
import type { PhoneCaller } from './providers/phone-caller.ts';
import { createTwilioPhone } from './providers/phone/twilio/twilio-phone.ts';

/** An account may place one call a second; Twilio lets those above wait, and not in the order of their urgency. */
const twilioCallsPerSecond = 1;

interface ConnectedPhone {
  readonly provider: PhoneCaller;
  readonly isSandboxed: boolean;
}

/**
 * Connects who phones people: Twilio, by a turn of its calls besides the one that every request takes. Undefined where it is
 * not configured, or could not tell us which key was pressed.
 */
export function connectPhone(
  { twilio, vendorRates, publicUrl, sandboxed }: Pick<Config, 'twilio' | 'vendorRates' | 'publicUrl' | 'sandboxed'>,
  gate: Pick<VendorGate, 'paceOf'>,
): ConnectedPhone | undefined {
  const isSandboxed = sandboxed.has('twilio');
  if (twilio === undefined || (isLocalUrl(publicUrl) && !isSandboxed)) return undefined;
  const requestPace = gate.paceOf('twilio', vendorRates.twilio);
  const callPace = gate.paceOf('twilio-calls', vendorRates.twilio === 0 ? 0 : twilioCallsPerSecond);
  const provider = createTwilioPhone({
    ...twilio,
    callbackUrl: `${publicUrl.replace(/\/+$/, '')}/webhooks/calls/twilio`,
    async pace() {
      await callPace();
      await requestPace();
    },
  });
  return { provider, isSandboxed };
}
