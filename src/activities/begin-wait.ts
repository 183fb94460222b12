import type { TimelineEvent } from '../domain/timeline-event.ts';
import type { NextStep } from '../store/ports/enrollment-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import type { StepSubject } from './subject.ts';

/** What an enrollment waits for, until when and why. */
interface Wait extends NextStep {
  /** What the timeline adds to the time, for example `at most`. */
  readonly qualifier?: string | undefined;
}

/** Keeps what an enrollment waits for in a step, and tells the timeline. */
export async function beginWait(
  { enrollments, timeline }: Pick<ActivityDependencies['store'], 'enrollments' | 'timeline'>,
  { leadId, enrollmentId, stepId, nowMs }: StepSubject,
  wait: Wait,
): Promise<void> {
  const { what, at, because } = wait;
  await enrollments.setNextStep(enrollmentId, { what, at, because, stepId });
  await timeline.append(leadId, [waitStarted(wait, new Date(nowMs))]);
}

/** Tells that an enrollment began to wait. */
export function waitStarted({ at, because, qualifier }: Omit<Wait, 'what'>, now: Date): TimelineEvent {
  const until = at.toISOString();
  const time = qualifier === undefined ? until : `${until} ${qualifier}`;
  return { at: now, type: 'wait-started', summary: `Waits until ${time}: ${because}.`, data: { until, because } };
}
