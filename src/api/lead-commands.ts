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
  pauseUpdate,
  resolveAttentionUpdate,
  resumeUpdate,
  sendNowUpdate,
  skipStepUpdate,
  stopSignal,
  type DecideReview,
  type LeadInput,
  type ResolveAttention,
  type Stop,
} from '../workflows/messages.ts';
import { taskQueues } from '../workflows/task-queues.ts';
import { leadWorkflowId } from '../workflows/workflow-ids.ts';
import { ApiError } from './api-error.ts';
import { createCommandMany, type CommandMany } from './command-many.ts';

/** What an operator may tell a lead's workflow. Each throws ApiError 409 when the workflow has no use for it now. */
export interface LeadCommands extends CommandMany {
  sendNow(leadId: string): Promise<{ readonly skipped: string }>;
  skipStep(leadId: string): Promise<{ readonly skipped: string }>;
  /** Tells of a pause, or of its end, that the store holds already: it holds too where no workflow runs that could hear it. */
  tellPause(leadId: string): Promise<void>;
  tellResume(leadId: string): Promise<void>;
  /** Tells of a stop that the store holds already; what runs ends, and the CRM is told, also when nothing runs. */
  tellStop(leadId: string, stop: Stop): Promise<void>;
  resolveAttention(leadId: string, answer: ResolveAttention): Promise<{ readonly resolved: string }>;
  /** Answers what waits in any workflow, by its id. */
  resolveIn(workflowId: string, answer: ResolveAttention): Promise<{ readonly resolved: string }>;
  /** Tells the message that waits for it that a decision about its review was handed in. */
  decideReview(leadId: string, decision: DecideReview): Promise<{ readonly decided: string }>;
}

/** Makes the commands over a Temporal client. */
export function createLeadCommands(client: Client): LeadCommands {
  const handleOf = (leadId: string): WorkflowHandle => client.workflow.getHandle(leadWorkflowId(leadId));
  const resolveIn: LeadCommands['resolveIn'] = (workflowId, answer) =>
    tellingConflicts(client, 'nothing_to_resolve', () =>
      client.workflow.getHandle(workflowId).executeUpdate(resolveAttentionUpdate, { args: [answer] }),
    );
  return {
    ...createCommandMany(client),
    sendNow: (leadId) => tellingConflicts(client, 'nothing_waits', () => handleOf(leadId).executeUpdate(sendNowUpdate)),
    skipStep: (leadId) =>
      tellingConflicts(client, 'nothing_waits', () => handleOf(leadId).executeUpdate(skipStepUpdate)),
    tellPause: (leadId) => tellingIfRunning(client, () => handleOf(leadId).executeUpdate(pauseUpdate)),
    tellResume: (leadId) => tellingIfRunning(client, () => handleOf(leadId).executeUpdate(resumeUpdate)),
    async tellStop(leadId, stop) {
      await client.workflow.signalWithStart('lead', {
        workflowId: leadWorkflowId(leadId),
        taskQueue: taskQueues.leads,
        args: [{ leadId, clockOffsetMs: 0 } satisfies LeadInput],
        signal: stopSignal,
        signalArgs: [stop],
      });
    },
    resolveAttention: (leadId, answer) => resolveIn(leadWorkflowId(leadId), answer),
    resolveIn,
    decideReview: (leadId, decision) =>
      tellingConflicts(client, 'review_not_open', () =>
        handleOf(leadId).executeUpdate(decideReviewUpdate, { args: [decision] }),
      ),
  };
}

/** A workflow answers at once, or no worker runs that could. */
const patienceMs = 10_000;

/** The store has it already: a workflow that has ended, or that knows, changes nothing. */
async function tellingIfRunning(client: Client, command: () => Promise<unknown>): Promise<void> {
  try {
    await tellingConflicts(client, 'nothing_runs', command);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

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
