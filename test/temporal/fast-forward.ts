import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';

const {
  FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT: notYet,
  FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED: completed,
} = proto.temporal.api.enums.v1.FastForwardPollingResult;

/**
 * Lets so much of a running workflow's time pass at once, and no more: from then on it waits in real time, so that a test
 * can write to it at that moment.
 * @throws Error when the workflow ends earlier
 */
export async function fastForward(client: Client, workflowId: string, durationMs: number): Promise<void> {
  const { workflowService } = client;
  const fastForwardId = randomUUID();
  const target = { namespace: client.options.namespace, workflowExecution: { workflowId } };
  const fastForwardConfig = { id: fastForwardId, duration: msToTs(durationMs) };
  await workflowService.updateWorkflowExecutionOptions({
    ...target,
    workflowExecutionOptions: { timeSkippingConfig: { enabled: true, fastForwardConfig } },
    updateMask: { paths: ['time_skipping_config'] },
  });
  for (;;) {
    const answer = await workflowService.pollWorkflowExecutionTimeSkipping({ ...target, fastForwardId });
    if (answer.fastForwardPollingResult === completed) return;
    if (answer.fastForwardPollingResult !== notYet) {
      throw new Error(`Time was not skipped: ${answer.failedReason}`);
    }
  }
}
