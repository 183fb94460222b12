import type { SubmissionRecord } from '../../store/ports/submission-store.ts';
import { ApiError } from '../api-error.ts';
import type { LeadWebhook } from '../webhooks/lead-webhook.ts';
import { interpretPiece, type Interpretation } from './interpret-piece.ts';
import type { SourceDesk } from './source-desk.ts';

interface ParseDependencies {
  readonly sourceDesk: Pick<SourceDesk, 'sources'>;
  readonly leadWebhooks: readonly LeadWebhook[];
}

/** Answers what a stored submission is read as now; undefined when its body was not kept. */
export async function parseOf(
  { sourceDesk, leadWebhooks }: ParseDependencies,
  { route, rawBody, headers, externalId, receivedAt }: SubmissionRecord,
): Promise<Interpretation | undefined> {
  const webhook = leadWebhooks.find((candidate) => candidate.route === route);
  if (rawBody === undefined || webhook === undefined) return undefined;
  const piece = { body: rawBody, contentType: headers['content-type'] ?? '', externalId };
  try {
    return await interpretPiece(webhook, piece, { headers, sources: sourceDesk.sources, receivedAt });
  } catch (error) {
    if (error instanceof ApiError) return { kind: 'unusable', reason: error.code, message: error.message };
    throw error;
  }
}
