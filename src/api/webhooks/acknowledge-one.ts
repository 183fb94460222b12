import type { Response } from 'express';
import type { PieceOutcome } from './lead-webhook.ts';

/** Answers a sender whose bodies hold one lead each: 200, with what became of it and the ids to ask for it. */
export function acknowledgeOne(response: Response, [outcome]: readonly PieceOutcome[]): void {
  if (outcome === undefined) throw new Error('Such a body is one piece');
  const { submissionId } = outcome;
  if (outcome.state === 'accepted') {
    response.status(200).json({ status: 'queued', submissionId, leadId: outcome.leadId });
  } else {
    response
      .status(200)
      .json({ status: outcome.state, submissionId, ...(outcome.reason && { reason: outcome.reason }) });
  }
}
