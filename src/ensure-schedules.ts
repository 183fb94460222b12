import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import type { SubmissionRoute } from './domain/submission.ts';
import type { ReconcileInput, ReEngageInput, WatchInput } from './workflows/messages.ts';
import { taskQueues } from './workflows/task-queues.ts';

/** Makes the schedules that look after sources, models and silent leads, or brings those that are there up to date. */
export async function ensureSchedules(client: Client, routes: readonly SubmissionRoute[]): Promise<void> {
  for (const schedule of schedulesFor(routes)) {
    try {
      await client.schedule.create(schedule);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      const { spec, action, policies } = schedule;
      await client.schedule
        .getHandle(schedule.scheduleId)
        .update((present) => ({ ...present, spec, action, policies: { ...present.policies, ...policies } }));
    }
  }
}

function schedulesFor(routes: readonly SubmissionRoute[]): ScheduleOptions[] {
  return [
    {
      ...scheduled('reconcile-sources', 'reconcileSources', { routes, clockOffsetMs: 0 }),
      spec: { calendars: [{ hour: 3, minute: 20, comment: 'Every night at 3:20 UTC' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
    },
    {
      ...scheduled('re-engage-leads', 'reEngageLeads', { clockOffsetMs: 0 }),
      spec: { calendars: [{ hour: 4, minute: 10, comment: 'Every night at 4:10 UTC' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
    },
    watchSchedule('watch-sources', 'watchSources'),
    watchSchedule('watch-models', 'watchModels'),
    watchSchedule('watch-failures', 'watchFailures', '2 minutes'),
  ];
}

function watchSchedule(
  scheduleId: string,
  workflowType: string,
  every: '15 minutes' | '2 minutes' = '15 minutes',
): ScheduleOptions {
  return {
    ...scheduled(scheduleId, workflowType, { clockOffsetMs: 0 }),
    spec: { intervals: [{ every }] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
  };
}

function scheduled(
  scheduleId: string,
  workflowType: string,
  input: ReconcileInput | ReEngageInput | WatchInput,
): Pick<ScheduleOptions, 'scheduleId' | 'action'> {
  const workflow = { workflowType, workflowId: scheduleId, taskQueue: taskQueues.leads, args: [input] };
  return { scheduleId, action: { type: 'startWorkflow', ...workflow } };
}
