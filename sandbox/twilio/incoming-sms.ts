import { z } from 'zod';

/** Defines an SMS that somebody wrote on the page in the place of whoever has a phone, and how its webhook was answered. */
export const incomingSmsSchema = z.object({
  /** `SM` and 32 hexadecimal digits. */
  sid: z.string(),
  from: z.string(),
  to: z.string(),
  body: z.string(),
  /** What became of it, in words. */
  outcome: z.string(),
  isDelivered: z.boolean(),
  /** ISO 8601, UTC. */
  at: z.string(),
});

export type IncomingSms = Readonly<z.infer<typeof incomingSmsSchema>>;

/**
 * The words by which Twilio itself ends and takes up messages from one number to another, where Advanced Opt-Out is off
 * (https://help.twilio.com/articles/223134027).
 */
const optOutWords = /^(?:stop|stopall|unsubscribe|cancel|end|quit|revoke|optout)$/i;
const optInWords = /^(?:start|yes|unstop)$/i;

/** Tells whether a phone wants nothing more, by the last of such words that it sent. */
export function isOptedOut(sent: readonly IncomingSms[]): boolean {
  const last = sent.map(({ body }) => body.trim()).findLast((word) => optOutWords.test(word) || optInWords.test(word));
  return last !== undefined && optOutWords.test(last);
}
