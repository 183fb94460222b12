import type { Client } from '@temporalio/client';

/** Terminates what runs, so that no workflow is left to the next test file that polls the same namespace. */
export async function terminateAll(client: Client): Promise<void> {
  for await (const { workflowId } of client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
    await client.workflow
      .getHandle(workflowId)
      .terminate('the test file is over')
      .catch(() => undefined);
  }
}
