import { sourceKeyOf } from '../../domain/source-key.ts';
import type { Arrival, LeadlessSubmission, RawSubmission } from '../../domain/submission.ts';
import type { Store } from '../../store/store.ts';
import { ApiError } from '../api-error.ts';
import type { LeadWebhook, PieceOutcome } from '../webhooks/lead-webhook.ts';
import type { Interpretation } from './interpret-piece.ts';
import type { SourceDesk } from './source-desk.ts';

/** A piece as it is stored, and what it means. */
export interface InterpretedPiece {
  readonly raw: RawSubmission;
  readonly interpretation: Interpretation;
}

interface IntakeDependencies {
  readonly store: Pick<Store, 'submissions'>;
  readonly sourceDesk: SourceDesk;
  readonly isSandboxed: boolean;
}

/**
 * Stores the pieces of one body, each as what it turned out to be, and answers what became of them, in their order.
 * @throws ApiError 400 when the webhook refuses what is no lead; DedupeConflictError
 */
export async function takeIn(
  dependencies: IntakeDependencies,
  webhook: Pick<LeadWebhook, 'refusesUnusable'>,
  pieces: readonly InterpretedPiece[],
): Promise<PieceOutcome[]> {
  const { submissions } = dependencies.store;
  const storable = await Promise.all(pieces.map((piece) => toStorable(dependencies, webhook, piece)));
  const leadless = storable.filter((submission) => 'state' in submission);
  const kept = leadless.length === 0 ? [] : await submissions.keep(leadless);
  const keptOf = new Map(leadless.map((submission, index) => [submission, kept[index]]));
  const outcomes: PieceOutcome[] = [];
  for (const submission of storable) {
    if (!('state' in submission)) {
      outcomes.push({ ...(await submissions.receive(submission)), state: 'accepted' });
      continue;
    }
    const stored = keptOf.get(submission);
    if (stored === undefined) throw new Error('The store answered fewer submissions than it was given');
    const { state, reason } = submission;
    outcomes.push({ submissionId: stored.submissionId, isDuplicate: stored.isDuplicate, state, reason });
  }
  return outcomes;
}

async function toStorable(
  { sourceDesk, isSandboxed }: IntakeDependencies,
  { refusesUnusable = false }: Pick<LeadWebhook, 'refusesUnusable'>,
  { raw, interpretation }: InterpretedPiece,
): Promise<Arrival | LeadlessSubmission> {
  const common = { ...raw, madeInSandbox: isSandboxed };
  switch (interpretation.kind) {
    case 'unusable': {
      const { reason, message, isSilent = false } = interpretation;
      if (refusesUnusable && !isSilent) throw new ApiError(400, reason, message);
      return { ...common, state: 'unusable', reason };
    }
    case 'reference': {
      const { statedSource } = interpretation;
      const source = statedSource === undefined ? undefined : sourceKeyOf(statedSource, sourceDesk.sources).key;
      return { ...common, state: 'fetching', source };
    }
    case 'lead': {
      const { source, profile, content } = interpretation;
      return (await sourceDesk.isObserved(source.key))
        ? { ...common, state: 'observed', source: source.key }
        : { ...common, source: source.key, profile, content };
    }
  }
}
