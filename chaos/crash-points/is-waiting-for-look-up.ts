import type { Client } from '@temporalio/client';

/** Tells whether a lead's workflow has been told "not yet" by a look-up, and waits for its timer. */
export async function isWaitingForLookUp(client: Client, leadId: string): Promise<boolean> {
  const { events } = await client.workflow.getHandle(`lead:${leadId}`).fetchHistory();
  const lookedUpAt = events?.findIndex(
    ({ activityTaskScheduledEventAttributes: scheduled }) => scheduled?.activityType?.name === 'lookUpDelivery',
  );
  if (events == null || lookedUpAt === undefined || lookedUpAt === -1) return false;
  return events.slice(lookedUpAt).some(({ timerStartedEventAttributes: started }) => started != null);
}
