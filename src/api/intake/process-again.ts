import { randomUUID } from 'node:crypto';
import type { SubmissionReceipt, SubmissionRecord } from '../../store/ports/submission-store.ts';
import type { Store } from '../../store/store.ts';
import { ApiError } from '../api-error.ts';
import type { LeadWebhook, PieceOutcome } from '../webhooks/lead-webhook.ts';
import type { Interpretation } from './interpret-piece.ts';
import { parseOf } from './parse-of.ts';
import type { SourceDesk } from './source-desk.ts';

interface ProcessDependencies {
  readonly store: Pick<Store, 'submissions'>;
  readonly sourceDesk: SourceDesk;
  readonly leadWebhooks: readonly LeadWebhook[];
}

/**
 * Reads a stored submission again, as the playbook says now, and works it: one without lead is given its lead, one that
 * has been worked is worked once more as a submission of its own. What an operator asks for is not observed.
 * @throws ApiError 404 `unknown_submission`, 409 `body_not_kept`, 422 `unusable_submission`
 */
export async function processAgain(
  dependencies: ProcessDependencies,
  submissionId: string,
  at: Date,
): Promise<PieceOutcome> {
  const { submissions } = dependencies.store;
  const record = await submissions.find(submissionId);
  if (record === undefined) throw new ApiError(404, 'unknown_submission', 'There is no submission with this id.');
  const interpretation = await parseOf(dependencies, record);
  if (interpretation === undefined) {
    throw new ApiError(409, 'body_not_kept', 'Its sender was not known to be who it said, so its body was not kept.');
  }
  if (record.state === 'accepted') {
    return accepted(await workOnceMore(dependencies.store, record, interpretation, at));
  }
  switch (interpretation.kind) {
    case 'reference':
      // Stored first, so that the relay hands it over when this process cannot.
      await submissions.fetchAgain(submissionId);
      return { state: 'fetching', submissionId, isDuplicate: false };
    case 'unusable':
      throw unusable(interpretation.reason);
    case 'lead': {
      const { source, profile, content } = interpretation;
      return accepted(await submissions.identify(submissionId, { source: source.key, profile, content }, at));
    }
  }
}

/** What a vendor's reference led to is known already; it need not be fetched again. */
async function workOnceMore(
  { submissions }: Pick<Store, 'submissions'>,
  record: SubmissionRecord,
  interpretation: Interpretation,
  at: Date,
): Promise<SubmissionReceipt> {
  const { source, profile, content, rawBody } = record;
  if (source === undefined || profile === undefined || content === undefined || rawBody === undefined) {
    throw new Error('An accepted submission lacks what it said');
  }
  const read =
    interpretation.kind === 'lead'
      ? { source: interpretation.source.key, profile: interpretation.profile, content: interpretation.content }
      : { source, profile, content };
  const { route, headers, externalId, madeInSandbox } = record;
  const dedupeKey = `again:${randomUUID()}`;
  return submissions.receive({
    route,
    receivedAt: at,
    rawBody,
    headers,
    externalId,
    madeInSandbox,
    dedupeKey,
    ...read,
  });
}

function accepted(receipt: SubmissionReceipt): PieceOutcome {
  return { ...receipt, isDuplicate: false, state: 'accepted' };
}

function unusable(reason: string): ApiError {
  return new ApiError(422, 'unusable_submission', 'It still holds no lead that could be worked.', { issues: [reason] });
}
