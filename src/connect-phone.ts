import type { Connected } from './activities/activity-dependencies.ts';
import type { VendorGate } from './activities/vendors/vendor-gate.ts';
import type { Config } from './config.ts';
import type { PhoneCaller } from './providers/phone-caller.ts';
import { createTwilioPhone } from './providers/phone/twilio/twilio-phone.ts';
import { twilioCallbackUrl } from './twilio-callback-url.ts';

/** An account may place one call a second; Twilio lets those above wait, and not in the order of their urgency. */
const twilioCallsPerSecond = 1;

/**
 * Connects who phones people: Twilio, by a turn of its calls besides the one that every request takes. Undefined where it is
 * not configured, or could not tell us which key was pressed.
 */
export function connectPhone(
  config: Pick<Config, 'twilio' | 'vendorRates' | 'publicUrl' | 'sandboxed'>,
  gate: Pick<VendorGate, 'paceOf'>,
): Connected<PhoneCaller> | undefined {
  const { twilio, vendorRates, sandboxed } = config;
  const callbackUrl = twilioCallbackUrl(config, '/webhooks/calls/twilio');
  if (twilio === undefined || callbackUrl === undefined) return undefined;
  const requestPace = gate.paceOf('twilio', vendorRates.twilio);
  const callPace = gate.paceOf('twilio-calls', vendorRates.twilio === 0 ? 0 : twilioCallsPerSecond);
  const provider = createTwilioPhone({
    ...twilio,
    callbackUrl,
    async pace() {
      await callPace();
      await requestPace();
    },
  });
  return { provider, isSandboxed: sandboxed.has('twilio') };
}
