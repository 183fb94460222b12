import type { ReplyIntent } from '../reply-reading.ts';

/** A reply, and what a careful reader takes it for. */
export type LabelledReply = readonly [intent: ReplyIntent, text: string];
