import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Store } from '../store/store.ts';
import type { PendingDispatch } from '../store/ports/submission-store.ts';
import type { PendingConfirmation } from '../store/ports/confirmation-store.ts';
import type { PendingReply } from '../store/ports/reply-store.ts';
import {
  addressConfirmedSignal,
  fetchAgainSignal,
  passAlertOnSignal,
  stopSignal,
  submissionReceivedSignal,
  type FetchInput,
  type LeadInput,
  type ReplyInput,
  type Stop,
} from '../workflows/messages.ts';
import { leadSourceAttribute, leadStageAttribute } from '../workflows/search-attributes.ts';
import { taskQueues } from '../workflows/task-queues.ts';
import { fetchWorkflowId, leadWorkflowId, replyWorkflowId } from '../workflows/workflow-ids.ts';

/**
 * Hands what the store has acknowledged to Temporal. All may be repeated at will: the workflows ask the
 * store what is new.
 */
export interface Dispatcher {
  dispatchSubmission(submission: PendingDispatch): Promise<void>;
  dispatchReply(reply: PendingReply): Promise<void>;
  dispatchConfirmation(confirmation: PendingConfirmation): Promise<void>;
  /** Ends the waits of a lead whose enrollments the store has stopped. */
  dispatchStop(leadId: string, stop: Stop): Promise<void>;
  /** Lets the next person be called about a lead; rejects within seconds, since somebody waits on the phone. */
  dispatchPassOn(leadId: string, callId: string): Promise<void>;
}

interface DispatcherDependencies {
  readonly client: Client;
  readonly store: Store;
  /** Answers how urgent a source is, 1 to 5; all are alike without it. */
  readonly priorityOf?: ((source: string) => number | undefined) | undefined;
}

/** Makes the dispatcher over a Temporal client. */
export function createDispatcher({ client, store, priorityOf }: DispatcherDependencies): Dispatcher {
  return {
    async dispatchSubmission(submission) {
      if (submission.kind === 'lead') await wakeLead(client, submission, priorityOf?.(submission.source));
      else await startFetch(client, submission);
      const feedbackId = submission.kind === 'lead' ? submission.feedbackId : undefined;
      await store.submissions.markDispatched(submission.submissionId, new Date(), feedbackId);
    },
    async dispatchReply({ replyId, leadId }) {
      await client.workflow.start('reply', {
        workflowId: replyWorkflowId(replyId),
        taskQueue: taskQueues.leads,
        args: [{ replyId, leadId, clockOffsetMs: 0 } satisfies ReplyInput],
        workflowIdConflictPolicy: 'USE_EXISTING',
        priority: { priorityKey: 1, fairnessKey: 'replies' },
        staticSummary: 'A lead replied: stop, tell the CRM',
      });
      await store.replies.markDispatched(replyId, new Date());
    },
    async dispatchConfirmation({ enrollmentId, leadId }) {
      // A lead whose workflow has ended waits for no confirmation; the next one finds it in the store.
      await ifRunning(() => client.workflow.getHandle(leadWorkflowId(leadId)).signal(addressConfirmedSignal));
      await store.confirmations.markDispatched(enrollmentId, new Date());
    },
    // A lead whose workflow has ended has nothing left to stop.
    dispatchStop: (leadId, stop) =>
      ifRunning(() => client.workflow.getHandle(leadWorkflowId(leadId)).signal(stopSignal, stop)),
    dispatchPassOn: (leadId, callId) =>
      client.withDeadline(Date.now() + passOnTimeoutMs, () =>
        client.workflow.getHandle(leadWorkflowId(leadId)).signal(passAlertOnSignal, { callId }),
      ),
  };
}

/** Twilio waits 15 s for what to say next. */
const passOnTimeoutMs = 5_000;

/** The hotter source comes first in every queue, and of sources that are alike each gets its share: an import delays nobody. */
async function wakeLead(
  client: Client,
  { leadId, source }: Extract<PendingDispatch, { kind: 'lead' }>,
  priorityKey: number | undefined,
): Promise<void> {
  await client.workflow.signalWithStart('lead', {
    workflowId: leadWorkflowId(leadId),
    taskQueue: taskQueues.leads,
    args: [{ leadId, clockOffsetMs: 0 } satisfies LeadInput],
    signal: submissionReceivedSignal,
    typedSearchAttributes: [
      { key: leadStageAttribute, value: 'received' },
      { key: leadSourceAttribute, value: source },
    ],
    ...(priorityKey !== undefined && { priority: { priorityKey, fairnessKey: source } }),
    staticSummary: `Lead from ${source}`,
    staticDetails: 'Know, judge, route, answer and follow up one lead; silent as soon as the lead replies.',
  });
}

/** Signals a workflow, unless it has ended. */
async function ifRunning(signal: () => Promise<void>): Promise<void> {
  try {
    await signal();
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

async function startFetch(
  client: Client,
  { submissionId, isByOperator }: Extract<PendingDispatch, { kind: 'fetch' }>,
): Promise<void> {
  await client.workflow.signalWithStart('fetchSubmission', {
    workflowId: fetchWorkflowId(submissionId),
    taskQueue: taskQueues.leads,
    args: [{ submissionId, isByOperator, clockOffsetMs: 0 } satisfies FetchInput],
    // One that waits for an operator tries again.
    signal: fetchAgainSignal,
    signalArgs: [{ isByOperator }],
    staticSummary: 'Fetch a lead that a webhook named',
  });
}
