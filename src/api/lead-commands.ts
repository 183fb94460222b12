import { WorkflowNotFoundError, WorkflowUpdateFailedError, type Client, type WorkflowHandle } from '@temporalio/client';
import { resolveAttentionUpdate, sendNowUpdate, type ResolveAttention } from '../workflows/messages.ts';
import { leadWorkflowId } from '../workflows/workflow-ids.ts';
import { ApiError } from './api-error.ts';

/** What an operator may tell a lead's workflow. Each throws ApiError 409 when the workflow has no use for it now. */
export interface LeadCommands {
  sendNow(leadId: string): Promise<{ readonly skipped: string }>;
  resolveAttention(leadId: string, answer: ResolveAttention): Promise<{ readonly resolved: string }>;
}

/** Makes the commands over a Temporal client. */
export function createLeadCommands(client: Client): LeadCommands {
  const handleOf = (leadId: string): WorkflowHandle => client.workflow.getHandle(leadWorkflowId(leadId));
  return {
    sendNow: (leadId) => tellingConflicts('nothing_waits', () => handleOf(leadId).executeUpdate(sendNowUpdate)),
    resolveAttention: (leadId, answer) =>
      tellingConflicts('nothing_to_resolve', () =>
        handleOf(leadId).executeUpdate(resolveAttentionUpdate, { args: [answer] }),
      ),
  };
}

async function tellingConflicts<Result>(code: string, command: () => Promise<Result>): Promise<Result> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) {
      throw new ApiError(409, code, 'Nothing runs for this lead now.');
    }
    if (error instanceof WorkflowUpdateFailedError) {
      throw new ApiError(409, code, error.cause?.message ?? 'The workflow refused.');
    }
    throw error;
  }
}
