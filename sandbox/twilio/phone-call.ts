import { z } from 'zod';

/** How a call ends that nobody answers. */
export const missedStatuses = ['no-answer', 'busy', 'failed', 'canceled'] as const;
export type MissedStatus = (typeof missedStatuses)[number];

/** Defines a key that was pressed in the place of whoever was called, and what the product answered. */
const pressedKeySchema = z.object({
  key: z.string(),
  answer: z.string(),
  /** What became of the webhook, in words. */
  outcome: z.string(),
  isDelivered: z.boolean(),
});

export type PressedKey = Readonly<z.infer<typeof pressedKeySchema>>;

/** Defines a call as the sandbox keeps it. It rings until somebody says on the page, or by `/control`, how it ends. */
export const phoneCallSchema = z.object({
  /** `CA` and 32 hexadecimal digits. */
  sid: z.string(),
  accountSid: z.string(),
  from: z.string(),
  to: z.string(),
  /** What is said to who picks up and presses nothing, once. */
  said: z.string(),
  /** Where keys are told; empty where none are asked for. */
  keyUrl: z.string(),
  /** Where the end is told; empty where nobody wants to hear of it. */
  statusCallback: z.string(),
  status: z.enum(['ringing', 'in-progress', 'completed', ...missedStatuses]),
  keys: z.array(pressedKeySchema),
  /** ISO 8601, UTC. */
  at: z.string(),
});

export type PhoneCall = Readonly<z.infer<typeof phoneCallSchema>>;
