import { z } from 'zod';
import { durationMs } from './duration.ts';

/**
 * Defines whether a lead may go through the same sequence again: never, always, or once so much time has passed since it began
 * it last. A duration stays as it was written, so that pinned versions and explanations read alike.
 */
export const reEntrySchema = z.union([
  z.enum(['never', 'always']),
  z.strictObject({ after: z.string().regex(/^\d+(m|h|d)$/, 'write a duration such as 5m, 12h or 2d') }),
]);
export type ReEntry = Readonly<z.infer<typeof reEntrySchema>>;

/** What a sequence does that says nothing: whoever asks is answered, and what nobody asked for is not told twice a month. */
export const usualReEntry = { answer: 'always', nurture: { after: '30d' } } as const satisfies Record<string, ReEntry>;

interface ReEntryRequest {
  readonly reEntry: ReEntry;
  /** When the lead began this sequence last; undefined when it never did. */
  readonly lastBeganAt: Date | undefined;
  readonly now: Date;
}

/**
 * Answers why a lead may not go through a sequence again now; undefined when it may. The answer completes the sentence
 * "It was not enrolled because …".
 */
export function whyNoReEntry({ reEntry, lastBeganAt, now }: ReEntryRequest): string | undefined {
  if (lastBeganAt === undefined || reEntry === 'always') return undefined;
  if (reEntry === 'never') return 'it went through this sequence before, which nobody goes through twice';
  const isLongAgo = now.getTime() - lastBeganAt.getTime() >= durationMs(reEntry.after);
  return isLongAgo ? undefined : `it began this sequence less than ${reEntry.after} ago`;
}
