import { z } from 'zod';
import type { ChatButton } from './chat-post.ts';
import { slackRefusal } from './slack-refusal.ts';

const plainTextSchema = z.strictObject({
  type: z.literal('plain_text'),
  text: z.string().min(1),
  emoji: z.boolean().optional(),
});

const buttonSchema = z.strictObject({
  type: z.literal('button'),
  action_id: z.string().max(255),
  text: plainTextSchema.refine(({ text }) => text.length <= 75),
  value: z.string().max(2_000).optional(),
  url: z.url().max(3_000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

/** Defines the blocks that the product writes (https://docs.slack.dev/reference/block-kit/blocks). */
const blocksSchema = z
  .array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('section'), text: plainTextSchema.refine(({ text }) => text.length <= 3_000) }),
      z.strictObject({ type: z.literal('actions'), elements: z.array(buttonSchema).min(1).max(25) }),
    ]),
  )
  .max(50);

/**
 * Reads the buttons out of a message's blocks, which come as JSON or as a text of it.
 * @throws Refusal `invalid_blocks`, as Slack words it
 */
export function readButtons(blocks: unknown): ChatButton[] {
  if (blocks === undefined) return [];
  const parsed = blocksSchema.safeParse(typeof blocks === 'string' ? parseOrNothing(blocks) : blocks);
  if (!parsed.success) throw slackRefusal('invalid_blocks');
  const elements = parsed.data.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  return elements.map(({ text, action_id: actionId, value, url }) => ({
    label: text.text,
    actionId,
    ...(value !== undefined && { value }),
    ...(url !== undefined && { url }),
  }));
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
