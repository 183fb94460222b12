import type { Client } from '@temporalio/client';
import type { Store } from '../store/store.ts';
import type { PendingDispatch } from '../store/ports/submission-store.ts';
import type { PendingReply } from '../store/ports/reply-store.ts';
import { submissionReceivedSignal, type LeadInput, type ReplyInput } from '../workflows/messages.ts';
import { leadSourceAttribute, leadStageAttribute } from '../workflows/search-attributes.ts';
import { taskQueues } from '../workflows/task-queues.ts';
import { leadWorkflowId, replyWorkflowId } from '../workflows/workflow-ids.ts';

/** Hands what the store has acknowledged to Temporal. Both may be repeated at will: the workflows admit once. */
export interface Dispatcher {
  dispatchSubmission(submission: PendingDispatch): Promise<void>;
  dispatchReply(reply: PendingReply): Promise<void>;
}

interface DispatcherDependencies {
  readonly client: Client;
  readonly store: Store;
}

/** Makes the dispatcher over a Temporal client. */
export function createDispatcher({ client, store }: DispatcherDependencies): Dispatcher {
  return {
    async dispatchSubmission({ submissionId, leadId, source }) {
      await client.workflow.signalWithStart('lead', {
        workflowId: leadWorkflowId(leadId),
        taskQueue: taskQueues.leads,
        args: [{ leadId, clockOffsetMs: 0 } satisfies LeadInput],
        signal: submissionReceivedSignal,
        typedSearchAttributes: [
          { key: leadStageAttribute, value: 'received' },
          { key: leadSourceAttribute, value: source },
        ],
        staticSummary: `Lead from ${source}`,
        staticDetails: 'Know, judge, route, answer and follow up one lead; silent as soon as the lead replies.',
      });
      await store.submissions.markDispatched(submissionId, new Date());
    },
    async dispatchReply({ replyId, leadId }) {
      await client.workflow.start('reply', {
        workflowId: replyWorkflowId(replyId),
        taskQueue: taskQueues.leads,
        args: [{ replyId, leadId, clockOffsetMs: 0 } satisfies ReplyInput],
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: 'A lead replied: stop, tell the CRM',
      });
      await store.replies.markDispatched(replyId, new Date());
    },
  };
}
