import type { Sources } from '../domain/sources.ts';

/** Sources of this priority or a hotter one wait for their first answer. */
const coldestHotPriority = 2;

/** A hot lead has its first answer so long after it arrived, queues included. */
const hotMs = 45_000;

/** Others are answered minutes later anyway, as a person would. */
const otherMs = 300_000;

interface ArrivedSubmission {
  readonly source: string;
  /** Milliseconds since the epoch. */
  readonly receivedAtMs: number;
}

/** Answers by when a submission must have its answer, in milliseconds since the epoch: no model is waited for longer. */
export function assessDeadlineMs({ source, receivedAtMs }: ArrivedSubmission, { keys }: Sources): number {
  const priority = keys[source]?.priority ?? Infinity;
  return receivedAtMs + (priority <= coldestHotPriority ? hotMs : otherMs);
}
