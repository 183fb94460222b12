import type { TestSystem } from './start-system.ts';

const patienceMs = 30_000;

/** Waits for the run of a lead that is newest now to end well; says what its last events were when it does not. */
export async function workflowEnd({ client }: Pick<TestSystem, 'client'>, leadId: string): Promise<void> {
  const handle = client.workflow.getHandle(`lead:${leadId}`);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<'too late'>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'too late');
  });
  const outcome = await Promise.race([handle.result().then(() => 'ended' as const), tooLate]);
  clearTimeout(timer);
  if (outcome === 'ended') return;
  const { events } = await handle.fetchHistory();
  const failures = events?.flatMap(({ workflowTaskFailedEventAttributes: failed }) => failed?.failure?.message ?? []);
  throw new Error(
    `The workflow did not end; ${events?.length ?? 0} events; failed tasks: ${failures?.join('; ') ?? ''}`,
  );
}
