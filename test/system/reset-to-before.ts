import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ensureTemporalCli } from '../../scripts/temporal-cli/ensure-temporal-cli.mjs';
import type { TestSystem } from './start-system.ts';

/**
 * Resets a lead's workflow to the workflow task that scheduled an activity, by the command of docs/runbook.md, "Resetting a
 * lead".
 */
export async function resetToBefore(
  { client, temporalAddress }: Pick<TestSystem, 'client' | 'temporalAddress'>,
  leadId: string,
  activityType: string,
): Promise<void> {
  const handle = client.workflow.getHandle(`lead:${leadId}`);
  const { events } = await handle.fetchHistory();
  const scheduled = events?.find(
    ({ activityTaskScheduledEventAttributes: attributes }) => attributes?.activityType?.name === activityType,
  );
  const eventId = scheduled?.activityTaskScheduledEventAttributes?.workflowTaskCompletedEventId;
  await promisify(execFile)(await ensureTemporalCli(), [
    ...['workflow', 'reset', '-w', handle.workflowId, '--event-id', String(eventId), '--reason', 'the test resets it'],
    ...['--address', temporalAddress, '--namespace', client.options.namespace],
  ]);
}
