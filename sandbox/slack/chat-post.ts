import { z } from 'zod';

/** Defines a button below a message; one with a URL leads there and says nothing to the product that matters. */
const chatButtonSchema = z.object({
  label: z.string(),
  actionId: z.string(),
  value: z.string().optional(),
  url: z.string().optional(),
});

export type ChatButton = Readonly<z.infer<typeof chatButtonSchema>>;

/** Defines what came of pressing a button on the page in the place of somebody of the team. */
const chatPressSchema = z.object({
  id: z.string(),
  by: z.string(),
  /** What became of telling the product, in words. */
  outcome: z.string(),
  isDelivered: z.boolean(),
  /** What the product answered whoever pressed, and nobody else. */
  answer: z.string().optional(),
});

export type ChatPress = Readonly<z.infer<typeof chatPressSchema>>;

/** Defines a message in a Slack channel as the sandbox keeps it. */
export const chatPostSchema = z.object({
  /** Slack's id of a message within its channel: seconds, a dot and six digits. */
  ts: z.string(),
  /** The channel as it was asked for, for example `#sales`. */
  channel: z.string(),
  channelId: z.string(),
  /** In Slack's own markup, `&lt;` for `<` among others. */
  text: z.string(),
  /** Absent in files of before there were any; so with the next. */
  buttons: z.array(chatButtonSchema).default([]),
  presses: z.array(chatPressSchema).default([]),
  threadTs: z.string().optional(),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** When it was written anew. */
  updatedAt: z.string().optional(),
});

export type ChatPost = Readonly<z.infer<typeof chatPostSchema>>;
