import type { Client } from '@temporalio/client';
import { benchLead } from './bench-lead.ts';
import type { BenchSystem } from './start-bench-system.ts';
import { until } from './until.ts';

/** History events that a lead costs up to its first message, beside the form in which one would first write it. */
export interface WritesResult {
  /** A demo request, answered at once. */
  readonly automaticEvents: number;
  /** A download, answered after a wait, which an operator skips here. */
  readonly personalEvents: number;
  readonly naiveEvents: number;
  readonly ratio: number;
  readonly goal: number;
}

const goal = 0.65;

/** Counts the events of one lead of each kind; nothing here depends on time. */
export async function benchWrites(system: BenchSystem): Promise<WritesResult> {
  const automaticEvents = await eventsUpToFirstMessage(system, 'demo');
  const personalEvents = await eventsUpToFirstMessage(system, 'download');
  const naiveEvents = await naiveWorkflowEvents(system);
  return { automaticEvents, personalEvents, naiveEvents, ratio: personalEvents / naiveEvents, goal };
}

async function eventsUpToFirstMessage(system: BenchSystem, kind: 'demo' | 'download'): Promise<number> {
  const leadId = await system.submit(benchLead(kind));
  const handle = system.client.workflow.getHandle(`lead:${leadId}`);
  await until(async () => {
    if (kind === 'download') await handle.executeUpdate('sendNow').catch(() => undefined);
    const status = await handle.describe().catch(() => undefined);
    return status?.status.name === 'COMPLETED';
  });
  const events = await historyOf(system.client, handle.workflowId);
  const scheduled = events.find(
    (event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'sendEmail',
  );
  const sent = events.findIndex(
    ({ activityTaskCompletedEventAttributes: completed }) =>
      completed != null && String(completed.scheduledEventId) === String(scheduled?.eventId),
  );
  // The update that skips the wait writes three events and a workflow task of its own, which no waiting lead has.
  const byOperator = events
    .slice(0, sent + 1)
    .filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes != null);
  return sent + 1 - byOperator.length * skippingEvents;
}

/** Accepted and completed; its workflow task takes the place of the timer's, and its cancelling that of the firing. */
const skippingEvents = 2;

async function naiveWorkflowEvents({ client, baselineTaskQueue: taskQueue }: BenchSystem): Promise<number> {
  const workflowId = crypto.randomUUID();
  await client.workflow.execute('tenActivitiesAndTimer', { taskQueue, workflowId });
  return (await historyOf(client, workflowId)).length;
}

async function historyOf(client: Client, workflowId: string): Promise<HistoryEvent[]> {
  return (await client.workflow.getHandle(workflowId).fetchHistory()).events ?? [];
}

type HistoryEvent = NonNullable<
  Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>['events']
>[number];
