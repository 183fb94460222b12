import type { Client } from '@temporalio/client';

/** The signal that a simulation's clock listens to, with milliseconds as its only argument; workflows never hear it. */
const setClockSignal = 'simulationSetClock';

/** Moves a workflow's own clock on to a moment, counted from its beginning; a clock never goes back. */
export async function setClock(client: Client, workflowId: string, ownTimeMs: number): Promise<void> {
  await client.workflow.getHandle(workflowId).signal(setClockSignal, ownTimeMs);
}
