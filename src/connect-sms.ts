import type { Config } from './config.ts';
import type { PaceOf } from './pace-of.ts';
import { connectSender, type ConnectedSender } from './providers/connected-sender.ts';
import type { SmsSender } from './providers/sms-sender.ts';
import { createTwilioSender } from './providers/sms/twilio/twilio-sender.ts';
import { twilioCallbackUrl } from './twilio-callback-url.ts';

/** Connects the provider that sends SMS; undefined when none is configured. */
export function connectSms(
  config: Pick<Config, 'twilio' | 'publicUrl' | 'sandboxed'>,
  paceOf: PaceOf,
): ConnectedSender<SmsSender> | undefined {
  const { twilio, sandboxed } = config;
  if (twilio === undefined) return undefined;
  const statusCallbackUrl = twilioCallbackUrl(config, '/webhooks/events/twilio');
  return connectSender((pace) => createTwilioSender({ ...twilio, statusCallbackUrl, pace }), {
    pace: paceOf('twilio'),
    isSandboxed: sandboxed.has('twilio'),
  });
}
