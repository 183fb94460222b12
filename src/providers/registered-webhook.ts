/** What a vendor posts: leads, answers of leads, what became of messages, meetings. */
export type WebhookKind = 'leads' | 'replies' | 'events' | 'meetings';

/** An address that a vendor posts to. */
export interface RegisteredWebhook {
  readonly url: string;
  /** What keeps it from telling us all that it must, as in `it is disabled`. */
  readonly flaw?: string | undefined;
}

/** Something of an account that must post to us, and where it does post. */
export interface WebhookPlace {
  readonly kind: WebhookKind;
  /** Which of several, as in `form abc123`. */
  readonly of?: string | undefined;
  readonly registered: readonly RegisteredWebhook[];
}

/** Words which of the events that must be told are not; undefined when none is missing. */
export function untold(needed: readonly string[], told: Iterable<string>): string | undefined {
  const known = new Set(told);
  const missing = needed.filter((name) => !known.has(name));
  return missing.length === 0 ? undefined : `it does not tell ${missing.join(', ')}`;
}
