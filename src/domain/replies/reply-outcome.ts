import type { ReplyReading } from './reply-reading.ts';

/** What becomes of the hold that a reply placed when it came. */
export type ReplyOutcome =
  /** Nothing more is sent of what ran when it came. */
  | { readonly kind: 'stop'; readonly reason: 'replied' | 'opted-out' | 'complained'; readonly reading: ReplyReading }
  /** A machine answered: everything goes on as if nothing had come. */
  | { readonly kind: 'release'; readonly because: string }
  /** The lead is away: nothing is sent before it is back. */
  | { readonly kind: 'pause'; readonly until: Date; readonly because: string };
