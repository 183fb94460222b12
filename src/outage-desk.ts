import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { OutageDesk } from './activities/vendors/outage-desk.ts';
import { vendorAwaySignal, vendorBackSignal, type SuperviseInput } from './workflows/messages.ts';
import { needsAttentionAttribute } from './workflows/search-attributes.ts';
import { taskQueues } from './workflows/task-queues.ts';
import { vendorWorkflowId } from './workflows/workflow-ids.ts';

/** Makes the desk over a Temporal client, which is asked for when it is needed: within an activity it is the worker's own. */
export function createOutageDesk(client: () => Client): OutageDesk {
  return {
    async watch(vendor) {
      await client().workflow.signalWithStart('superviseVendor', {
        workflowId: vendorWorkflowId(vendor),
        taskQueue: taskQueues.leads,
        args: [{ vendor, clockOffsetMs: 0 } satisfies SuperviseInput],
        // One that is about to end, since the vendor answered, looks once more.
        signal: vendorAwaySignal,
        staticSummary: `Ask ${vendor} until it answers again`,
      });
    },
    async release(vendor, onTold) {
      const query = `ExecutionStatus = 'Running' AND ${needsAttentionAttribute.name} = true`;
      let toldCount = 0;
      for await (const { workflowId } of client().workflow.list({ query })) {
        try {
          await client().workflow.getHandle(workflowId).signal(vendorBackSignal, { vendor });
          toldCount += 1;
        } catch (error) {
          // It has ended meanwhile.
          if (!(error instanceof WorkflowNotFoundError)) throw error;
        }
        onTold();
      }
      return toldCount;
    },
  };
}
