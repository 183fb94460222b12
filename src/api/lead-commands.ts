import {
  isGrpcDeadlineError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
  type WorkflowHandle,
} from '@temporalio/client';
import {
  decideReviewUpdate,
  resolveAttentionUpdate,
  sendNowUpdate,
  type DecideReview,
  type ResolveAttention,
} from '../workflows/messages.ts';
import { leadWorkflowId } from '../workflows/workflow-ids.ts';
import { ApiError } from './api-error.ts';

/** What an operator may tell a lead's workflow. Each throws ApiError 409 when the workflow has no use for it now. */
export interface LeadCommands {
  sendNow(leadId: string): Promise<{ readonly skipped: string }>;
  resolveAttention(leadId: string, answer: ResolveAttention): Promise<{ readonly resolved: string }>;
  /** Tells the message that waits for it that a decision about its review was handed in. */
  decideReview(leadId: string, decision: DecideReview): Promise<{ readonly decided: string }>;
}

/** Makes the commands over a Temporal client. */
export function createLeadCommands(client: Client): LeadCommands {
  const handleOf = (leadId: string): WorkflowHandle => client.workflow.getHandle(leadWorkflowId(leadId));
  return {
    sendNow: (leadId) => tellingConflicts(client, 'nothing_waits', () => handleOf(leadId).executeUpdate(sendNowUpdate)),
    resolveAttention: (leadId, answer) =>
      tellingConflicts(client, 'nothing_to_resolve', () =>
        handleOf(leadId).executeUpdate(resolveAttentionUpdate, { args: [answer] }),
      ),
    decideReview: (leadId, decision) =>
      tellingConflicts(client, 'review_not_open', () =>
        handleOf(leadId).executeUpdate(decideReviewUpdate, { args: [decision] }),
      ),
  };
}

/** A workflow answers at once, or no worker runs that could. */
const patienceMs = 10_000;

async function tellingConflicts<Result>(client: Client, code: string, command: () => Promise<Result>): Promise<Result> {
  try {
    return await client.connection.withDeadline(Date.now() + patienceMs, command);
  } catch (error) {
    if (isGrpcDeadlineError(error) || error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) {
      throw new ApiError(503, 'no_worker', 'No worker answered; is one running?', { cause: error });
    }
    if (error instanceof WorkflowNotFoundError) {
      throw new ApiError(409, code, 'Nothing runs for this lead now.');
    }
    if (error instanceof WorkflowUpdateFailedError) {
      throw new ApiError(409, code, error.cause?.message ?? 'The workflow refused.');
    }
    throw error;
  }
}
