import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { FriendlyError } from '../../embedded/friendly-error.ts';
import { submissionReceivedSignal, type LeadInput } from '../../src/workflows/messages.ts';
import { leadStageAttribute, leadSourceAttribute } from '../../src/workflows/search-attributes.ts';
import { taskQueues } from '../../src/workflows/task-queues.ts';
import { leadWorkflowId } from '../../src/workflows/workflow-ids.ts';
import { keepLeadTime } from './lead-time.ts';
import type { Scenario } from './scenario.ts';
import type { SimulatedWorld } from './simulated-world.ts';
import { takeInLead, type ArrivedLead } from './take-in-lead.ts';

/** How a lead's run ended: by itself, or not within the horizon. */
export interface SimulatedLead extends ArrivedLead {
  readonly ending: 'ended' | 'still-running';
}

/** A simulation takes seconds; one that takes so long is stuck. */
const patienceMs = 45_000;

/**
 * Takes a lead through what the product would do with it, in skipped time; the world's store and recorder then hold all.
 * @throws FriendlyError when the scenario holds no lead, or the simulation is stuck
 */
export async function simulateLead(world: SimulatedWorld, scenario: Scenario): Promise<SimulatedLead> {
  await world.begin(scenario);
  const arrived = await takeInLead(world, scenario);
  const workflowId = leadWorkflowId(arrived.leadId);
  const time = keepLeadTime(world, { scenario, ...arrived });
  const handle = await world.client.workflow.signalWithStart('lead', {
    workflowId,
    taskQueue: taskQueues.leads,
    // Its own clock begins at 0.
    args: [{ leadId: arrived.leadId, clockOffsetMs: scenario.at.getTime() } satisfies LeadInput],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    signal: submissionReceivedSignal,
    typedSearchAttributes: [
      { key: leadStageAttribute, value: 'received' },
      { key: leadSourceAttribute, value: arrived.source },
    ],
  });
  const stop = new AbortController();
  const isStuck = sleep(patienceMs, 'stuck' as const, { signal: stop.signal }).catch(() => 'stuck' as const);
  try {
    const ended = handle.result().then(() => 'ended' as const);
    const waits = time.isOver.then(() => 'still-running' as const);
    const ending = await Promise.race([ended, waits, isStuck, failure(world)]);
    await time.finish();
    if (ending !== 'stuck') return { ...arrived, ending };
    throw new FriendlyError(await whyStuck(handle));
  } finally {
    stop.abort();
    await handle.terminate('the simulation is over').catch(() => undefined);
    time.release();
  }
}

/** Names what a run waits for, as far as Temporal knows; its own activities tell more in the log. */
async function whyStuck(handle: WorkflowHandle): Promise<string> {
  const { raw } = await handle.describe();
  const pending = (raw.pendingActivities ?? []).map(
    ({ activityType, lastFailure }) => `${activityType?.name ?? ''} (${lastFailure?.message ?? 'no answer'})`,
  );
  const { events } = await handle.fetchHistory();
  const failed = (events ?? []).flatMap(({ workflowTaskFailedEventAttributes: task }) => task?.failure?.message ?? []);
  return `The simulation is stuck. It waits for ${pending.join(', ') || 'nothing known'}. ${[...new Set(failed)].join('; ')}`;
}

async function failure({ failed }: SimulatedWorld): Promise<never> {
  await failed;
  throw new Error('The workers of the simulation stopped');
}
