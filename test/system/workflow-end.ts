import { setTimeout as sleep } from 'node:timers/promises';
import { WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';
import type { TestSystem } from './start-system.ts';

const patienceMs = 30_000;
const pollIntervalMs = 25;

/** Waits for the run of a lead that is newest now to end well; says which of its tasks failed when it does not. */
export async function workflowEnd({ client }: Pick<TestSystem, 'client'>, leadId: string): Promise<void> {
  const handle = client.workflow.getHandle(`lead:${leadId}`);
  const giveUp = new AbortController();
  const tooLate = sleep(patienceMs, 'too late' as const, { signal: giveUp.signal });
  const outcome = await Promise.race([ending(handle, giveUp.signal), tooLate]);
  giveUp.abort();
  await tooLate.catch(() => undefined);
  if (outcome === 'ended') return;
  const { events } = await handle.fetchHistory();
  const failures = events?.flatMap(({ workflowTaskFailedEventAttributes: failed }) => failed?.failure?.message ?? []);
  throw new Error(
    `The workflow did not end; ${events?.length ?? 0} events; failed tasks: ${failures?.join('; ') ?? ''}`,
  );
}

/** A form is answered before its workflow starts, so a workflow that is not there yet is waited for too. */
async function ending(handle: WorkflowHandle, signal: AbortSignal): Promise<'ended'> {
  for (;;) {
    try {
      await handle.result();
      return 'ended';
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError) || signal.aborted) throw error;
      await sleep(pollIntervalMs);
    }
  }
}
