import { z } from 'zod';

/** Defines a message in a Slack channel as the sandbox keeps it. */
export const chatPostSchema = z.object({
  /** Slack's id of a message within its channel: seconds, a dot and six digits. */
  ts: z.string(),
  /** The channel as it was asked for, for example `#sales`. */
  channel: z.string(),
  channelId: z.string(),
  /** In Slack's own markup, `&lt;` for `<` among others. */
  text: z.string(),
  threadTs: z.string().optional(),
  /** ISO 8601, UTC. */
  at: z.string(),
});

export type ChatPost = Readonly<z.infer<typeof chatPostSchema>>;
