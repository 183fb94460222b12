import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import proto from '@temporalio/proto';

const started = proto.temporal.api.enums.v1.PendingActivityState.PENDING_ACTIVITY_STATE_STARTED;

/**
 * Tells Temporal that the activities in hand have died with their process. It would find out by itself when their time is up,
 * after 40 s in the case of a send, and try them again just so.
 */
export async function noticeDeath(client: Client, leads: readonly { readonly leadId: string }[]): Promise<void> {
  for (const { leadId } of leads) {
    const workflowId = `lead:${leadId}`;
    const { raw } = await client.workflow.getHandle(workflowId).describe();
    for (const { state, activityId } of raw.pendingActivities ?? []) {
      if (state !== started || activityId == null) continue;
      await client.activity.fail({ workflowId, activityId }, new Error('Its process died')).catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== WorkflowNotFoundError.name) throw error;
      });
    }
  }
}
