import { z } from 'zod';

/** Defines an SMS as the sandbox keeps it. */
export const smsMessageSchema = z.object({
  /** `SM` and 32 hexadecimal digits. */
  sid: z.string(),
  accountSid: z.string(),
  /** Empty when a messaging service chooses the number. */
  from: z.string(),
  messagingServiceSid: z.string(),
  to: z.string(),
  body: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
});

export type SmsMessage = Readonly<z.infer<typeof smsMessageSchema>>;
